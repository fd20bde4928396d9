import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import type { Area } from './area.ts';

/**
 * The areas of one layer that share a stretch of border (two vertices in a row; a single common point
 * is not enough), by code, sorted. Areas without geometry, and islands, have none.
 */
export function buildNeighbours(
  areas: readonly Pick<Area, 'code' | 'geometry'>[],
): ReadonlyMap<string, readonly string[]> {
  const withGeometry = areas.filter(({ geometry }) => geometry !== null);
  const collection: GeoJSON.GeometryCollection = {
    type: 'GeometryCollection',
    geometries: withGeometry.map(({ geometry }) => geometry!),
  };
  const shared = topology({ areas: collection }).objects.areas as GeometryCollection;
  const found = neighbors(shared.geometries);
  return new Map(
    withGeometry.map(({ code }, i) => [
      code,
      found[i]!.map((other) => withGeometry[other]!.code).sort(),
    ]),
  );
}
