import { hash48 } from '../../geo/registry/hash.ts';
import type { RowRef } from './format.ts';
import type { RowOutcome } from './line-outcomes.ts';

/** One row of a grouped record: which part it speaks of, and what it says of it. */
export interface RowPart {
  readonly key: string;
  readonly content: string;
}

/** Hashed, so that a record of many rows stays small in memory and in the database. */
export function toRowPart(part: NonNullable<RowRef['part']>): RowPart {
  return { key: hash48(part.key), content: hash48(`${part.key}\u0000${part.content}`) };
}

/** The rows of a record as text, independent of their order; null when it groups none. */
export function encodeParts(parts: readonly RowPart[]): string | null {
  if (parts.length === 0) return null;
  const pairs = new Set(parts.map((part) => `${part.key}.${part.content}`));
  return [...pairs].sort().join(' ');
}

/** How one row of a changed record compares with the rows of the version before. */
export function compareWithParts(encoded: string): (part: RowPart) => RowOutcome {
  const pairs = encoded.split(' ').map((pair) => pair.split('.'));
  const keys = new Set(pairs.map(([key]) => key));
  const contents = new Set(pairs.map(([, content]) => content));
  return (part) =>
    contents.has(part.content) ? 'unchanged' : keys.has(part.key) ? 'updated' : 'created';
}
