import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PlanAnswer, PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { ApiError } from '../api.ts';
import { getPlan, savePlan } from './plan-api.ts';

export type SaveState =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'waiting' | 'saving' | 'conflict' }
  | { readonly is: 'failed'; readonly message: string };

const msBeforeSaving = 1000;

/**
 * A sheet that is written in and saves itself a moment after the last key. What somebody else saved
 * meanwhile is never overwritten without being asked; what was there before can be brought back.
 */
export function usePlanEditor(first: PlanAnswer) {
  const area = { layer: first.layer, code: first.code };
  const [sheet, setSheet] = useState(first.sheet);
  const [past, setPast] = useState<readonly PlanSheet[]>([]);
  const [state, setState] = useState<SaveState>({ is: 'saved', at: first.updatedAt });
  const version = useRef(first.version);
  const latest = useRef(first.sheet);
  const timer = useRef<number | null>(null);
  const isBusy = useRef(false);

  const stopTimer = () => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = null;
  };
  const save = async () => {
    stopTimer();
    if (isBusy.current) return;
    isBusy.current = true;
    const sent = latest.current;
    setState({ is: 'saving' });
    try {
      const saved = await savePlan(area, version.current, sent);
      version.current = saved.version;
      isBusy.current = false;
      if (latest.current === sent) setState({ is: 'saved', at: saved.updatedAt });
      else await save();
    } catch (error) {
      isBusy.current = false;
      setState(
        error instanceof ApiError && error.status === 409
          ? { is: 'conflict' }
          : { is: 'failed', message: error instanceof Error ? error.message : '' },
      );
    }
  };
  const show = (next: PlanSheet) => {
    latest.current = next;
    setSheet(next);
  };
  const saveSoon = () => {
    stopTimer();
    if (state.is === 'conflict') return;
    setState({ is: 'waiting' });
    timer.current = window.setTimeout(() => void save(), msBeforeSaving);
  };
  const flush = useEffectEvent(() => {
    if (timer.current !== null) void save();
  });
  useEffect(() => () => flush(), []);
  const isOpen = state.is !== 'saved';
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);

  return {
    sheet,
    state,
    canUndo: past.length > 0,
    /** Keys pressed in one go are one step back. */
    edit: (next: PlanSheet) => {
      if (timer.current === null) setPast([...past, latest.current]);
      show(next);
      saveSoon();
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      show(before);
      saveSoon();
    },
    retry: () => void save(),
    /** Takes what the other one saved; what stood here can be brought back. */
    takeTheirs: async () => {
      const theirs = await getPlan(area);
      setPast([...past, latest.current]);
      version.current = theirs.version;
      show(theirs.sheet);
      setState({ is: 'saved', at: theirs.updatedAt });
    },
    /** Writes what stands here over what the other one saved. */
    putMine: async () => {
      version.current = (await getPlan(area)).version;
      await save();
    },
  };
}

export type PlanEditor = ReturnType<typeof usePlanEditor>;
