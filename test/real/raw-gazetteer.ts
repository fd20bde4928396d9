import { groupBy } from './group-by.ts';
import { readRawMunicipalities } from './raw-places.ts';

/** Where a record says it lies, without a line of geo/. */
export interface RawPlace {
  readonly code: string;
  /** The 政令市 of a ward, else the code: what remains when wards are redrawn. */
  readonly city: string;
  /** False for a code newer than the boundaries, and for a 政令市 as a whole. */
  readonly isKnown: boolean;
}

interface Stated {
  readonly municipality?: string;
  readonly municipalityName?: string;
  readonly prefecture?: string;
  readonly prefectureName?: string;
  readonly address?: string;
}

export interface RawGazetteer {
  /** By declared code, else by the name with which the address begins; undefined when neither tells. */
  readonly placeOf: (stated: Stated) => RawPlace | undefined;
  /** The municipality whose name the address begins with. */
  readonly findByAddress: (prefecture: string, address: string) => RawPlace | undefined;
}

/** @param boundaries paths of national boundary files. */
export function openRawGazetteer(boundaries: readonly string[]): RawGazetteer {
  const municipalities = boundaries.flatMap(readRawMunicipalities);
  const toPlace = ({ code, city, prefecture }: (typeof municipalities)[number]): RawPlace => ({
    code,
    city: city === '' ? code : prefecture + city,
    isKnown: true,
  });
  const byCode = new Map(municipalities.map((one) => [one.code, toPlace(one)]));
  const cities = new Map(
    municipalities.flatMap(({ city, prefecture, code }) =>
      city === ''
        ? []
        : [[`${code.slice(0, 2)} ${city}`, { code: '', city: prefecture + city, isKnown: false }]],
    ),
  );
  const prefectureNames = groupBy(municipalities, ({ code }) => code.slice(0, 2));
  const longestFirst = [...municipalities].sort((a, b) => b.name.length - a.name.length);

  const findByAddress = (prefecture: string, address: string): RawPlace | undefined => {
    const name = prefectureNames.get(prefecture)?.[0]?.prefecture ?? '';
    const text = fold(address).replace(new RegExp(`^${name}`, 'u'), '');
    const bare = text.replace(/^.{1,4}?郡(?=.)/u, '');
    const found = longestFirst.find(
      (one) =>
        one.code.startsWith(prefecture) &&
        (text.startsWith(fold(one.name)) || bare.startsWith(fold(one.name))),
    );
    if (found) return toPlace(found);
    const [, city] =
      [...cities].find(
        ([key]) => key.startsWith(prefecture) && text.startsWith(fold(key.slice(3))),
      ) ?? [];
    return city;
  };

  return {
    findByAddress,
    placeOf({ municipality, municipalityName = '', prefecture, address = '' }) {
      if (municipality !== undefined && !municipality.endsWith('000')) {
        const known = byCode.get(municipality);
        if (known) return known;
        const city = findByAddress(municipality.slice(0, 2), municipalityName || address);
        return { code: municipality, city: city?.city ?? municipality, isKnown: false };
      }
      return prefecture === undefined ? undefined : findByAddress(prefecture, address);
    },
  };
}

/** One municipality: one code, or one city where a code is too new, or names the city alone. */
export function isOneMunicipality(a: RawPlace, b: RawPlace): boolean {
  return a.code === b.code || (a.city === b.city && !(a.isKnown && b.isKnown));
}

/** Width, blanks and the size of ヶ come and go in names of municipalities. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[ヶケが]/gu, 'ケ');
