import { type CareFunctionId, findCareFunction } from '../../geo/care/care-function.ts';
import { isFacilityId } from '../../geo/registry/facility.ts';

/** A facility the reader put aside. Nothing here tells where anybody lives. */
export interface ShortlistEntry {
  /** Id of the facility. */
  readonly id: string;
  /** Its name when it was chosen, should it vanish from the data. */
  readonly name: string;
  /** What it was chosen for; null when it was chosen outside a search by function. */
  readonly careFunction: CareFunctionId | null;
  /** The reader's own words, at most {@link shortlistLimits} characters. */
  readonly note: string;
}

/** In the order of the reader; no facility stands in it twice. */
export type Shortlist = readonly ShortlistEntry[];

export const shortlistLimits = { entries: 50, noteCharacters: 300, nameCharacters: 200 } as const;

/** Appends an entry; a facility that is in the list already, or one too many, changes nothing. */
export function addEntry(list: Shortlist, entry: ShortlistEntry): Shortlist {
  const isFull = list.length >= shortlistLimits.entries;
  return isFull || list.some(({ id }) => id === entry.id) ? list : [...list, entry];
}

/** Facilities that somebody else chose: without a reason and without notes. */
export function toEntries(ids: readonly string[]): Shortlist {
  return ids.map((id) => ({ id, name: '', careFunction: null, note: '' }));
}

export function removeEntry(list: Shortlist, id: string): Shortlist {
  return list.filter((entry) => entry.id !== id);
}

/** Moves an entry by so many places; it stops at the ends. */
export function moveEntry(list: Shortlist, id: string, places: number): Shortlist {
  const from = list.findIndex((entry) => entry.id === id);
  const entry = list[from];
  if (!entry) return list;
  const to = Math.min(Math.max(from + places, 0), list.length - 1);
  if (to === from) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

export function noteEntry(list: Shortlist, id: string, note: string): Shortlist {
  const kept = note.slice(0, shortlistLimits.noteCharacters);
  return list.map((entry) => (entry.id === id ? { ...entry, note: kept } : entry));
}

/** What was taken out, and where it stood. */
export interface Removal {
  readonly index: number;
  readonly entry: ShortlistEntry;
}

export function listRemovals(before: Shortlist, after: Shortlist): Removal[] {
  const left = new Set(after.map(({ id }) => id));
  return before.flatMap((entry, index) => (left.has(entry.id) ? [] : [{ index, entry }]));
}

/** Puts back what was taken out; what was added meanwhile stays. */
export function restoreRemovals(list: Shortlist, removals: readonly Removal[]): Shortlist {
  let restored = list;
  for (const { index, entry } of removals)
    if (!restored.some(({ id }) => id === entry.id))
      restored = restored.toSpliced(Math.min(index, restored.length), 0, entry);
  return restored.slice(0, shortlistLimits.entries);
}

const version = 1;

export function toShortlistText(list: Shortlist): string {
  return JSON.stringify({ version, entries: list });
}

/** Reads a kept list; what it does not understand is left out, never thrown. */
export function parseShortlistText(text: string | null): Shortlist {
  const kept = parseJson(text ?? '');
  if (!isRecord(kept) || kept.version !== version || !Array.isArray(kept.entries)) return [];
  return kept.entries.reduce<Shortlist>((list, given) => {
    const entry = findEntry(given);
    return entry ? addEntry(list, entry) : list;
  }, []);
}

function findEntry(given: unknown): ShortlistEntry | undefined {
  if (!isRecord(given) || typeof given.id !== 'string' || !isFacilityId(given.id)) return undefined;
  return {
    id: given.id,
    name: toText(given.name, shortlistLimits.nameCharacters),
    careFunction: findCareFunction(toText(given.careFunction, 40))?.id ?? null,
    note: toText(given.note, shortlistLimits.noteCharacters),
  };
}

function toText(value: unknown, mostCharacters: number): string {
  return typeof value === 'string' ? value.slice(0, mostCharacters) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
