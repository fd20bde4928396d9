import { designatedCities } from '../terms/designated-city.ts';
import { foldWriting } from '../terms/kanji-variant.ts';
import { municipalityNames } from '../terms/municipality-name.ts';
import { prefectures } from '../terms/prefecture.ts';
import { reorganisations as known } from '../terms/reorganisation.ts';
import { buildLineage, type Lineage, type ReorganisationEntry } from './lineage.ts';

/** A municipality as some source names it; wards as `X市Y区`. */
export interface MunicipalityEntry {
  /** 5 digits. */
  readonly code: string;
  /** With or without its 郡. */
  readonly name: string;
  readonly prefectureName?: string;
}

/** What the beginning of an address names. */
export interface AddressHead {
  /** 2 digits. */
  readonly prefecture: string | null;
  /** 5 digits; a 政令市 itself where neither the address nor the hint tells the ward. */
  readonly municipality: string | null;
  /** True when the address itself names it (not only the hint). */
  readonly named: boolean;
  /** What follows, folded. */
  readonly rest: string;
}

/** What a record declares beside its address. */
export interface AddressHint {
  readonly prefecture?: string;
  readonly municipality?: string;
}

export interface Gazetteer extends Lineage {
  /** 2 digits by name (東京都), also for fictional prefectures named by the data. */
  readonly findPrefecture: (name: string) => string | undefined;
  /** 5 digits by prefecture code and name, its 郡 present or not. */
  readonly findMunicipality: (prefecture: string, name: string) => string | undefined;
  /** The name without its 郡. */
  readonly findName: (code: string) => string | undefined;
  readonly findPrefectureName: (prefecture: string) => string | undefined;
  /** The 政令市 of a ward, old or new. */
  readonly findCityOfWard: (code: string) => string | undefined;
  /** Takes prefecture and municipality off a folded address. */
  readonly readHead: (folded: string, hint: AddressHint) => AddressHead;
}

const wardName = /^(.+?市)(.+区)$/u;
const countyName = /^(.{1,6}?郡)(.+[町村])$/u;
const fold = (name: string) => foldWriting(name).replace(/\s+/gu, '');

/**
 * All municipalities that the data and our tables know, old and new, with what became of them.
 * @param municipalities names by code, most trusted first, after our own tables: the first name of
 *   a code is the one shown, the first code of a name the one found.
 * @param reorganisations added to the built-in table (imported `reorganisation` records).
 */
export function buildGazetteer(input: {
  readonly municipalities: readonly MunicipalityEntry[];
  readonly reorganisations: readonly ReorganisationEntry[];
}): Gazetteer {
  const names = new Map<string, string>();
  const prefectureNames = new Map<string, string>();
  const prefectureCodes = new Map<string, string>();
  const codes = new Map<string, NameIndex>();
  const wardsOf = new Map<string, NameIndex>();
  const cityOfWard = new Map<string, string>();

  const addPrefecture = (code: string, name: string) => {
    if (!prefectureNames.has(code)) prefectureNames.set(code, name);
    if (!prefectureCodes.has(fold(name))) prefectureCodes.set(fold(name), code);
  };
  const addName = (code: string, name: string) => {
    const short = name.normalize('NFKC').replace(countyName, '$2');
    addToIndex(codes, code.slice(0, 2), fold(name), code);
    addToIndex(codes, code.slice(0, 2), fold(short), code);
    if (!names.has(code)) names.set(code, short);
  };
  const addWard = (code: string, cityName: string, own: string) => {
    const prefecture = code.slice(0, 2);
    const city =
      designatedCities.find((each) => each.code.startsWith(prefecture) && each.name === cityName)
        ?.code ??
      codes.get(prefecture)?.get(fold(cityName)) ??
      `${code.slice(0, 3)}00`;
    cityOfWard.set(code, city);
    addToIndex(wardsOf, city, fold(own), code);
    addName(city, cityName);
  };

  for (const { code, name } of prefectures) addPrefecture(code, name);
  for (const { code, name } of municipalityNames) addName(code, name);
  for (const { newCode, newName } of known) addName(newCode, newName);
  for (const { oldCode, oldName } of known) addName(oldCode, oldName);
  for (const { code, name, prefectureName } of input.municipalities) {
    if (!/^\d{5}$/.test(code) || name === '') continue;
    if (prefectureName) addPrefecture(code.slice(0, 2), prefectureName);
    addName(code, name);
  }
  for (const [code, name] of [...names].sort(byFirst)) {
    const [, cityName, own] = wardName.exec(name) ?? [];
    if (cityName !== undefined && own !== undefined) addWard(code, cityName, own);
  }

  const lineage = buildLineage(input.reorganisations, cityOfWard);

  /** A ward named without its city (`中央区…`), where the city is known otherwise. */
  const findWard = (text: string, city: string | undefined) => {
    const index = city === undefined ? undefined : wardsOf.get(city);
    return index && findLongest(index, text);
  };

  const readHead = (folded: string, hint: AddressHint): AddressHead => {
    const written = /^(京都府|.{2,4}?[都道府県])/u.exec(folded)?.[1] ?? '';
    const writtenCode = prefectureCodes.get(written);
    const below = writtenCode === undefined ? folded : withoutRepeats(folded, written);
    const prefecture =
      writtenCode ??
      hint.prefecture ??
      hint.municipality?.slice(0, 2) ??
      guessPrefecture(codes, below);
    if (prefecture === null) return { prefecture, municipality: null, named: false, rest: below };

    const hinted = hint.municipality?.startsWith(prefecture) ? hint.municipality : null;
    const hintedCity = hinted === null ? undefined : (cityOfWard.get(hinted) ?? hinted);
    const index = codes.get(prefecture);
    const belowCounty = below.replace(/^.{1,5}?郡/u, '');
    for (const text of new Set([below, belowCounty])) {
      const found = (index && findLongest(index, text)) ?? findWard(text, hintedCity);
      if (!found) continue;
      const { code } = found;
      // A town of the declared municipality may be called like another municipality (清水町, 府中町).
      const bareTown = writtenCode === undefined && text === folded && /[町村]$/u.test(found.name);
      if (bareTown && hinted !== null && !lineage.sameOrSuccessor(hinted, code)) continue;
      const rest = found.name.endsWith('市')
        ? withoutRepeats(text, found.name)
        : text.slice(found.name.length);
      const ward = findWard(rest, code);
      if (ward)
        return {
          prefecture,
          municipality: ward.code,
          named: true,
          rest: rest.slice(ward.name.length),
        };
      const declaredWard = hinted !== null && hinted !== code && hintedCity === code;
      return { prefecture, municipality: declaredWard ? hinted : code, named: true, rest };
    }
    return { prefecture, municipality: hinted, named: false, rest: below };
  };

  return {
    ...lineage,
    findPrefecture: (name) => prefectureCodes.get(fold(name)),
    findMunicipality: (prefecture, name) => codes.get(prefecture)?.get(fold(name)),
    findName: (code) => names.get(code),
    findPrefectureName: (prefecture) => prefectureNames.get(prefecture),
    findCityOfWard: (code) => cityOfWard.get(code),
    readHead,
  };
}

/** Folded name → code. */
type NameIndex = Map<string, string>;

/** No municipality of Japan has a longer name, county included. */
const longestName = 14;

function findLongest(index: NameIndex, text: string): { code: string; name: string } | undefined {
  for (let length = Math.min(longestName, text.length); length > 1; length--) {
    const name = text.slice(0, length);
    const code = index.get(name);
    if (code !== undefined) return { code, name };
  }
  return undefined;
}

/** The one prefecture with a municipality of the longest name that the text begins with. */
function guessPrefecture(codes: ReadonlyMap<string, NameIndex>, text: string): string | null {
  let best: { readonly prefecture: string; readonly length: number } | null = null;
  let tied = false;
  for (const [prefecture, index] of codes) {
    const length = findLongest(index, text)?.name.length ?? 0;
    if (length === 0 || length < (best?.length ?? 0)) continue;
    tied = length === best?.length;
    best = { prefecture, length };
  }
  return tied ? null : (best?.prefecture ?? null);
}

/** `静岡県静岡県…`, `静岡市静岡市…`: typed twice. */
function withoutRepeats(text: string, prefix: string): string {
  let rest = text;
  while (rest.startsWith(prefix)) rest = rest.slice(prefix.length);
  return rest;
}

function addToIndex(
  indexes: Map<string, NameIndex>,
  owner: string,
  name: string,
  code: string,
): void {
  const index = indexes.get(owner) ?? new Map<string, string>();
  indexes.set(owner, index);
  if (!index.has(name)) index.set(name, code);
}

function byFirst(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : 1;
}
