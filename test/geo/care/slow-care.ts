/**
 * Who can serve a home, computed again the slow way from the plain data: nothing of the program's
 * own code is used, tables included.
 */
export interface SlowFacility {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly municipality: string | null;
  readonly position: readonly [number, number] | null;
  readonly services: readonly { readonly code: string }[];
  readonly filings: readonly { readonly symbol: string; readonly name: string }[];
  readonly records: readonly { readonly source: string; readonly key: string }[];
  readonly supplement: {
    readonly servesLayer?: string;
    readonly servesCodes?: readonly string[];
    readonly serviceAreaText?: string;
    readonly maxVisitKilometres?: number;
  } | null;
}

export interface SlowHome {
  readonly position: readonly [number, number];
  /** Codes by layer; a layer that is missing does not hold the home anywhere. */
  readonly areas: Readonly<Record<string, string>>;
  /** The 市町村 of a municipality's code. */
  readonly cityOf: (municipality: string) => string;
}

export interface SlowHub {
  readonly key: string;
  readonly areas: readonly { readonly layer: string; readonly code: string }[];
}

export type SlowAnswer = 'declared' | 'within-16km' | 'outside' | 'unknown';

const visits: Readonly<Record<string, readonly string[]>> = {
  'home-visit':
    '支援診1 支援診2 支援診2ア 支援診2イ 支援診3 支援病1 支援病2 支援病3 在医総管1 在医総管2 在医総管3 在総 在診実1 在診実2 在緩診実 在充診 在充病'.split(
      ' ',
    ),
  'home-pharmacy': '在薬 在薬総1 在薬総2'.split(' '),
  'home-dental': '歯援診1 歯援診2 歯援病 歯訪診'.split(' '),
};
const surveyedKinds: Readonly<Record<string, readonly string[]>> = {
  'home-visit': ['hospital', 'clinic'],
  'home-pharmacy': ['pharmacy'],
  'home-dental': ['dental'],
};
const offered: Readonly<Record<string, string>> = {
  'visiting-nurse': '130',
  'home-rehabilitation': '140',
  'care-management': '430',
  'home-help': '110 120',
  'round-the-clock': '710 760',
  'day-care': '150 155 160 720 780',
  'short-stay': '210 220 230 551',
  multifunctional: '730 770',
  residential: '320 331 332 334 335 336 337 361 362 364 510 520 530 540 550',
};
const kindOf: Readonly<Record<string, string>> = {
  'visiting-nurse': 'visiting-nurse',
  'care-management': 'care-manager',
  residential: 'residential',
  'support-center': 'support-center',
};
const communityBased = '155 320 361 362 364 540 710 720 730 760 770 780'.split(' ');
const goesHome =
  'home-visit visiting-nurse home-pharmacy home-dental home-rehabilitation care-management home-help round-the-clock multifunctional'.split(
    ' ',
  );
export const slowFunctions = [
  ...Object.keys(visits),
  ...Object.keys(offered),
  'backup-hospital',
  'support-center',
  'hub',
];

/** Great circle by the spherical law of cosines' stable cousin (atan2), in metres. */
export function slowMetres(
  [lng1, lat1]: readonly [number, number],
  [lng2, lat2]: readonly [number, number],
): number {
  const rad = Math.PI / 180;
  const [a, b, l] = [lat1 * rad, lat2 * rad, (lng2 - lng1) * rad];
  const y = Math.hypot(
    Math.cos(b) * Math.sin(l),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(l),
  );
  const x = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(l);
  return 6_371_008.8 * Math.atan2(y, x);
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

/** Null when the facility does not have the function. */
export function slowAnswer(
  name: string,
  facility: SlowFacility,
  home: SlowHome,
  hubs: readonly SlowHub[],
): SlowAnswer | null {
  const symbols = facility.filings.map(({ symbol }) => fold(symbol));
  const codes = facility.services.map(({ code }) => code);
  const { supplement } = facility;
  const saysWhere =
    supplement?.maxVisitKilometres !== undefined ||
    (supplement?.servesCodes?.length ?? 0) > 0 ||
    supplement?.serviceAreaText !== undefined;
  const inAny = (refs: readonly { layer: string; code: string }[]) =>
    refs.some(({ layer, code }) => home.areas[layer] === code);

  if (name === 'hub') {
    const keys = facility.records.map(({ key }) => key);
    const own = hubs.filter(({ key }) => keys.includes(key));
    if (own.length === 0) return null;
    const refs = own.flatMap(({ areas }) => areas);
    return refs.length === 0 ? 'unknown' : inAny(refs) ? 'declared' : 'outside';
  }
  const own = codes.filter((code) => (offered[name] ?? '').split(' ').includes(code));
  const evidence =
    (visits[name] ?? (name === 'backup-hospital' ? ['在後病'] : [])).some((symbol) =>
      symbols.includes(symbol),
    ) ||
    (saysWhere && facility.kinds.some((kind) => surveyedKinds[name]?.includes(kind))) ||
    (own.length === 0 && facility.kinds.includes(kindOf[name] ?? 'none'));
  if (own.length === 0 && !evidence) return null;

  const refs = (supplement?.servesCodes ?? []).map((code) => ({
    layer: supplement?.servesLayer ?? '',
    code,
  }));
  if (refs.length > 0) return inAny(refs) ? 'declared' : 'outside';
  if (name === 'support-center') return 'unknown';
  const metres = facility.position && slowMetres(home.position, facility.position);
  const someForResidents = own.some((code) => communityBased.includes(code));
  const allForResidents = own.length > 0 && own.every((code) => communityBased.includes(code));
  const sameInsurer =
    facility.municipality !== null && home.cityOf(facility.municipality) === home.areas.city;
  const known = facility.municipality !== null && home.areas.city !== undefined;
  if (allForResidents && known && !sameInsurer) return 'outside';
  if (visits[name] && metres !== null && metres > 16_000) return 'outside';
  if (goesHome.includes(name) && metres !== null && supplement?.maxVisitKilometres !== undefined)
    return metres <= supplement.maxVisitKilometres * 1000 ? 'declared' : 'outside';
  if (someForResidents && sameInsurer) return 'declared';
  if (visits[name]) return metres === null ? 'unknown' : 'within-16km';
  return 'unknown';
}

const shownOrder: readonly SlowAnswer[] = ['declared', 'within-16km', 'outside', 'unknown'];

export interface SlowHit {
  readonly id: string;
  readonly answer: SlowAnswer;
  readonly metres: number | null;
}

/** All that have the function: by answer, then distance, then id. */
export function slowSearch(
  name: string,
  facilities: readonly SlowFacility[],
  home: SlowHome,
  hubs: readonly SlowHub[],
): SlowHit[] {
  return facilities
    .flatMap((facility): SlowHit[] => {
      const answer = slowAnswer(name, facility, home, hubs);
      if (answer === null) return [];
      const metres = facility.position && slowMetres(home.position, facility.position);
      return [{ id: facility.id, answer, metres }];
    })
    .sort(
      (a, b) =>
        shownOrder.indexOf(a.answer) - shownOrder.indexOf(b.answer) ||
        (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE) ||
        (a.id < b.id ? -1 : 1),
    );
}
