import type { AreaMemberBody, AreaShapeBody, MultiPolygon } from '../registry/source-record.ts';
import { designatedCities } from '../terms/designated-city.ts';
import { municipalityNames } from '../terms/municipality-name.ts';
import { prefectures } from '../terms/prefecture.ts';
import { type AreaDraft, wholeMunicipalities } from './area-draft.ts';
import type { AreaSources } from './area-sources.ts';
import { cityOf, isWard } from './city.ts';
import { findOwner } from './compose.ts';
import { type MunicipalityCodes, openMunicipalityCodes } from './municipality-codes.ts';

type Dissolve = (codes: readonly string[]) => MultiPolygon | null;

/** Known municipalities: those with a polygon, and those only named by members or local codes. */
export interface MunicipalityBook {
  readonly known: readonly string[];
  readonly codes: MunicipalityCodes;
  readonly shapes: ReadonlyMap<string, AreaShapeBody>;
  /** Names that members give to municipalities. */
  readonly names: ReadonlyMap<string, string>;
}

/** The municipality (or 政令市) a local code such as `27210-1` is prefixed with. */
export function findLocalOwner(code: string): string | undefined {
  return /^(\d{5})-/u.exec(code)?.[1];
}

export function openMunicipalityBook(sources: AreaSources): MunicipalityBook {
  // A 市町村 without wards given on the layer `city` is the same place as its municipality.
  const shapes = new Map([
    ...(sources.shapes.get('city') ?? new Map<string, AreaShapeBody>()),
    ...(sources.shapes.get('municipality') ?? new Map<string, AreaShapeBody>()),
  ]);
  for (const code of shapes.keys()) if (isWard(code)) shapes.delete(cityOf(code));

  const names = new Map<string, string>();
  const mentioned = new Set<string>();
  for (const layer of sources.members.values()) {
    for (const member of [...layer.values()].flat()) {
      const code = toMunicipality(member);
      if (code === undefined) continue;
      mentioned.add(code);
      if (member.memberKind === 'municipality') names.set(code, member.memberName);
    }
  }
  for (const layer of sources.shapes.values()) {
    for (const code of layer.keys()) {
      const owner = findLocalOwner(code);
      if (owner !== undefined) mentioned.add(owner);
    }
  }

  // Wards first: once they are known, their city's code stands for them.
  const known = new Set(shapes.keys());
  for (const wards of [true, false]) {
    const codes = openMunicipalityCodes(known, sources.reorganisations);
    for (const code of mentioned) {
      if (isWard(code) === wards && codes.standsFor(code).length === 0) known.add(code);
    }
  }
  const codes = openMunicipalityCodes(known, sources.reorganisations);
  return { known: [...known].sort(), codes, shapes, names };
}

function toMunicipality(member: AreaMemberBody): string | undefined {
  return member.memberKind === 'municipality' ? member.memberCode : findOwner(member);
}

/** The layers every municipality gives rise to: `prefecture`, `city` and `municipality`. */
export function draftMunicipalityLayers(
  sources: AreaSources,
  book: MunicipalityBook,
  dissolve: Dissolve,
): AreaDraft[] {
  const draft = (layer: string, code: string, name: string, municipalities: readonly string[]) => {
    const own = layer === 'municipality' ? undefined : sources.shapes.get(layer)?.get(code);
    return {
      layer,
      code,
      name: own?.name || name || code,
      kana: (own ?? book.shapes.get(code))?.kana ?? null,
      layerLabel: null,
      prefecture: code.slice(0, 2),
      composition: wholeMunicipalities(municipalities),
      geometry: own?.geometry ?? dissolve(municipalities),
      membersWithoutShape: municipalities.filter((member) => !book.shapes.has(member)),
    };
  };
  const inPrefecture = group(book.known, (code) => code.slice(0, 2));
  const inCity = group(book.known, cityOf);
  return [
    ...[...inPrefecture].map(([code, members]) =>
      draft('prefecture', code, namePrefecture(code, members, book), members),
    ),
    ...[...inCity].map(([code, members]) =>
      draft('city', code, nameCity(code, members, book), members),
    ),
    ...book.known.map((code) => draft('municipality', code, nameMunicipality(code, book), [code])),
  ];
}

function group(codes: readonly string[], keyOf: (code: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const key = keyOf(code);
    const members = groups.get(key);
    if (members) members.push(code);
    else groups.set(key, [code]);
  }
  return groups;
}

const publishedNames = new Map(municipalityNames.map(({ code, name }) => [code, name]));
const prefectureNames = new Map(prefectures.map(({ code, name }) => [code, name]));
const cityNames = new Map<string, string>(designatedCities.map(({ code, name }) => [code, name]));

function namePrefecture(code: string, members: readonly string[], book: MunicipalityBook): string {
  const stated = members.map((member) => book.shapes.get(member)?.prefectureName).find(Boolean);
  return stated ?? prefectureNames.get(code) ?? '';
}

function nameCity(code: string, members: readonly string[], book: MunicipalityBook): string {
  if (members.includes(code)) return nameMunicipality(code, book);
  const stated = members.map((ward) => book.shapes.get(ward)?.cityName).find(Boolean);
  return stated ?? book.names.get(code) ?? cityNames.get(code) ?? '';
}

function nameMunicipality(code: string, book: MunicipalityBook): string {
  const stated = book.shapes.get(code)?.name || book.names.get(code);
  return stated ?? publishedNames.get(code) ?? '';
}
