import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

export type UpdateUrlState<State> = (patch: Partial<State>, how?: 'push' | 'replace') => void;

/**
 * A page's state as its URL tells it, and the way to change it. A change builds on the URL as it
 * stands, not as it was last drawn: a link may have been followed since.
 *
 * @param toState of a query, total: what it does not understand it leaves out. Constant.
 * @param toParams the query of a state. Constant.
 */
export function useUrlState<State extends object>(
  toState: (params: URLSearchParams) => State,
  toParams: (state: State) => URLSearchParams,
): readonly [State, UpdateUrlState<State>] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => toState(new URLSearchParams(text)), [text, toState]);
  const asked = useRef<State | null>(null);
  const update = useCallback<UpdateUrlState<State>>(
    (patch, how = 'push') => {
      // Two changes in one event build on each other, though the URL has not come round yet.
      const base = asked.current ?? toState(new URLSearchParams(window.location.search));
      const next = { ...base, ...patch };
      asked.current = next;
      setTimeout(() => {
        asked.current = null;
      });
      setParams(toParams(next), { replace: how === 'replace', preventScrollReset: true });
    },
    [setParams, toState, toParams],
  );
  return [state, update];
}
