import { useEffect, useReducer } from 'react';
import { type EditAction, emptyEdit, reduceEdit, type ScenarioEdit } from './scenario-edit.ts';
import { useKeptScenario } from './what-if-queries.ts';

/** What was being worked on outlasts a look at another page, as long as the tab. */
let last = emptyEdit;

export interface ScenarioDesk {
  readonly edit: ScenarioEdit;
  readonly dispatch: (action: EditAction) => void;
  /** The one in the URL is being fetched. */
  readonly isLoading: boolean;
  /** It cannot be fetched, or is gone. */
  readonly error: Error | null;
  readonly retry: () => unknown;
}

/**
 * The scenario of the URL while somebody works on it.
 * @param id null for a new one.
 */
export function useScenarioEdit(id: string | null): ScenarioDesk {
  const [edit, dispatch] = useReducer(reduceEdit, last.id === id ? last : emptyEdit);
  const kept = useKeptScenario(edit.id === id ? null : id);
  useEffect(() => {
    last = edit;
  }, [edit]);
  useEffect(() => {
    if (edit.id === id) return;
    if (id === null) dispatch({ type: 'new' });
    else if (kept.data) dispatch({ type: 'load', kept: kept.data });
  }, [edit.id, id, kept.data]);
  useEffect(() => {
    if (!edit.dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [edit.dirty]);
  return {
    edit,
    dispatch,
    isLoading: edit.id !== id && !kept.isError && !kept.data,
    error: kept.error,
    retry: kept.refetch,
  };
}
