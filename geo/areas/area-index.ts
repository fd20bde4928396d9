import Flatbush from 'flatbush';
import type { MultiPolygon } from '../registry/source-record.ts';
import type { Area } from './area.ts';
import { findEdgeDistanceMetres } from './edge-distance.ts';

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

/** One polygon: the coordinates of all its rings in one row, with where each ring ends. */
interface FlatPolygon {
  readonly code: string;
  readonly xy: Float64Array;
  /** Index into `xy` behind each ring's last coordinate. */
  readonly ends: readonly number[];
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
        if ((lowest === undefined || polygon.code < lowest) && holds(polygon, lng, lat)) {
          lowest = polygon.code;
        }
      }
      return lowest;
    },
    distanceOutsideMetres(code, lng, lat) {
      const own = byCode.get(code);
      if (!own) return undefined;
      if (own.some((polygon) => inBox(polygon, lng, lat) && holds(polygon, lng, lat))) return 0;
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

/**
 * Even-odd, the border included. The side of an edge is computed from its lower end to its upper
 * end whichever way the ring runs, so two neighbours get the same number for the edge they share:
 * rounding can neither lose a point between them nor give it to both.
 */
function holds({ xy, ends }: FlatPolygon, lng: number, lat: number): boolean {
  let inside = false;
  let start = 0;
  for (const end of ends) {
    for (let i = start + 2; i < end; i += 2) {
      let ax = xy[i - 2]!;
      let ay = xy[i - 1]!;
      let bx = xy[i]!;
      let by = xy[i + 1]!;
      if (ay > by || (ay === by && ax > bx)) {
        [ax, ay, bx, by] = [bx, by, ax, ay];
      }
      if (lat < ay || lat > by || (lng > ax && lng > bx)) continue;
      const side = (bx - ax) * (lat - ay) - (by - ay) * (lng - ax);
      if (side === 0 && lng >= Math.min(ax, bx)) return true;
      if (side > 0 && ay <= lat && lat < by) inside = !inside;
    }
    start = end;
  }
  return inside;
}
