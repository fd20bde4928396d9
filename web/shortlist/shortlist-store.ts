import {
  listRemovals,
  parseShortlistText,
  type Removal,
  restoreRemovals,
  type Shortlist,
  toShortlistText,
} from './shortlist.ts';

/** The one place in the browser where the list is kept; it never leaves it by itself. */
export const shortlistKey = 'shortlist';

export interface ShortlistState {
  readonly list: Shortlist;
  /** What was last taken out and may be put back. */
  readonly removed: readonly Removal[];
  /** False: this browser keeps nothing, and the list ends with the page. */
  readonly isKept: boolean;
}

export interface ShortlistStore {
  readonly getState: () => ShortlistState;
  /** Calls back after every change, in this tab or another; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (to: (list: Shortlist) => Shortlist) => void;
  /** Puts back what was last taken out. */
  readonly undo: () => void;
}

/** Of the browser's storage, what is needed here. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The list, kept in `storage` and in step with other tabs; without storage, or with a full one, it
 * lives as long as the page.
 * @param events where `storage` events arrive: the window.
 */
export function makeShortlistStore(storage: KeptTexts | null, events: EventTarget): ShortlistStore {
  const listeners = new Set<() => void>();
  let state = open(storage);
  const set = (next: ShortlistState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  events.addEventListener('storage', (event) => {
    const { key } = event as StorageEvent;
    if (key !== shortlistKey && key !== null) return;
    const read = readKept(storage);
    if (read !== undefined && state.isKept) set({ ...state, list: read });
  });
  const write = (list: Shortlist, removed: readonly Removal[]) =>
    set({ list, removed, isKept: keep(storage, list) });
  /** Another tab may have changed the list a moment ago. */
  const latest = () => (state.isKept ? readKept(storage) : undefined) ?? state.list;
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (to) => {
      const before = latest();
      const after = to(before);
      const removed = listRemovals(before, after);
      write(after, removed.length > 0 ? removed : state.removed);
    },
    undo: () => write(restoreRemovals(latest(), state.removed), []),
  };
}

function open(storage: KeptTexts | null): ShortlistState {
  const list = readKept(storage);
  return { list: list ?? [], removed: [], isKept: list !== undefined };
}

/** Undefined where nothing can be read at all. */
function readKept(storage: KeptTexts | null): Shortlist | undefined {
  if (storage === null) return undefined;
  try {
    return parseShortlistText(storage.getItem(shortlistKey));
  } catch {
    return undefined;
  }
}

function keep(storage: KeptTexts | null, list: Shortlist): boolean {
  try {
    storage?.setItem(shortlistKey, toShortlistText(list));
    return storage !== null;
  } catch {
    // Full, or closed to this page: the list lives as long as the page, and the reader is told.
    return false;
  }
}
