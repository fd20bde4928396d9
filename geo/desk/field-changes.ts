import type { FieldChange } from './import-changes.ts';

/** One field of a thing as words; null when it has none. */
export interface FieldWords<Thing> {
  readonly label: string;
  readonly words: (thing: Thing) => string | null;
}

/**
 * The fields that differ between two states of a thing, or all that are known of one that comes or
 * goes.
 */
export function listFieldChanges<Thing>(
  fields: readonly FieldWords<Thing>[],
  before: Thing | null,
  after: Thing | null,
): FieldChange[] {
  return fields.flatMap(({ label, words }) => {
    const [was, is] = [before && words(before), after && words(after)];
    return was === is ? [] : { label, before: was, after: is };
  });
}

/** Joined with 、; null when there are none. */
export const joinWords = (words: readonly string[]): string | null =>
  words.length === 0 ? null : [...new Set(words)].join('、');

/** The label of an id, or the id itself where a table does not know it. */
export function labelOf(
  table: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return table.find((row) => row.id === id)?.label ?? id;
}
