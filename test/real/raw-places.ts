import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { SlowPolygons } from '../geo/areas/slow-check.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
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
  /** The ward, in editions since 2024. */
  readonly N03_005?: string | null;
  readonly N03_007: string | null;
}

type Boundaries =
  | Topology<{ layer: GeometryCollection<N03> }>
  | GeoJSON.FeatureCollection<GeoJSON.Geometry, N03>;

/** National boundaries that can be read here: TopoJSON and GeoJSON, no Shapefile. */
export function listRawBoundaries(folder: RealFolder): readonly string[] {
  return folder.list('n03-boundaries').filter((path) => /json$/i.test(path));
}

/** One municipality a code, its islands gathered; land without a code left out. */
export function readRawMunicipalities(path: string): readonly RawMunicipality[] {
  const features = listFeatures(readRawJson<Boundaries>(path));
  const coded = features.filter(({ properties }) => properties.N03_007 !== null);
  return [...groupBy(coded, ({ properties }) => properties.N03_007 ?? '')].map(([code, own]) => {
    const {
      N03_001: prefecture,
      N03_003: group,
      N03_004: name,
      N03_005: ward,
    } = own[0]!.properties;
    const city = group?.endsWith('市') ? group : ward ? (name ?? '') : '';
    const polygons = own.flatMap(({ geometry }) => toPolygons(geometry));
    return {
      code,
      prefecture,
      city,
      name: city + (ward || name || ''),
      polygons,
      box: boxOf(polygons),
    };
  });
}

function listFeatures(boundaries: Boundaries): readonly GeoJSON.Feature<GeoJSON.Geometry, N03>[] {
  if (boundaries.type === 'FeatureCollection') return boundaries.features;
  const [layer] = Object.values(boundaries.objects);
  return feature(boundaries, layer!).features;
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
