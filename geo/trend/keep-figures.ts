import type { Atlas } from '../atlas/atlas.ts';
import { coverageAsOf } from '../atlas/coverage.ts';
import { describeIndicators } from '../atlas/indicators.ts';
import type { Evidence } from '../coverage/coverage.ts';
import { layers } from '../terms/layer.ts';
import type { RoleId } from '../terms/role.ts';
import type { KeptFigures, KeptHolder, KeptLayer } from './kept-figures.ts';
import { toOutline } from './outline.ts';

/** 町丁・字 are parts to compose areas of; nobody plans for one, and there are too many to keep. */
const leftOut: ReadonlySet<string> = new Set(['small']);

export function listKeptLayers(atlas: Atlas): readonly string[] {
  return atlas.areas.layers.filter((layer) => !leftOut.has(layer));
}

/** Verdicts with their evidence and every indicator with both parts, of these layers, as of a day. */
export function keepFigures(
  atlas: Atlas,
  asOf: string,
  wanted: readonly string[] = listKeptLayers(atlas),
): KeptFigures {
  const holders = openHolders();
  const kept = wanted.map((layer) => keepLayer(atlas, layer, asOf, holders.place));
  const { indicators } = describeIndicators(atlas, kept[0]?.layer ?? 'municipality');
  return {
    asOf,
    dataVersion: atlas.dataVersion,
    demo: atlas.demo,
    dataDates: atlas.sources,
    indicators: indicators.map(({ id, name, unit, formula }) => ({ id, name, unit, formula })),
    holders: holders.list(),
    layers: kept,
  };
}

function keepLayer(
  atlas: Atlas,
  layer: string,
  asOf: string,
  place: (role: RoleId, evidence: Evidence) => number,
): KeptLayer {
  const judged = coverageAsOf(atlas, asOf).listLayer(layer);
  const areas = atlas.areas.list(layer);
  const byCode = new Map(judged.map((area) => [area.code, area]));
  const keepRole = (role: RoleId) => {
    const own = areas.map(({ code }) => byCode.get(code)?.roles[role]);
    return {
      verdicts: own.map((its) => its?.verdict ?? 'unknown'),
      holders: own.map((its) => (its?.evidence ?? []).map((each) => place(role, each))),
    };
  };
  const labelled = [...atlas.layers, ...layers].find(({ id }) => id === layer);
  return {
    layer,
    label: labelled?.label ?? layer,
    areas: areas.map((area) => ({
      code: area.code,
      name: area.name,
      prefecture: area.prefecture,
      outline: toOutline(area),
    })),
    roles: { active: keepRole('active'), hub: keepRole('hub') },
    figures: describeIndicators(atlas, layer).figures,
  };
}

/** Each designation once, in the order in which areas name them. */
function openHolders() {
  const known = new Map<string, number>();
  const list: KeptHolder[] = [];
  return {
    place(role: RoleId, evidence: Evidence): number {
      const at = known.get(evidence.recordKey) ?? list.length;
      if (at < list.length) return at;
      known.set(evidence.recordKey, at);
      const { recordKey, holder, facilityId, holderKind, plan, validFrom, validTo } = evidence;
      list.push({
        ...{ recordKey, role, name: holder, facilityId, kind: holderKind },
        ...{ plan, validFrom, validTo },
      });
      return at;
    },
    list: (): readonly KeptHolder[] => list,
  };
}
