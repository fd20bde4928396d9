import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type FindState, toFindParams, toFindState } from './find-state.ts';

export type UpdateFind = (patch: Partial<FindState>, how?: 'push' | 'replace') => void;

/** The page's state as its URL tells it, and the way to change it. */
export function useFindState(): readonly [FindState, UpdateFind] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => toFindState(new URLSearchParams(text)), [text]);
  const latest = useRef(state);
  latest.current = state;
  const update = useCallback<UpdateFind>(
    (patch, how = 'push') => {
      // Two changes in one event build on each other, though the URL has not come round yet.
      latest.current = { ...latest.current, ...patch };
      setParams(toFindParams(latest.current), {
        replace: how === 'replace',
        preventScrollReset: true,
      });
    },
    [setParams],
  );
  return [state, update];
}
