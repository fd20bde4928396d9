import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { toSearchParams, toViewState, type ViewState } from './view-state.ts';

export type UpdateView = (patch: Partial<ViewState>, how?: 'push' | 'replace') => void;

/** The page's state as its URL tells it, and the way to change it. */
export function useViewState(): readonly [ViewState, UpdateView] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => toViewState(new URLSearchParams(text)), [text]);
  const latest = useRef(state);
  latest.current = state;
  const update = useCallback<UpdateView>(
    (patch, how = 'push') => {
      // Two changes in one event build on each other, though the URL has not come round yet.
      latest.current = { ...latest.current, ...patch };
      setParams(toSearchParams(latest.current), {
        replace: how === 'replace',
        preventScrollReset: true,
      });
    },
    [setParams],
  );
  return [state, update];
}
