import type { AreaShapeBody, MultiPolygon } from '../registry/source-record.ts';
import type { Area } from './area.ts';
import type { Composition } from './compose.ts';

/** An area with its shape and members, before its parents and population are known. */
export interface AreaDraft
  extends Pick<Area, 'layer' | 'code' | 'name' | 'kana' | 'layerLabel' | 'prefecture'> {
  readonly composition: Composition;
  readonly geometry: MultiPolygon | null;
  readonly membersWithoutShape: readonly string[];
}

/** An area made of whole municipalities. */
export function wholeMunicipalities(municipalities: readonly string[]): Composition {
  return {
    municipalities: [...municipalities].sort(),
    partMunicipalities: [],
    towns: [],
    smallAreas: [],
    withoutCode: [],
  };
}

/** The prefecture (2 digits) all municipalities lie in; null when they lie in several or none. */
export function findPrefecture(municipalities: readonly string[]): string | null {
  const prefectures = new Set(municipalities.map((code) => code.slice(0, 2)));
  const [first] = prefectures;
  return prefectures.size === 1 && first !== undefined ? first : null;
}

/** Polygon records by code, as the dissolving wants them. */
export function toGeometries(
  shapes: ReadonlyMap<string, AreaShapeBody>,
): ReadonlyMap<string, MultiPolygon> {
  return new Map([...shapes].map(([code, { geometry }]) => [code, geometry]));
}
