import type { ParsedTown } from './address.ts';
import {
  type CityTowns,
  type Located,
  listSpellings,
  pickEntry,
  type TownEntry,
} from './locate.ts';
import { compareText } from './text.ts';

/**
 * The places an address may mean where it does not tell: the town in each ward that has one of that
 * name, and for a town with 丁目 each of them.
 * @param limit at most so many.
 */
export function listTownChoices(
  address: ParsedTown,
  city: CityTowns,
  limit: number,
): readonly Located[] {
  for (const { town, exact } of listSpellings(address, city)) {
    const entries = exact ? city.towns.get(town) : undefined;
    if (entries) return listPlaces(address, entries).slice(0, limit);
  }
  return [];
}

/** Towns of the city that begin like the one that was not found, the most alike first. */
export function listSimilarTowns(
  { town, hamlet }: ParsedTown,
  city: CityTowns,
  limit: number,
): readonly Located[] {
  const wanted = town + hamlet;
  const alike = [...city.towns.keys()]
    .map((name) => ({ name, shared: sharedLength(name, wanted) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compareText(a.name, b.name));
  const noLot: ParsedTown = {
    town: '',
    hamlet: '',
    chome: null,
    firstIsLot: false,
    numbers: [],
    rest: '',
  };
  return alike
    .slice(0, limit)
    .flatMap(({ name }) => listPlaces(noLot, city.towns.get(name) ?? []))
    .slice(0, limit);
}

function listPlaces(address: ParsedTown, entries: readonly TownEntry[]): Located[] {
  const named = new Map<string, TownEntry[]>();
  const hasChome = address.numbers.length > 0;
  for (const entry of entries) {
    const key = `${entry.municipality} ${hasChome ? entry.plainName : entry.name}`;
    const group = named.get(key);
    if (group) group.push(entry);
    else named.set(key, [entry]);
  }
  return [...named.values()].map((group) => pickEntry(address, group));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
