import type { Area } from '../areas/area.ts';
import { type HazardId, hazards } from '../terms/hazard.ts';
import { type KindId, kinds } from '../terms/kind.ts';
import type { Audience } from './answers.ts';
import type {
  HazardArea,
  HazardFigure,
  HazardsAnswer,
  KindCounts,
  SoleInside,
} from './answers-hazards.ts';
import { docsInArea } from './area-code.ts';
import type { Atlas } from './atlas.ts';
import { type HazardStanding, hazardStanding } from './hazard-standing.ts';
import { prefecturesOf } from './indicator-counter.ts';
import { soleFunctions } from './sole-functions.ts';
import { openSoleHolders, type SoleHolder } from './sole-holders.ts';

/**
 * For every area of a layer how many of its facilities stand in a hazard zone, by kind, and which
 * functions hang on a single institution that does. The public is told counts; staff the names.
 */
export function describeHazards(
  atlas: Atlas,
  layer: string,
  asOf: string,
  audience: Audience,
): HazardsAnswer {
  const standing = hazardStanding(atlas);
  const areas = atlas.areas.list(layer);
  const soleOf = openSoleHolders(atlas, areas, asOf);
  return {
    layer,
    asOf,
    dataDates: atlas.sources,
    hazards: atlas.hazardCover,
    functions: soleFunctions.map(({ id, label }) => ({ id, name: label })),
    areas: areas.map((area, i) => describeArea(atlas, standing, area, soleOf(i), audience)),
  };
}

function describeArea(
  atlas: Atlas,
  standing: HazardStanding,
  area: Area,
  sole: SoleHolder,
  audience: Audience,
): HazardArea {
  const { code, name, kana, prefecture, layer, population } = area;
  const docs = [...docsInArea(atlas, { layer, code })];
  const placed = docs.filter((doc) => !Number.isNaN(atlas.facilities.lngs[doc]!));
  const loaded = new Set(listLoadedHazards(standing, area));
  const figure = (isInside: (doc: number) => boolean): HazardFigure => {
    const inside = placed.filter(isInside);
    return {
      inside: countKinds(atlas, inside.filter(standing.isCertain)),
      uncertain: countKinds(
        atlas,
        inside.filter((doc) => !standing.isCertain(doc)),
      ),
    };
  };
  const isIn = (doc: number, id: HazardId) =>
    standing.zonesOf(doc).some(({ hazard }) => hazard === id);
  return {
    code,
    name,
    kana,
    prefecture,
    over75: population?.over75 ?? null,
    facilities: countKinds(atlas, docs),
    unplaced: docs.length - placed.length,
    coarse: placed.filter((doc) => !standing.isCertain(doc)).length,
    figures: Object.fromEntries(
      hazards.map(({ id }) => [id, loaded.has(id) ? figure((doc) => isIn(doc, id)) : null]),
    ) as Record<HazardId, HazardFigure | null>,
    any: loaded.size > 0 ? figure((doc) => standing.zonesOf(doc).length > 0) : null,
    sole: sole.holders.flatMap(({ function: id, doc }): SoleInside[] => {
      const found = [...new Set(standing.zonesOf(doc).map(({ hazard }) => hazard))];
      if (found.length === 0) return [];
      const told: SoleInside = { function: id, hazards: found, certain: standing.isCertain(doc) };
      if (audience === 'public') return [told];
      const { ids, names } = atlas.facilities;
      return [{ ...told, facility: { id: ids[doc]!, name: names[doc]! } }];
    }),
    unknownFunctions: sole.unknown,
  };
}

/** The kinds of hazard of which zones are loaded in every prefecture the area lies in. */
function listLoadedHazards(standing: HazardStanding, area: Area): readonly HazardId[] {
  const around = prefecturesOf(area);
  return hazards
    .map(({ id }) => id)
    .filter((id) => {
      const touched = standing.prefecturesOf(id);
      return around.length > 0 && around.every((code) => touched.has(code));
    });
}

/** A facility of two kinds counts under both, and once in all. */
function countKinds(atlas: Atlas, docs: readonly number[]): KindCounts {
  const counts: Partial<Record<KindId, number>> = {};
  for (const doc of docs)
    for (const kind of atlas.facilities.kindLists[doc]!.split(',')) {
      const known = kinds.find(({ id }) => id === kind);
      if (known) counts[known.id] = (counts[known.id] ?? 0) + 1;
    }
  return { total: docs.length, kinds: counts };
}
