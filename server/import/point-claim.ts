import type { FacilityClaim } from '../../geo/registry/facility-claim.ts';
import type { SourceRecord } from '../../geo/registry/source-record.ts';
import { toFeatureRow } from './feature-row.ts';
import type { FeatureReader, ReadContext, ReasonId, Row } from './format.ts';
import { RowValues } from './row-values.ts';
import { absent, certain, type Parsed, unreadable } from './values/parsed.ts';
import { parsePosition } from './values/position.ts';

/** One place of a municipality's map: its properties, and its position where it has a usable one. */
export interface Place {
  readonly row: Row;
  readonly values: RowValues;
  readonly position: readonly [number, number] | undefined;
}

/** What a format makes of a place: a record's key, slice and claim, or the reason for having none. */
export type PlaceResult =
  | { readonly key: string; readonly slice: string; readonly claim: FacilityClaim }
  | { readonly column: string; readonly reason: ReasonId; readonly message: string };

/**
 * Reads places one by one; one may make several records. A place without usable geometry is kept
 * without position, with a doubt: a facility is listed all the same.
 * @param isUnplaced whether a place says itself that its position is not known: then that is no doubt.
 */
export function readPlaces(
  context: ReadContext,
  read: (place: Place, context: ReadContext) => PlaceResult | readonly PlaceResult[],
  isUnplaced: (row: Row) => boolean = () => false,
): FeatureReader {
  const take = (row: Row, position: Parsed<readonly [number, number]>, cell: string) => {
    const values = new RowValues(row, context);
    const place = { row, values, position: values.take('geometry', position, cell) };
    for (const result of [read(place, context)].flat()) {
      if ('reason' in result) {
        const value = row.get(result.column);
        context.reject({ line: row.line, value, ...result });
        continue;
      }
      const record: SourceRecord = {
        source: 'municipal-points',
        key: result.key,
        layout: 2,
        edition: context.edition,
        slice: result.slice,
        body: { type: 'facility', claim: result.claim },
      };
      context.emit(record, [{ line: row.line }]);
    }
  };
  return {
    feature: ({ properties, geometry }, index) =>
      take(toFeatureRow(properties, index), readPosition(geometry), describe(geometry)),
    unplaced: (properties, index, fault) => {
      const row = toFeatureRow(properties, index);
      const message = `${fault.message}位置なしで一覧に載せました。`;
      take(row, isUnplaced(row) ? absent : unreadable('position-incomplete', message), fault.value);
    },
  };
}

const describe = (geometry: GeoJSON.Geometry) =>
  'coordinates' in geometry ? geometry.coordinates.join(',') : geometry.type;

function readPosition(geometry: GeoJSON.Geometry): Parsed<readonly [number, number]> {
  const point = geometry.type === 'MultiPoint' ? geometry.coordinates[0] : undefined;
  const [lng, lat] = geometry.type === 'Point' ? geometry.coordinates : (point ?? []);
  if (lng === undefined || lat === undefined)
    return unreadable(
      'position-incomplete',
      `図形（${geometry.type}）が点ではないため、位置なしで一覧に載せました。`,
    );
  const parsed = parsePosition(String(lat), String(lng));
  return parsed.doubts.length === 0 ? certain([lng, lat]) : parsed;
}

const municipalityHead = /^(?:.{2,3}[都道府県])?.+?[市区町村]/u;

/**
 * Whose list a place belongs to, so that one municipality's newer list says nothing of another's:
 * the owner given with `--parent`, else the municipality its address begins with.
 */
export function placeOwner(context: ReadContext, address: string | undefined): string {
  return context.options.parent ?? municipalityHead.exec(address ?? '')?.[0] ?? '';
}
