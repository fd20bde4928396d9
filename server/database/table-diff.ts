import type { Compilable } from 'kysely';
import { prepare, type Store } from './sqlite.ts';

/** One row as a derived table should hold it: columns in the order key, fingerprint, rest. */
export interface WantedRow {
  readonly key: readonly string[];
  /** Differs when the row does. */
  readonly fingerprint: string;
  readonly rest: readonly string[];
}

/** The queries by which a derived table is compared and mended; parameters in column order. */
export interface DiffQueries {
  /** Selects key and fingerprint of every row. */
  readonly select: Compilable;
  /** Takes key, fingerprint, rest. */
  readonly upsert: Compilable;
  /** Takes the key. */
  readonly remove: Compilable;
}

/** Makes a table hold exactly the wanted rows, writing only those that are new, differ or go. */
export function replaceRows(store: Store, queries: DiffQueries, wanted: Iterable<WantedRow>): void {
  const held = new Map<string, string>();
  for (const row of prepare<string[]>(store, queries.select).raw().all())
    held.set(joinKey(row.slice(0, -1)), row.at(-1)!);
  const upsert = prepare(store, queries.upsert);
  for (const { key, fingerprint, rest } of wanted) {
    const name = joinKey(key);
    if (held.get(name) !== fingerprint) upsert.run(...key, fingerprint, ...rest);
    held.delete(name);
  }
  const remove = prepare(store, queries.remove);
  for (const name of held.keys()) remove.run(...name.split(SEPARATOR));
}

const SEPARATOR = '\u0000';

function joinKey(key: readonly string[]): string {
  return key.join(SEPARATOR);
}
