import type { AreaPopulation } from '../areas/area.ts';
import { filings, pointTableOf } from '../terms/filing.ts';
import { kinds } from '../terms/kind.ts';
import { services } from '../terms/service.ts';
import type { AreaCounts, CountItem } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { areaKey } from './facility-index.ts';
import { per100k, ratedPeople } from './rates.ts';

const options = {
  kind: kinds,
  service: services.map(({ code, label }) => ({ id: code, label })),
  filing: filings.map(({ symbol, label }) => ({ id: symbol, label })),
} as const;

/**
 * Facilities among `docs` by kind, service and filing. An option is listed only where its data is
 * loaded, so that 0 means none and an absent option means not known: a kind or service when anybody
 * in the prefecture has it, a filing when the prefecture's list of its 点数表 was read (the 医科 list
 * alone names a few dental filings of hospitals: a partial count is not shown). Where few people live
 * the rates are withheld; the counts stay, for the institutions stand in public lists.
 */
export function countFacilities(
  atlas: Atlas,
  docs: Uint32Array,
  prefecture: string | null,
  population: AreaPopulation | null,
): AreaCounts {
  const { postings, positionOf } = atlas.facilities;
  const people = ratedPeople(atlas, population);
  const around =
    prefecture === null ? docs : postings.area.docsOf(areaKey('prefecture', prefecture));
  const pointTables = new Set(
    atlas.loaded.filingLists
      .filter((list) => prefecture === null || list.startsWith(prefecture))
      .map((list) => list.slice(2)),
  );
  const withList = new Set(
    filings.filter(({ group }) => pointTables.has(pointTableOf(group))).map(({ symbol }) => symbol),
  );
  const count = (list: keyof typeof options): CountItem[] => {
    const countAmong = (some: Uint32Array) => {
      const counts = postings[list].countAmong(some);
      return new Map(postings[list].keys.map((key, k) => [key, counts[k]!]));
    };
    const [here, there] = [countAmong(docs), countAmong(around)];
    const isLoaded = (id: string) =>
      list === 'filing' ? withList.has(id) : (here.get(id) ?? 0) + (there.get(id) ?? 0) > 0;
    return options[list]
      .filter(({ id }) => isLoaded(id))
      .map(({ id, label }) => {
        const facilities = here.get(id) ?? 0;
        return {
          id,
          label,
          count: facilities,
          per100kOver65: per100k(facilities, people?.over65),
          per100kOver75: per100k(facilities, people?.over75),
          per100kOver85: per100k(facilities, people?.over85),
        };
      });
  };
  return {
    total: docs.length,
    withoutPosition: docs.filter((doc) => positionOf(doc) === null).length,
    kinds: count('kind'),
    services: count('service'),
    filings: count('filing'),
  };
}
