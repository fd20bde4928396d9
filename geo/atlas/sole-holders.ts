import type { Area } from '../areas/area.ts';
import { roles } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf } from './coverage.ts';
import { listDocs } from './doc-set.ts';
import { areaNumbers, prefecturesOf, readPrefectures } from './indicator-counter.ts';
import { openLoaded, selectFacilitiesOf } from './select-facilities-of.ts';
import { countedFunctions, type SoleFunctionId } from './sole-functions.ts';

/** What hangs on one institution alone in an area. */
export interface SoleHolder {
  readonly holders: readonly { readonly function: SoleFunctionId; readonly doc: number }[];
  /** Not to be told from the data loaded, or the one body has no known place. */
  readonly unknown: readonly SoleFunctionId[];
}

/**
 * For each area, by its number in the list: the functions that exactly one institution has. A role
 * counts the bodies designated for the area, wherever they stand; all else what stands inside.
 */
export function openSoleHolders(
  atlas: Atlas,
  areas: readonly Area[],
  asOf: string,
): (index: number) => SoleHolder {
  const prefectureOf = readPrefectures(atlas);
  const areaOf = areaNumbers(atlas, areas);
  const coverage = coverageAsOf(atlas, asOf);
  const judged = new Map(
    coverage.listLayer(areas[0]?.layer ?? '').map((its) => [its.code, its.roles]),
  );
  const counters = countedFunctions.map(({ id, selector }) => {
    const ofArea = new Map<number, number[]>();
    for (const doc of listDocs(selectFacilitiesOf(atlas, selector))) {
      const area = areaOf[doc]!;
      if (area < 0) continue;
      const own = ofArea.get(area);
      if (own) own.push(doc);
      else ofArea.set(area, [doc]);
    }
    return { id, ofArea, isLoaded: openLoaded(atlas, selector, prefectureOf) };
  });
  return (index) => {
    const area = areas[index]!;
    const holders: { function: SoleFunctionId; doc: number }[] = [];
    const unknown: SoleFunctionId[] = [];
    const tell = (id: SoleFunctionId, doc: number | undefined) => {
      if (doc === undefined || Number.isNaN(atlas.facilities.lngs[doc]!)) unknown.push(id);
      else holders.push({ function: id, doc });
    };
    for (const { id } of roles) {
      const verdict = judged.get(area.code)?.[id];
      if (verdict === undefined || verdict.verdict === 'unknown') {
        unknown.push(id);
        continue;
      }
      const bodies = new Map(verdict.evidence.map((its) => [its.facilityId ?? its.holder, its]));
      const [only, ...others] = bodies.values();
      if (only === undefined || others.length > 0) continue;
      tell(id, only.facilityId === null ? undefined : atlas.facilities.findDoc(only.facilityId));
    }
    const around = prefecturesOf(area);
    for (const { id, ofArea, isLoaded } of counters) {
      if (around.length === 0 || !around.every(isLoaded)) {
        unknown.push(id);
        continue;
      }
      const [only, ...others] = ofArea.get(index) ?? [];
      if (only !== undefined && others.length === 0) tell(id, only);
    }
    return { holders, unknown };
  };
}
