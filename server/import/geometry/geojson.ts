import { findSystemOfCrs, type ReferenceSystem } from './datum.ts';
import type { RawFeature } from './normalise-feature.ts';

/** The features of one layer as a file holds them, with the system of their coordinates. */
export interface RawLayer {
  /** Name of the layer inside its file; '' when the file is one layer. */
  readonly name: string;
  readonly features: readonly RawFeature[];
  readonly system: ReferenceSystem;
}

export type RawLayers =
  | { readonly ok: true; readonly layers: readonly RawLayer[] }
  | { readonly ok: false; readonly message: string };

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** True for a parsed JSON document that is GeoJSON of any kind. */
export function isGeoJson(document: unknown): boolean {
  const type = (document as { type?: unknown } | null)?.type;
  return (
    type === 'FeatureCollection' ||
    type === 'Feature' ||
    (typeof type === 'string' && geometryTypes.has(type))
  );
}

/** The features of a GeoJSON document: RFC 7946, or older with a `crs` member. */
export function readGeoJson(document: unknown): RawLayers {
  const root = document as {
    type?: unknown;
    crs?: unknown;
    features?: unknown;
    properties?: unknown;
    geometry?: unknown;
  };
  const found = findSystemOfCrs(root.crs);
  if (!found.ok) return found;
  const members: unknown =
    root.type === 'FeatureCollection'
      ? root.features
      : [root.type === 'Feature' ? root : { type: 'Feature', properties: {}, geometry: root }];
  if (!Array.isArray(members))
    return {
      ok: false,
      message: 'GeoJSON の features が配列ではありません。ファイルを作り直してください。',
    };
  const features = members.map(toRawFeature);
  return { ok: true, layers: [{ name: '', features, system: found.system }] };
}

/** Whatever stands in the place of a feature; what is no feature at all has no geometry. */
function toRawFeature(member: unknown): RawFeature {
  const { geometry, properties, id } = (member ?? {}) as {
    geometry?: unknown;
    properties?: unknown;
    id?: unknown;
  };
  const own = properties && typeof properties === 'object' ? { ...properties } : {};
  const named = id === undefined || 'id' in own ? own : { ...own, id };
  return { geometry: geometry ?? null, properties: named };
}
