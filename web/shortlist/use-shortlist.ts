import { useMemo, useSyncExternalStore } from 'react';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { addEntry, moveEntry, noteEntry, removeEntry, type Shortlist } from './shortlist.ts';
import { makeShortlistStore } from './shortlist-store.ts';

const store = makeShortlistStore(findStorage(), window);

/** Reading the property itself throws where the browser closes storage to a page. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export interface ChosenFacility {
  readonly id: string;
  readonly name: string;
  /** What it is chosen for, where the reader searched by function. */
  readonly careFunction?: CareFunctionId | null;
}

export interface UsedShortlist {
  readonly items: Shortlist;
  /** How many were last taken out and may be put back by `undo`. */
  readonly removedCount: number;
  /** False: this browser keeps nothing, and the list ends with the page. */
  readonly isKept: boolean;
  readonly has: (id: string) => boolean;
  readonly add: (...chosen: readonly ChosenFacility[]) => void;
  readonly remove: (id: string) => void;
  /** By so many places: -1 is one towards the beginning. */
  readonly move: (id: string, places: number) => void;
  readonly setNote: (id: string, note: string) => void;
  readonly clear: () => void;
  readonly undo: () => void;
}

/** The reader's shortlist, kept in this browser only, and the ways to change it. */
export function useShortlist(): UsedShortlist {
  const { list, removed, isKept } = useSyncExternalStore(store.subscribe, store.getState);
  return useMemo(
    () => ({
      items: list,
      removedCount: removed.length,
      isKept,
      has: (id) => list.some((entry) => entry.id === id),
      ...changes,
    }),
    [list, removed, isKept],
  );
}

const changes = {
  add: (...chosen: readonly ChosenFacility[]) =>
    store.change((list) =>
      chosen.reduce(
        (longer, { id, name, careFunction = null }) =>
          addEntry(longer, { id, name, careFunction, note: '' }),
        list,
      ),
    ),
  remove: (id: string) => store.change((list) => removeEntry(list, id)),
  move: (id: string, places: number) => store.change((list) => moveEntry(list, id, places)),
  setNote: (id: string, note: string) => store.change((list) => noteEntry(list, id, note)),
  clear: () => store.change(() => []),
  undo: store.undo,
};
