import { nameArea } from '../../../geo/atlas/answers-facilities.ts';
import { declaredLayer, docsInArea, resolveArea } from '../../../geo/atlas/area-code.ts';
import type { Atlas } from '../../../geo/atlas/atlas.ts';
import type { AreaRef } from '../../../geo/registry/source-record.ts';
import { areaPath, unplacedPath } from './paths.ts';
import { words } from './words.ts';

/** A page that lists facilities, as the index of areas names it. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly facilities: number;
  /** 2 digits; null when not known. */
  readonly prefecture: string | null;
}

interface MunicipalPlaces {
  readonly places: readonly Place[];
  /** Facilities that stand in none of them. */
  readonly unplaced: Uint32Array;
}

const known = new WeakMap<Atlas, MunicipalPlaces>();

/**
 * Municipalities by code, those that only facilities declare among them, and last the facilities of
 * which nobody says where they are: so that every facility stands on one of these pages.
 */
export function listMunicipalPlaces(atlas: Atlas): readonly Place[] {
  return getMunicipalPlaces(atlas).places;
}

/** Ascending. */
export function listUnplaced(atlas: Atlas): Uint32Array {
  return getMunicipalPlaces(atlas).unplaced;
}

function getMunicipalPlaces(atlas: Atlas): MunicipalPlaces {
  const found = known.get(atlas) ?? collect(atlas);
  known.set(atlas, found);
  return found;
}

function collect(atlas: Atlas): MunicipalPlaces {
  const codes = [
    ...atlas.areas.list('municipality').map(({ code }) => code),
    ...atlas.facilities.postings.declared.keys,
    // Where facilities stand but no boundary is loaded.
    ...atlas.facilities.postings.area.keys.flatMap((key) =>
      key.startsWith('municipality/') ? [key.slice('municipality/'.length)] : [],
    ),
  ];
  const refs = new Map<string, AreaRef>();
  for (const code of codes) {
    const ref = resolveArea(atlas, 'municipality', code);
    if (ref) refs.set(`${ref.layer}/${ref.code}`, ref);
  }
  const placed = new Uint8Array(atlas.facilities.size);
  const places = [...refs.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((ref): Place => {
      const docs = docsInArea(atlas, ref);
      for (const doc of docs) placed[doc] = 1;
      return {
        name: toPlaceName(atlas, ref),
        path: toPlacePath(ref),
        facilities: docs.length,
        prefecture: atlas.areas.find(ref.layer, ref.code)?.prefecture ?? ref.code.slice(0, 2),
      };
    });
  const unplaced = Uint32Array.from(placed.keys()).filter((doc) => placed[doc] === 0);
  if (unplaced.length === 0) return { places, unplaced };
  const last = {
    name: words.area.unplaced,
    path: unplacedPath(),
    facilities: unplaced.length,
    prefecture: null,
  };
  return { places: [...places, last], unplaced };
}

/** A municipality that only facilities declare goes by its code. */
export function toPlaceName(atlas: Atlas, { layer, code }: AreaRef): string {
  const { name } = nameArea(atlas, layer, code);
  return name === code ? words.area.declared(code) : name;
}

/** What is only declared is asked for as the municipality it is declared to be. */
export function toPlacePath({ layer, code }: AreaRef, page = 1): string {
  return areaPath(layer === declaredLayer ? 'municipality' : layer, code, page);
}

/** Areas of another layer, by code. */
export function listLayerPlaces(atlas: Atlas, layer: string): readonly Place[] {
  return atlas.areas.list(layer).map((area) => ({
    name: area.name,
    path: areaPath(layer, area.code),
    facilities: docsInArea(atlas, area).length,
    prefecture: area.prefecture,
  }));
}
