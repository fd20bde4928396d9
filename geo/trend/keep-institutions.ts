import type { Atlas } from '../atlas/atlas.ts';
import type { PlacedFacility } from '../atlas/facility-index.ts';
import { findKnownFiling } from '../atlas/filing-marks.ts';
import { hasVanished } from '../desk/facility-fields.ts';
import { homeSupportGroups } from '../terms/filing.ts';
import { listKeptLayers } from './keep-figures.ts';
import type { KeptInstitutions } from './kept-institutions.ts';

/** One institution, as it goes into the columns. */
interface Entry {
  readonly facility: PlacedFacility;
  readonly roles: string;
}

const numbered: ReadonlySet<string> = new Set(['medical', 'care-office']);

/**
 * Every institution that a source still lists, as of a day. Reading them all takes a second for
 * every 30,000: between two yields the caller may let others go first.
 */
export function* keepInstitutions(atlas: Atlas, asOf: string): Generator<void, KeptInstitutions> {
  const entries: Entry[] = [];
  for (let doc = 0; doc < atlas.facilities.size; doc++) {
    if (doc % pause === pause - 1) yield;
    const facility = atlas.facilities.read(doc);
    if (!hasVanished(facility))
      entries.push({ facility, roles: atlas.roles.rolesOf(doc, asOf).join() });
  }
  const column = (of: (entry: Entry) => string) => entries.map(of);
  return {
    ids: column(({ facility }) => facility.id),
    names: column(({ facility }) => facility.name),
    kinds: column(({ facility }) => facility.kinds.join()),
    prefectures: column(({ facility }) => facility.prefecture ?? ''),
    municipalities: column(({ facility }) => facility.municipality ?? ''),
    tiers: column(({ facility }) => toTier(facility)),
    roles: column(({ roles }) => roles),
    sources: column(({ facility }) => listSources(facility).join()),
    numbers: column(({ facility }) => listNumbers(facility).join()),
    areas: Object.fromEntries(
      listKeptLayers(atlas).map((layer) => [
        layer,
        column(({ facility }) => facility.areas[layer] ?? ''),
      ]),
    ),
    filingLists: atlas.loaded.filingLists,
  };
}

const pause = 2000;

const listSources = ({ records }: PlacedFacility) => [
  ...new Set(records.flatMap(({ source, vanished }) => (vanished ? [] : [source]))),
];

const listNumbers = ({ identifiers }: PlacedFacility) => [
  ...new Set(
    identifiers.flatMap(({ scheme, value }) =>
      numbered.has(scheme) ? [`${scheme}:${value}`] : [],
    ),
  ),
];

const symbols: Readonly<Record<string, string>> = {
  'home-support-clinic': '支援診',
  'home-support-hospital': '支援病',
};

/** Since 2026-06 tier 2 is split in two: a new name for the same tier is no move. */
function toTier({ filings }: PlacedFacility): string {
  const own = filings
    .filter(({ inForce }) => inForce)
    .flatMap((filing) => findKnownFiling(filing) ?? [])
    .filter(({ group }) => homeSupportGroups.includes(group))
    .map(({ group, tier }) => `${symbols[group]}${tier ?? ''}`);
  return [...new Set(own)].sort().join();
}
