import type { FacilityQuery } from '../../../geo/atlas/query.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import { foldText } from '../../../geo/registry/text.ts';
import type { Invented } from './invented-facilities.ts';

/** The slow way to answer a search: look at every facility. Shares with the Atlas only `foldText`. */

type Asked = Omit<FacilityQuery, 'cursor' | 'limit' | 'sort'>;

const nfkc = (symbol: string) => symbol.normalize('NFKC').replaceAll(/\s/g, '');

/** Spherical law of cosines in vectors: another formula than the Atlas's, same sphere. */
export function slowMetres(a: readonly [number, number], b: readonly [number, number]): number {
  const vector = ([lng, lat]: readonly [number, number]) => {
    const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const;
  };
  const [u, v] = [vector(a), vector(b)];
  return 2 * 6_371_008.8 * Math.asin(Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2]) / 2);
}

export function holdsText(facility: Facility, q: string): boolean {
  if (q === '') return true;
  const fields = [
    foldText(facility.name),
    foldText(facility.kana ?? ''),
    foldText(facility.address ?? ''),
    (facility.phone ?? '').replaceAll(/[^0-9]/g, ''),
  ];
  const words = q.split(/[ \u3000]+/).map(foldText);
  return words.every((word) => fields.some((field) => field.includes(word)));
}

export function slowRoles(input: Invented, facility: Facility, asOf: string): string[] {
  return input.designations.flatMap(({ key, vanished, body }) => {
    if (body.type !== 'designation' || body.status !== 'designated' || vanished) return [];
    if (!facility.records.some((r) => r.source === 'designation' && r.key === key)) return [];
    const begun = body.validFrom === null || body.validFrom <= asOf;
    const over = body.validTo !== null && body.validTo < asOf;
    return begun && !over ? [body.role] : [];
  });
}

const alwaysReached =
  '支援診1 支援診2 支援診2ア 支援診2イ 支援診3 支援病1 支援病2 支援病2ア 支援病2イ 支援病3'.split(
    ' ',
  );
const untilTheEnd = '在診実1 在診実2 在緩診実 在充診 在充病'.split(' ');

/** What the survey says; where it says nothing, what filings and 定期巡回 show. */
export function slowAccepts({
  filings,
  services,
  supplement,
}: Pick<Facility, 'filings' | 'services' | 'supplement'>): string[] {
  const stated = supplement?.accepts ?? {};
  const symbols = filings.map(({ symbol }) => nfkc(symbol));
  const accepted = Object.keys(stated).filter((id) => stated[id]);
  const reached =
    symbols.some((own) => alwaysReached.includes(own)) ||
    services.some(({ code }) => code === '760');
  if (reached && stated['contact-24h'] === undefined) accepted.push('contact-24h');
  const ended = symbols.some((own) => untilTheEnd.includes(own));
  if (ended && stated['end-of-life-care'] === undefined) accepted.push('end-of-life-care');
  return accepted;
}

/** `except`: a list left out, for the counts beside its options. */
export function slowSearch(input: Invented, query: Asked, asOf: string, except = ''): Facility[] {
  const passes = (
    list: 'id' | 'kind' | 'service' | 'filing' | 'role' | 'accepts',
    own: readonly string[],
  ) =>
    list === except || query[list].length === 0 || query[list].some((value) => own.includes(value));
  return input.facilities.filter((f, i) => {
    const areas = input.memberships[i]!;
    const [lng, lat] = f.position ?? [];
    const { bbox, near, withinMetres } = query;
    return (
      holdsText(f, query.q) &&
      passes('id', [f.id]) &&
      passes('kind', f.kinds) &&
      passes(
        'service',
        f.services.map((s) => s.code),
      ) &&
      passes(
        'filing',
        f.filings.map((filing) => nfkc(filing.symbol)),
      ) &&
      passes('role', slowRoles(input, f, asOf)) &&
      passes('accepts', slowAccepts(f)) &&
      (query.area.length === 0 || query.area.some((ref) => areas[ref.layer] === ref.code)) &&
      (!bbox ||
        (lng !== undefined &&
          lat !== undefined &&
          lng >= bbox[0] &&
          lng <= bbox[2] &&
          lat >= bbox[1] &&
          lat <= bbox[3])) &&
      (withinMetres === null ||
        (!!near && !!f.position && slowMetres(near, f.position) <= withinMetres))
    );
  });
}
