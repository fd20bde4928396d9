import type { PositionLevelId } from '../terms/position-level.ts';
import { foldAddress, type ParsedAddress, type ParsedTown, parseTown } from './address.ts';
import type { Gazetteer } from './gazetteer.ts';
import { metresBetween, type Position } from './position.ts';
import type { TownPointBody } from './source-record.ts';
import { compareText, tidyText } from './text.ts';

/** A place found by address alone; how exact it is, is part of the answer. */
export interface Located {
  readonly position: Position;
  readonly level: Extract<PositionLevelId, 'block' | 'town' | 'large-town' | 'municipality'>;
  /** The municipality under which the dictionary holds it: perhaps a predecessor of the one named. */
  readonly municipality: string;
  /** The town as the dictionary writes it, as far as it was found; '' for a municipality alone. */
  readonly town: string;
}

/** The dictionary of towns, by city. */
export interface TownIndex {
  readonly gazetteer: Gazetteer;
  readonly cities: CityBook;
}

/** By `cityKey`; a `Map`, or something that unpacks a city when it is asked for. */
export interface CityBook {
  readonly get: (cityKey: string) => CityTowns | undefined;
  readonly keys: () => Iterable<string>;
}

export interface CityTowns {
  /** Folded town → everything the dictionary holds of that name, sorted. */
  readonly towns: ReadonlyMap<string, readonly TownEntry[]>;
  /** Town without the name of the former municipality before it (引佐町金指 → 金指) → full names. */
  readonly shortened: ReadonlyMap<string, readonly string[]>;
  /** Middle of its towns' points. */
  readonly middles: ReadonlyMap<string, Position>;
}

export interface TownEntry {
  readonly municipality: string;
  /** 大字・町丁目 as written, and the same without its 丁目. */
  readonly name: string;
  readonly plainName: string;
  readonly chome: number | null;
  /** 小字・通称, folded. */
  readonly hamlet: string;
  /** 街区符号・地番. */
  readonly lot: number | null;
  readonly position: Position;
}

const chomeAtEnd = /(?:[〇一二三四五六七八九十]+|\d+)丁目$/u;

/** The name of a former municipality in front of a town. */
const formerMunicipality = /^.+?[町村](?=.)/u;

/**
 * @param points `town-point` records of any mix of dictionaries; rows without a municipality code
 *   (位置参照情報 街区レベル) are placed by name, rows without a position are left out.
 */
export function buildTownIndex(points: readonly TownPointBody[], gazetteer: Gazetteer): TownIndex {
  const building = new Map<string, { towns: Map<string, TownEntry[]>; all: TownEntry[] }>();
  for (const point of points) {
    const municipality = findMunicipalityOf(point, gazetteer);
    if (municipality === undefined || point.position === null) continue;
    const parsed = parseTown(foldAddress(point.town.replace(/^[（(]大字なし[)）]$/u, '')));
    const block = foldAddress(point.block);
    const lot = /^\d+/u.exec(block)?.[0];
    const city = getOrCreate(building, gazetteer.cityKey(municipality), () => ({
      towns: new Map<string, TownEntry[]>(),
      all: [],
    }));
    const name = tidyText(point.town);
    const entry: TownEntry = {
      municipality,
      name,
      plainName: name.replace(chomeAtEnd, ''),
      chome: parsed.numbers[0] ?? null,
      hamlet: parsed.hamlet || (lot === undefined ? block : ''),
      lot: lot === undefined ? null : Number(lot),
      position: point.position,
    };
    getOrCreate(city.towns, parsed.town, () => []).push(entry);
    city.all.push(entry);
  }
  const cities = new Map<string, CityTowns>();
  for (const [key, { towns, all }] of building) {
    for (const entries of towns.values()) entries.sort(compareEntries);
    const shortened = new Map<string, string[]>();
    for (const town of [...towns.keys()].sort()) {
      const short = town.replace(formerMunicipality, '');
      if (short !== town) getOrCreate(shortened, short, () => []).push(town);
    }
    cities.set(key, { towns, shortened, middles: middlesOf(all) });
  }
  return { gazetteer, cities };
}

/**
 * Finds an address in the dictionary of towns, in the municipality it names, one that followed or
 * went before it, or (where wards were redrawn, or the ward is not named) anywhere in that city.
 * @returns null where the dictionary knows nothing of the municipality.
 */
export function locateAddress(address: ParsedAddress, index: TownIndex): Located | null {
  const { municipality } = address;
  if (municipality === null) return null;
  const { gazetteer } = index;
  const city = index.cities.get(gazetteer.cityKey(municipality));
  if (!city) return null;
  const relatives = new Set(gazetteer.relatives(municipality));
  const redrawn = relatives.size > 1;
  return (
    findTown(address, city, relatives) ??
    (redrawn ? findTown(address, city, null) : null) ??
    findMiddle(city, relatives)
  );
}

/**
 * @param allowed municipality codes to search; null searches the whole city.
 * @returns null also where two wards have each a town of that name: better no place than the wrong
 *   one. Points of two wards near each other are one town through which their border ran.
 */
function findTown(
  address: ParsedTown,
  city: CityTowns,
  allowed: ReadonlySet<string> | null,
): Located | null {
  for (const { town, exact } of listSpellings(address, city)) {
    const entries = (city.towns.get(town) ?? []).filter(
      ({ municipality }) => allowed === null || allowed.has(municipality),
    );
    const [first] = entries;
    if (!first) continue;
    if (entries.some((entry) => !isSameTown(first, entry))) return null;
    const found = pickEntry(address, entries);
    return exact ? found : { ...found, level: 'large-town' };
  }
  return null;
}

/** Wider than any town of a city ward. */
const oneTownMetres = 3000;

function isSameTown(a: TownEntry, b: TownEntry): boolean {
  return (
    a.municipality === b.municipality || metresBetween(a.position, b.position) <= oneTownMetres
  );
}

/** Spellings of the town to try, best first; not `exact` when a part of the address's town is left over. */
export function* listSpellings(
  address: ParsedTown,
  city: CityTowns,
): Generator<{ readonly town: string; readonly exact: boolean }> {
  const whole = address.town + address.hamlet;
  if (whole !== address.town) yield { town: whole, exact: true };
  yield { town: address.town, exact: true };
  const bare = whole.replace(formerMunicipality, '');
  for (const name of new Set([address.town, bare])) {
    const full = city.shortened.get(name) ?? [];
    if (full.length === 1) yield { town: full[0] as string, exact: true };
  }
  if (bare !== whole) yield { town: bare, exact: true };
  for (const other of [`${whole}町`, whole.replace(/町$/u, '')])
    if (other !== whole && other !== '') yield { town: other, exact: true };
  for (let length = whole.length - 1; length > 0; length--)
    yield { town: whole.slice(0, length), exact: false };
}

/** The entry for 丁目, 小字 and lot among those of one town. */
export function pickEntry(address: ParsedTown, entries: readonly TownEntry[]): Located {
  const [first, second] = address.numbers;
  const maybeChome = address.chome ?? (address.firstIsLot ? undefined : first);
  const ofChome = entries.filter((entry) => entry.chome !== null && entry.chome === maybeChome);
  if (ofChome.length > 0) return pickLot(ofChome, second);
  const whole = entries.filter((entry) => entry.chome === null);
  if (whole.length === 0) return middle(entries, 'large-town');
  const ofHamlet = whole.filter(
    (entry) => entry.hamlet !== '' && address.hamlet.startsWith(entry.hamlet),
  );
  if (ofHamlet.length > 0) return pickLot(ofHamlet, first);
  const plain = whole.filter((entry) => entry.hamlet === '');
  return plain.length > 0 ? pickLot(plain, first) : middle(whole, 'large-town');
}

function pickLot(entries: readonly TownEntry[], lot: number | undefined): Located {
  const ofLot = entries.filter((entry) => entry.lot !== null && entry.lot === lot);
  if (ofLot.length > 0) return middle(ofLot, 'block');
  const plain = entries.filter((entry) => entry.lot === null);
  return middle(plain.length > 0 ? plain : entries, 'town');
}

type Place = Pick<TownEntry, 'municipality' | 'position'> & Partial<TownEntry>;

function middle(entries: readonly Place[], level: Located['level']): Located {
  const { length } = entries;
  const sum = (axis: 0 | 1) =>
    entries.reduce((total, { position }) => total + position[axis], 0) / length;
  const municipality = entries[0]?.municipality ?? '';
  return { position: [sum(0), sum(1)], level, municipality, town: commonName(entries) };
}

/** What several points are called together: their 町丁目, their 町, or nothing. */
function commonName(entries: readonly Place[]): string {
  const [first] = entries;
  const shared = (key: 'name' | 'plainName') =>
    first?.[key] !== undefined && entries.every((entry) => entry[key] === first[key])
      ? first[key]
      : undefined;
  return shared('name') ?? shared('plainName') ?? '';
}

/** Of several (the wards of a city, the parts of a new ward) the middle of their middles. */
function findMiddle(city: CityTowns, relatives: ReadonlySet<string>): Located | null {
  const middles = [...relatives].sort().flatMap((municipality) => {
    const position = city.middles.get(municipality);
    return position ? [{ municipality, position }] : [];
  });
  return middles.length > 0 ? middle(middles, 'municipality') : null;
}

/** Medians, so that remote islands and mountains do not pull the point. */
function middlesOf(entries: readonly TownEntry[]): Map<string, Position> {
  const byMunicipality = new Map<string, TownEntry[]>();
  for (const entry of entries)
    getOrCreate(byMunicipality, entry.municipality, () => []).push(entry);
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return new Map(
    [...byMunicipality].map(([code, own]) => [
      code,
      [median(own.map((e) => e.position[0])), median(own.map((e) => e.position[1]))] as const,
    ]),
  );
}

/** 5 digits; by name where the dictionary (位置参照情報 街区レベル) gives no code. */
export function findMunicipalityOf(
  point: Pick<TownPointBody, 'municipality' | 'prefectureName' | 'municipalityName'>,
  gazetteer: Gazetteer,
): string | undefined {
  if (point.municipality !== '') return point.municipality;
  const prefecture = gazetteer.findPrefecture(point.prefectureName);
  return prefecture && gazetteer.findMunicipality(prefecture, point.municipalityName);
}

function compareEntries(a: TownEntry, b: TownEntry): number {
  return (
    compareText(a.municipality, b.municipality) ||
    (a.chome ?? 0) - (b.chome ?? 0) ||
    compareText(a.hamlet, b.hamlet) ||
    (a.lot ?? 0) - (b.lot ?? 0) ||
    a.position[0] - b.position[0] ||
    a.position[1] - b.position[1]
  );
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}
