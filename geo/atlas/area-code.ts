import type { AreaRef } from '../registry/source-record.ts';
import type { Atlas } from './atlas.ts';
import { areaKey } from './facility-index.ts';

/** Stands for the declared code of a municipality that the boundaries do not know (yet). */
export const declaredLayer = 'declared';

/**
 * The area a code names in a layer: as it stands, without its check digit, or without the zeros
 * that follow a prefecture. In 市区町村 a city's code stands for its wards, and a code that only
 * facilities declare (newer than the boundaries) for those facilities.
 */
export function resolveArea(atlas: Atlas, layer: string, code: string): AreaRef | undefined {
  for (const form of formsOf(layer, code)) {
    if (isKnown(atlas, layer, form)) return { layer, code: form };
    if (layer !== 'municipality') continue;
    if (isKnown(atlas, 'city', form)) return { layer: 'city', code: form };
    if (atlas.facilities.postings.declared.holds(form)) return { layer: declaredLayer, code: form };
  }
  return undefined;
}

function isKnown(atlas: Atlas, layer: string, code: string): boolean {
  return (
    atlas.areas.find(layer, code) !== undefined ||
    atlas.facilities.postings.area.holds(areaKey(layer, code))
  );
}

/** 全国地方公共団体コード: five digits and a check digit; a prefecture's are two and 000. */
function formsOf(layer: string, code: string): readonly string[] {
  if (layer === 'prefecture' && /^\d{2}000\d?$/u.test(code)) return [code, code.slice(0, 2)];
  const ofMunicipality = layer === 'municipality' || layer === 'city';
  return ofMunicipality && /^\d{6}$/u.test(code) ? [code, code.slice(0, 5)] : [code];
}

/** The facilities of an area as `resolveArea` gave it, ascending. */
export function docsInArea(atlas: Atlas, { layer, code }: AreaRef): Uint32Array {
  const { declared, area } = atlas.facilities.postings;
  return layer === declaredLayer ? declared.docsOf(code) : area.docsOf(areaKey(layer, code));
}
