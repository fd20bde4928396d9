import type { AreaPopulation } from '../areas/area.ts';
import { type FilingGroupId, filings } from '../terms/filing.ts';
import { kinds } from '../terms/kind.ts';
import { services } from '../terms/service.ts';
import type { AreaCounts, CountItem } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { areaKey } from './facility-index.ts';
import { per100k } from './rates.ts';

interface Option {
  readonly id: string;
  readonly label: string;
  /** Options that come from one list of the authorities: if any of them occurs, the list is loaded. */
  readonly list: string;
}

/** Filings come in one list per 点数表; which of them is told by the group. */
const listOfGroup = (group: FilingGroupId): string =>
  group === 'home-dental' ? 'dental' : group === 'home-pharmacy' ? 'pharmacy' : 'medical';

const options = {
  kind: kinds.map(({ id, label }) => ({ id, label, list: id })),
  service: services.map(({ code, label }) => ({ id: code, label, list: code })),
  filing: filings.map(({ symbol, label, group }) => ({
    id: symbol,
    label,
    list: listOfGroup(group),
  })),
} as const satisfies Record<string, readonly Option[]>;

/**
 * Facilities among `docs` by kind, service and filing. An option is listed when its data is loaded
 * for the prefecture (anybody there is in the same list), so that 0 means none and an absent
 * option means not known.
 */
export function countFacilities(
  atlas: Atlas,
  docs: Uint32Array,
  prefecture: string | null,
  population: AreaPopulation | null,
): AreaCounts {
  const { postings, positionOf } = atlas.facilities;
  const around =
    prefecture === null ? docs : postings.area.docsOf(areaKey('prefecture', prefecture));
  const count = (list: keyof typeof options): CountItem[] => {
    const countAmong = (some: Uint32Array) => {
      const counts = postings[list].countAmong(some);
      return new Map(postings[list].keys.map((key, k) => [key, counts[k]!]));
    };
    const [here, there] = [countAmong(docs), countAmong(around)];
    const known = (id: string) => (here.get(id) ?? 0) + (there.get(id) ?? 0) > 0;
    const rows: readonly Option[] = options[list];
    const loaded = new Set(rows.filter((row) => known(row.id)).map((row) => row.list));
    return rows
      .filter((row) => loaded.has(row.list))
      .map(({ id, label }) => {
        const facilities = here.get(id) ?? 0;
        return {
          id,
          label,
          count: facilities,
          per100kOver65: per100k(facilities, population?.over65),
          per100kOver75: per100k(facilities, population?.over75),
          per100kOver85: per100k(facilities, population?.over85),
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
