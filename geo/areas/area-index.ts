import Flatbush from 'flatbush';
import type { MultiPolygon } from '../registry/source-record.ts';
import type { Area } from './area.ts';
import { findEdgeDistanceMetres } from './edge-distance.ts';
import { type FlatRings, holdsPoint } from './holds-point.ts';

/** Finds the area of one layer that holds a point. */
export interface AreaIndex {
  /**
   * The code of the area that holds the point, undefined when none does. A point on a border
   * belongs to the lowest code of those that touch it, so that every point counts once.
   */
  readonly locate: (lng: number, lat: number) => string | undefined;
  /**
   * Metres from the point to the area's edge: 0 inside or on it, undefined when the area has no
   * polygon. Within 0.1 % up to some 20 km; further out good enough to say "far".
   */
  readonly distanceOutsideMetres: (code: string, lng: number, lat: number) => number | undefined;
}

/** One polygon of an area. */
interface FlatPolygon extends FlatRings {
  readonly code: string;
  readonly box: readonly [number, number, number, number];
}

/** Builds the index over the areas of one layer; areas without geometry are never found. */
export function buildAreaIndex(areas: readonly Pick<Area, 'code' | 'geometry'>[]): AreaIndex {
  const polygons = areas.flatMap((area) => flatten(area.code, area.geometry));
  const byCode = new Map<string, FlatPolygon[]>();
  for (const polygon of polygons) {
    const own = byCode.get(polygon.code);
    if (own) own.push(polygon);
    else byCode.set(polygon.code, [polygon]);
  }
  const boxes = buildBoxes(polygons);

  return {
    locate(lng, lat) {
      let lowest: string | undefined;
      for (const i of boxes?.search(lng, lat, lng, lat) ?? []) {
        const polygon = polygons[i]!;
        if ((lowest === undefined || polygon.code < lowest) && holdsPoint(polygon, lng, lat)) {
          lowest = polygon.code;
        }
      }
      return lowest;
    },
    distanceOutsideMetres(code, lng, lat) {
      const own = byCode.get(code);
      if (!own) return undefined;
      if (own.some((polygon) => inBox(polygon, lng, lat) && holdsPoint(polygon, lng, lat)))
        return 0;
      return findEdgeDistanceMetres(own, lng, lat);
    },
  };
}

function buildBoxes(polygons: readonly FlatPolygon[]): Flatbush | undefined {
  if (polygons.length === 0) return undefined;
  const boxes = new Flatbush(polygons.length);
  for (const { box } of polygons) boxes.add(...box);
  boxes.finish();
  return boxes;
}

function flatten(code: string, geometry: MultiPolygon | null): FlatPolygon[] {
  return (geometry?.coordinates ?? [])
    .filter((rings) => (rings[0]?.length ?? 0) > 0)
    .map((rings) => {
      const xy = new Float64Array(rings.reduce((sum, ring) => sum + ring.length * 2, 0));
      const ends: number[] = [];
      const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
      let end = 0;
      for (const ring of rings) {
        for (const [lng, lat] of ring) {
          xy[end++] = lng;
          xy[end++] = lat;
          box[0] = Math.min(box[0], lng);
          box[1] = Math.min(box[1], lat);
          box[2] = Math.max(box[2], lng);
          box[3] = Math.max(box[3], lat);
        }
        ends.push(end);
      }
      return { code, xy, ends, box };
    });
}

function inBox({ box }: FlatPolygon, lng: number, lat: number): boolean {
  return lng >= box[0] && lat >= box[1] && lng <= box[2] && lat <= box[3];
}
