import type { Position } from '../registry/position.ts';
import { type DocSet, has } from './doc-set.ts';
import type { FacilityIndex } from './facility-index.ts';
import { toMercatorX, toMercatorY } from './mercator.ts';
import { boxAround, greatCircleMetres } from './sphere.ts';

/** Facilities with a position inside [west, south, east, north], edges included; in no order. */
export function docsInBox(
  facilities: FacilityIndex,
  [west, south, east, north]: readonly [number, number, number, number],
): Uint32Array {
  const { lngs, lats } = facilities;
  // A hair wider: projecting may round an edge to either side. The degrees decide.
  const hair = 1e-12;
  return facilities
    .inSquare(
      toMercatorX(west) - hair,
      toMercatorY(north) - hair,
      toMercatorX(east) + hair,
      toMercatorY(south) + hair,
    )
    .filter(
      (doc) =>
        lngs[doc]! >= west && lngs[doc]! <= east && lats[doc]! >= south && lats[doc]! <= north,
    );
}

export interface DocAtDistance {
  readonly doc: number;
  readonly metres: number;
}

/** Facilities at most so far away (and in `among`, when given), in no order. */
export function docsWithin(
  facilities: FacilityIndex,
  centre: Position,
  radiusMetres: number,
  among?: DocSet,
): DocAtDistance[] {
  const { lngs, lats } = facilities;
  const found: DocAtDistance[] = [];
  for (const doc of docsInBox(facilities, boxAround(centre, radiusMetres))) {
    if (among && !has(among, doc)) continue;
    const metres = greatCircleMetres(centre, [lngs[doc]!, lats[doc]!]);
    if (metres <= radiusMetres) found.push({ doc, metres });
  }
  return found;
}
