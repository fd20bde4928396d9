import type { Memberships } from '../areas/area.ts';
import type { Placeable } from '../areas/membership.ts';
import { toTownKey } from '../areas/town-key.ts';
import { foldAddress, type ParsedAddress, parseAddress } from '../registry/address.ts';
import type { Gazetteer } from '../registry/gazetteer.ts';
import { type Located, locateAddress, type TownIndex } from '../registry/locate.ts';
import type { Position } from '../registry/position.ts';
import { listSimilarTowns, listTownChoices } from '../registry/town-choices.ts';
import { designatedCities } from '../terms/designated-city.ts';
import type { PositionLevelId } from '../terms/position-level.ts';

/** What is known of places by name. */
export interface PlaceBook {
  readonly gazetteer: Gazetteer;
  readonly towns: TownIndex;
  /** Prefectures (2 digits) of which the dictionary has towns. */
  readonly prefectures: readonly string[];
  readonly membershipsOf: (place: Placeable) => Memberships;
  /** The municipality nearest to a point that stands in none, as far as a simplified coast may err. */
  readonly findMunicipalityNear: (position: Position) => string | null;
  /** Name of an area; its code where it is not loaded. */
  readonly nameOf: (layer: string, code: string) => string;
}

/** The home providers are sought for. Never stored: it lives as long as the question. */
export interface Home {
  readonly position: Position;
  readonly level: PositionLevelId;
  /** 市区町村 and 町丁目; for a point on the map the municipality alone. */
  readonly label: string;
  readonly municipality: PlaceName | null;
  /** 日常生活圏域, where one is known. */
  readonly daily: PlaceName | null;
  /** Codes by layer. */
  readonly areas: Memberships;
}

export interface PlaceName {
  readonly code: string;
  readonly name: string;
}

/** A place the person may have meant; its label, typed again, is found. */
export interface HomeCandidate {
  readonly label: string;
  readonly position: Position;
  readonly level: PositionLevelId;
}

/** `found`; `choose`: several places, or only part of the address is in the dictionary; else not found. */
export interface HomeAnswer {
  readonly status: 'found' | 'choose' | 'not-found';
  /** Null unless found. */
  readonly home: Home | null;
  /** How far the address could be followed. */
  readonly reached: {
    readonly level: 'none' | 'prefecture' | 'municipality' | 'large-town' | 'town' | 'block';
    readonly label: string;
  };
  readonly candidates: readonly HomeCandidate[];
  /** For the person, in Japanese; never repeats what was typed. */
  readonly message: string;
}

export const addressLimits = { characters: 200, candidates: 12 } as const;

/** Where a point of the map lies. */
export function homeAt(position: Position, places: PlaceBook): Home {
  const membershipsIn = (municipality: string | null) =>
    places.membershipsOf({
      municipality,
      position,
      positionLevel: 'own',
      positionContradicts: false,
      townKey: null,
    });
  const standing = membershipsIn(null);
  const near = standing.municipality === undefined ? places.findMunicipalityNear(position) : null;
  const areas = near === null ? standing : membershipsIn(near);
  return toHome({ position, level: 'own', town: '' }, areas.municipality, areas, places);
}

/**
 * Finds a typed address in the dictionary of 町丁目. Prefecture and city may be left out where what
 * is left names one place; several places are offered, none is guessed.
 */
export function findHome(text: string, places: PlaceBook): HomeAnswer {
  const typed = text
    .normalize('NFKC')
    .replace(/^\s*(?:日本[、,\s]*)?(?:〒?\s*\d{3}[-‐−ー]?\d{4})?\s*/u, '')
    .slice(0, addressLimits.characters);
  const readings = listReadings(typed, places);
  const [only] = readings;
  if (only === undefined) return findByTownAlone(typed, places);
  if (readings.length === 1) return findIn(only, places);
  const answers = readings.map((reading) => findIn(reading, places));
  const found = answers.filter(({ status }) => status === 'found');
  if (found.length === 1 && found[0]) return found[0];
  const candidates = answers.flatMap(({ home, candidates: offered }) =>
    home ? [{ label: home.label, position: home.position, level: home.level }] : offered,
  );
  return choose(candidates, { level: 'none', label: '' }, places);
}

/** The municipalities the beginning of an address may name, each with the rest read accordingly. */
function listReadings(typed: string, { gazetteer, prefectures }: PlaceBook): ParsedAddress[] {
  const plain = parseAddress(typed, gazetteer, {});
  if (plain.municipality !== null) return [plain];
  const inPrefectures = prefectures
    .map((prefecture) => parseAddress(typed, gazetteer, { prefecture }))
    .filter(({ municipality }) => municipality !== null);
  if (inPrefectures.length > 0) return inPrefectures;
  // A ward named without its city.
  return designatedCities
    .filter(({ code }) => prefectures.includes(code.slice(0, 2)))
    .map(({ code }) => parseAddress(typed, gazetteer, { municipality: code }))
    .filter(({ municipalityNamed }) => municipalityNamed);
}

function findIn(address: ParsedAddress, places: PlaceBook): HomeAnswer {
  const { gazetteer, towns } = places;
  const { municipality } = address;
  const name = municipality === null ? '' : nameMunicipality(municipality, places);
  const city =
    municipality === null ? undefined : towns.cities.get(gazetteer.cityKey(municipality));
  const inMunicipality = { level: 'municipality', label: name } as const;
  if (municipality === null || city === undefined)
    return {
      status: 'not-found',
      home: null,
      reached: inMunicipality,
      candidates: [],
      message: `${name}の町丁目のデータは読み込まれていません。地図を押して場所を決めるか、読み込まれている地域の住所を入れてください。`,
    };
  const located = locateAddress(address, towns);
  const isExact = located?.level === 'town' || located?.level === 'block';
  if (located && isExact) {
    const home = openHome(address, located, places);
    const reached = { level: located.level as 'town' | 'block', label: home.label };
    return { status: 'found', home, reached, candidates: [], message: '' };
  }
  const wanted = address.town + address.hamlet;
  if (located?.level === 'large-town' && isHamletOf(wanted, located.town)) {
    const home = openHome(address, located, places);
    const reached = { level: 'large-town', label: home.label } as const;
    return { status: 'found', home, reached, candidates: [], message: '' };
  }
  const exact = listTownChoices(address, city, addressLimits.candidates);
  if (exact.length > 0) {
    const reached = { level: 'large-town', label: name + commonTown(exact) } as const;
    return choose(toCandidates(exact, municipality, places), reached, places);
  }
  const similar = wanted === '' ? [] : listSimilarTowns(address, city, addressLimits.candidates);
  return choose(toCandidates(similar, municipality, places), inMunicipality, places);
}

/**
 * Whether an address goes on after a town the dictionary knows with what can only be a 小字 written
 * without its 字 (下香貫石原). Another 町 that merely begins alike is none.
 */
function isHamletOf(wanted: string, town: string): boolean {
  const known = foldAddress(town);
  const rest = wanted.slice(known.length);
  const begins = known.length > 1 && wanted.startsWith(known);
  return begins && rest !== '' && !/(?:町|丁目|区|番町)$/u.test(rest);
}

/** Nothing but a town: only where the dictionary is that of few cities can all of them be asked. */
const mostCities = 80;

function findByTownAlone(typed: string, places: PlaceBook): HomeAnswer {
  const keys = [...places.towns.cities.keys()];
  const address = parseAddress(typed, places.gazetteer, {});
  const choices =
    address.town === '' || keys.length > mostCities
      ? []
      : keys.flatMap((key) => {
          const city = places.towns.cities.get(key);
          return city ? listTownChoices(address, city, addressLimits.candidates) : [];
        });
  const { prefecture } = address;
  const reached =
    prefecture === null
      ? ({ level: 'none', label: '' } as const)
      : ({
          level: 'prefecture',
          label: places.gazetteer.findPrefectureName(prefecture) ?? '',
        } as const);
  return choose(
    toCandidates(choices, null, places).slice(0, addressLimits.candidates),
    reached,
    places,
  );
}

function choose(
  candidates: readonly HomeCandidate[],
  reached: HomeAnswer['reached'],
  places: PlaceBook,
): HomeAnswer {
  const unique = [...new Map(candidates.map((each) => [each.label, each])).values()];
  const far = reached.label === '' ? '' : `「${reached.label}」まで分かりました。`;
  const known = places.prefectures
    .map((code) => places.gazetteer.findPrefectureName(code) ?? code)
    .join('、');
  return {
    status: unique.length > 0 ? 'choose' : 'not-found',
    home: null,
    reached,
    candidates: unique.slice(0, addressLimits.candidates),
    message:
      unique.length > 0
        ? `${far}候補から選ぶか、町丁目まで入れ直してください。`
        : known === ''
          ? '町丁目のデータが読み込まれていないため、住所からは場所を決められません。地図を押して場所を決めてください。'
          : `${far}場所を決められませんでした。市区町村と町丁目を入れてください（住所が分かる地域：${known}）。`,
  };
}

function openHome(address: ParsedAddress, located: Located, places: PlaceBook): Home {
  const municipality = chooseMunicipality(address, located, places);
  const areas = places.membershipsOf({
    municipality,
    position: located.position,
    positionLevel: located.level,
    positionContradicts: false,
    townKey: address.town === '' ? null : toTownKey(municipality, address),
  });
  return toHome(located, municipality, areas, places);
}

/** The ward the dictionary knows, where the address names its city only; else the one it names. */
function chooseMunicipality(
  { municipality }: Pick<ParsedAddress, 'municipality'>,
  located: Located,
  { gazetteer }: PlaceBook,
): string {
  if (municipality === null) return located.municipality;
  const namesCityOnly = gazetteer.findCityOfWard(located.municipality) === municipality;
  return namesCityOnly ? located.municipality : municipality;
}

function toHome(
  { position, level, town }: Pick<Located, 'position' | 'town'> & { level: PositionLevelId },
  municipality: string | undefined,
  areas: Memberships,
  places: PlaceBook,
): Home {
  const name = municipality === undefined ? '' : nameMunicipality(municipality, places);
  const { daily } = areas;
  return {
    position,
    level,
    label: name + town,
    municipality: municipality === undefined ? null : { code: municipality, name },
    daily: daily === undefined ? null : { code: daily, name: places.nameOf('daily', daily) },
    areas,
  };
}

function toCandidates(
  choices: readonly Located[],
  municipality: string | null,
  places: PlaceBook,
): HomeCandidate[] {
  return choices.map((located) => {
    const code = chooseMunicipality({ municipality }, located, places);
    const prefecture = places.gazetteer.findPrefectureName(code.slice(0, 2)) ?? '';
    const label = prefecture + nameMunicipality(code, places) + located.town;
    return { label, position: located.position, level: located.level };
  });
}

function nameMunicipality(code: string, { gazetteer, nameOf }: PlaceBook): string {
  return gazetteer.findName(code) ?? nameOf('municipality', code);
}

/** What all choices begin with. */
function commonTown(choices: readonly Located[]): string {
  const [first = '', ...more] = choices.map(({ town }) => foldAddress(town));
  let length = first.length;
  for (const name of more) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/\d+$/u, '');
}
