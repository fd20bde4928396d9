import { union } from 'polyclip-ts';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopologyMultiPolygon,
} from 'topojson-specification';
import type { MultiPolygon } from '../registry/source-record.ts';
import { buildAreaIndex } from './area-index.ts';
import { findLabelPoint } from './label-point.ts';
import { planarArea, signedRingArea, toOriented } from './ring.ts';

type Polygon = [number, number][][];

/** Relative loss of area above which members cannot have been a clean partition. */
const partitionTolerance = 1e-6;

/**
 * Prepares polygons (by code) to be dissolved into larger ones. Borders that neighbours share vertex
 * for vertex vanish and all other vertices stay bit-identical, so two dissolved areas share their
 * border exactly again and no slivers arise. Members whose borders were drawn apart stay polygons of
 * their own; where two claim the same ground edge for edge, they are united by clipping instead.
 */
export function prepareDissolve(
  polygons: ReadonlyMap<string, MultiPolygon>,
): (codes: readonly string[]) => MultiPolygon | null {
  const oriented = new Map([...polygons].map(([code, geometry]) => [code, toOriented(geometry)]));
  const members: GeoJSON.GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...oriented.values()],
  };
  const shared = topology({ areas: members });
  const collection = shared.objects.areas as GeometryCollection;
  const objects = new Map(
    [...oriented.keys()].map((code, i) => [code, collection.geometries[i] as TopologyMultiPolygon]),
  );

  return (codes) => {
    const members = [...new Set(codes)].sort().filter((code) => oriented.has(code));
    const first = members[0];
    if (first === undefined) return null;
    if (members.length === 1) return oriented.get(first)!;
    const parts = members.map((code) => objects.get(code)!);
    const merged = toPolygons(merge(shared, parts).coordinates as Polygon[]);
    const whole = members.reduce((sum, code) => sum + planarArea(oriented.get(code)!), 0);
    const clean = Math.abs(planarArea(merged) - whole) <= partitionTolerance * whole;
    return clean ? merged : uniteOverlapping(members.map((code) => oriented.get(code)!));
  };
}

/**
 * Merging hands back rings, of which it calls one the outer ring; where a member touches itself in a
 * point, another outer ring may pass for a hole. The direction, kept from the members, tells.
 */
function toPolygons(merged: readonly Polygon[]): MultiPolygon {
  const coordinates = merged.flatMap((rings) => {
    const outers = rings.filter((ring) => signedRingArea(ring) > 0);
    const holes = rings.filter((ring) => signedRingArea(ring) < 0);
    return outers.map((outer) => [
      outer,
      ...(outers.length === 1 ? holes : holes.filter((hole) => surrounds(outer, hole))),
    ]);
  });
  return { type: 'MultiPolygon', coordinates };
}

function surrounds(outer: Polygon[number], hole: Polygon[number]): boolean {
  const inHole = findLabelPoint(toSingle(hole))!;
  return buildAreaIndex([{ code: '', geometry: toSingle(outer) }]).locate(...inHole) !== undefined;
}

function toSingle(ring: Polygon[number]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

function uniteOverlapping(geometries: readonly MultiPolygon[]): MultiPolygon {
  const [first, ...rest] = geometries.map((geometry) => geometry.coordinates);
  const coordinates = union(first!, ...rest) as Polygon[];
  return toOriented({ type: 'MultiPolygon', coordinates });
}
