import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { SlowPolygons } from '../geo/areas/slow-check.ts';
import { readRawJson } from './raw-file.ts';

/** A municipality as the national boundaries give it; nothing here imports from geo/. */
export interface RawMunicipality {
  readonly code: string;
  /** 都道府県名. */
  readonly prefecture: string;
  /** The 政令市 of a ward; '' otherwise. */
  readonly city: string;
  /** 市区町村名, a ward's with its city before it. */
  readonly name: string;
  readonly polygons: SlowPolygons;
  readonly box: Box;
}

export type Box = readonly [west: number, south: number, east: number, north: number];

interface N03 {
  readonly N03_001: string;
  readonly N03_003: string | null;
  readonly N03_004: string | null;
  readonly N03_007: string | null;
}

export function readRawMunicipalities(path: string): readonly RawMunicipality[] {
  const topology = readRawJson<Topology<{ layer: GeometryCollection<N03> }>>(path);
  const [layer] = Object.values(topology.objects);
  return feature(topology, layer!).features.flatMap(({ properties, geometry }) => {
    const { N03_001: prefecture, N03_003: group, N03_004: own, N03_007: code } = properties;
    if (code === null) return [];
    const city = group?.endsWith('市') ? group : '';
    const polygons = toPolygons(geometry);
    return { code, prefecture, city, name: city + (own ?? ''), polygons, box: boxOf(polygons) };
  });
}

export function toPolygons(geometry: GeoJSON.Geometry): SlowPolygons {
  if (geometry.type === 'Polygon') return [geometry.coordinates as never];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as never;
  throw new Error(`no polygon: ${geometry.type}`);
}

export function boxOf(polygons: SlowPolygons): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons)
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

export function isInBox([west, south, east, north]: Box, [x, y]: readonly [number, number]) {
  return x >= west && x <= east && y >= south && y <= north;
}
