import { screenPosition } from '../../geo/registry/position.ts';
import type { SourceRecord, TownPointBody } from '../../geo/registry/source-record.ts';
import type { RowValues } from './row-values.ts';

/** One entry of a town dictionary; the key begins with the dictionary, so that two stand side by side. */
export function toTownRecord(entry: {
  readonly key: readonly string[];
  readonly slice: string;
  readonly edition: string | null;
  readonly body: Omit<TownPointBody, 'type'>;
}): SourceRecord {
  const { body } = entry;
  return {
    source: 'town-point',
    key: [...entry.key, body.town, body.block].join('|'),
    layout: 2,
    edition: entry.edition,
    slice: entry.slice,
    body: { type: 'town-point', ...body },
  };
}

/** The point in the columns `lat` and `lng`; null when there is none, or none that can be true. */
export function readTownPoint(values: RowValues): [number, number] | null {
  const position = values.position('lat', 'lng');
  return position && screenPosition(position).ok ? [position[0], position[1]] : null;
}
