import { isFacilityId } from '../registry/facility.ts';
import type { Position } from '../registry/position.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { acceptances } from '../terms/acceptance.ts';
import { findFilingBySymbol, foldSymbol } from '../terms/filing.ts';
import { kinds } from '../terms/kind.ts';
import { roles } from '../terms/role.ts';
import { findServiceByCode } from '../terms/service.ts';
import { resolveArea } from './area-code.ts';
import type { Atlas } from './atlas.ts';
import { type Cursor, parseCursor } from './cursor.ts';

/** What is asked of the facilities: values of one list mean OR, different lists AND. */
export interface FacilityQuery {
  readonly q: string;
  /** One that is not there is not found. */
  readonly id: readonly string[];
  readonly kind: readonly string[];
  /** 介護サービス情報公表 codes. */
  readonly service: readonly string[];
  /** Folded symbols: any listed filing, in force or not. */
  readonly filing: readonly string[];
  readonly role: readonly string[];
  /** Ids of terms/acceptance. */
  readonly accepts: readonly string[];
  readonly area: readonly AreaRef[];
  /** [west, south, east, north] in degrees, edges included. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly near: Position | null;
  readonly withinMetres: number | null;
  readonly sort: SortId;
  readonly limit: number;
  readonly cursor: Cursor | null;
}

export type SortId = (typeof sorts)[number];

export const sorts = ['kana', 'name', 'distance', 'relevance'] as const;

export const limits = { usual: 50, most: 500 } as const;

export const everyFacility: FacilityQuery = {
  q: '',
  id: [],
  kind: [],
  service: [],
  filing: [],
  role: [],
  accepts: [],
  area: [],
  bbox: null,
  near: null,
  withinMetres: null,
  sort: 'kana',
  limit: limits.usual,
  cursor: null,
};

export interface QueryFault {
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: FacilityQuery }
  | { readonly ok: false; readonly errors: readonly QueryFault[] };

/** Repeatable parameters: each value becomes the form in which it is compared, or undefined. */
const lists = {
  id: (value: string) => (isFacilityId(value) ? value : undefined),
  kind: (value: string) => kinds.find((kind) => kind.id === value)?.id,
  service: (value: string, atlas: Atlas) =>
    findServiceByCode(value) || atlas.facilities.postings.service.holds(value) ? value : undefined,
  filing: (value: string, atlas: Atlas) => {
    const symbol = foldSymbol(value);
    const known = findFilingBySymbol(symbol) || atlas.facilities.postings.filing.holds(symbol);
    return known ? symbol : undefined;
  },
  role: (value: string) => roles.find((role) => role.id === value)?.id,
  accepts: (value: string) => acceptances.find((row) => row.id === value)?.id,
} as const satisfies Record<string, (value: string, atlas: Atlas) => string | undefined>;

/** Parameters that may be given once. */
const singles = ['q', 'layer', 'bbox', 'near', 'within', 'sort', 'limit', 'cursor'] as const;

/** Every parameter of `GET /api/facilities`, in the order in which it is documented. */
export const parameterNames: readonly string[] = [...Object.keys(lists), 'area', ...singles];

/** Layer of `area=` when `layer=` is not given. */
const usualLayer = 'municipality';

/**
 * Reads the parameters of a search. An unknown name or value is a fault, and all faults are told
 * at once; an empty value counts as not given.
 * @param parameters name and value pairs as in the query string, decoded.
 */
export function parseFacilityQuery(
  parameters: Iterable<readonly [string, string]>,
  atlas: Atlas,
): ParsedQuery {
  const errors: QueryFault[] = [];
  const fault = (name: string, value: string, reason: string) => {
    errors.push({ name, value, reason });
  };
  const given = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (!parameterNames.includes(name)) fault(name, value, 'この名前の条件はありません。');
    else if (value.trim() !== '') given.set(name, [...(given.get(name) ?? []), value.trim()]);
  }
  const one = <Value>(
    name: (typeof singles)[number],
    read: (text: string) => Value | undefined,
    reason: string,
  ): Value | null => {
    const [text, ...more] = given.get(name) ?? [];
    if (text === undefined) return null;
    if (more.length > 0) fault(name, more.join(' '), 'この条件は一つだけ指定してください。');
    const value = read(text);
    if (value === undefined) fault(name, text, reason);
    return value ?? null;
  };
  const many = (name: keyof typeof lists): string[] =>
    (given.get(name) ?? []).flatMap((text) => {
      const value = lists[name](text, atlas);
      if (value === undefined)
        fault(name, text, 'この値はありません。選べる値を指定してください。');
      return value ?? [];
    });

  const knownLayers = new Set([...atlas.layers.map((layer) => layer.id), ...atlas.areas.layers]);
  const layer =
    one(
      'layer',
      (text) => (knownLayers.has(text) ? text : undefined),
      'この圏域の種類はありません。',
    ) ?? usualLayer;
  const area = (given.get('area') ?? []).flatMap((code) => {
    const ref = resolveArea(atlas, layer, code);
    if (!ref) fault('area', code, `この圏域コードはありません（種類：${layer}）。`);
    return ref ?? [];
  });
  const near = one('near', readPosition, '「経度,緯度」の順に、度で指定してください。');
  const withinMetres = one('within', readMetres, '0より大きいメートル数で指定してください。');
  if (withinMetres !== null && !near)
    fault('within', String(withinMetres), '中心となる near（経度,緯度）も指定してください。');
  const q = one('q', (text) => text, '') ?? '';
  const sort = one(
    'sort',
    (text) => sorts.find((id) => id === text),
    `${sorts.join('、')} のどれかを指定してください。`,
  );
  if (sort === 'distance' && !near)
    fault('sort', sort, '距離順には near（経度,緯度）も指定してください。');
  if (sort === 'relevance' && q === '')
    fault('sort', sort, '関連度順には検索語 q も指定してください。');

  const query: FacilityQuery = {
    q,
    id: many('id'),
    kind: many('kind'),
    service: many('service'),
    filing: many('filing'),
    role: many('role'),
    accepts: many('accepts'),
    area,
    bbox: one('bbox', readBox, '「西,南,東,北」の順に、度で指定してください。'),
    near,
    withinMetres,
    sort: sort ?? (near ? 'distance' : q === '' ? 'kana' : 'relevance'),
    limit:
      one('limit', readLimit, `1から${limits.most}までの整数で指定してください。`) ?? limits.usual,
    cursor: one(
      'cursor',
      parseCursor,
      '続きを示す値として読めません。はじめから検索してください。',
    ),
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query };
}

function readNumbers(text: string): number[] {
  return text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
}

const isLng = (value: number | undefined) => value !== undefined && value >= -180 && value <= 180;
const isLat = (value: number | undefined) => value !== undefined && value >= -90 && value <= 90;

function readPosition(text: string): Position | undefined {
  const [lng, lat, ...more] = readNumbers(text);
  return isLng(lng) && isLat(lat) && more.length === 0 ? [lng!, lat!] : undefined;
}

function readBox(text: string): [number, number, number, number] | undefined {
  const [west, south, east, north, ...more] = readNumbers(text);
  if (more.length > 0 || !isLng(west) || !isLat(south) || !isLng(east) || !isLat(north))
    return undefined;
  return west! <= east! && south! <= north! ? [west!, south!, east!, north!] : undefined;
}

function readMetres(text: string): number | undefined {
  const metres = Number(text);
  return Number.isFinite(metres) && metres > 0 ? metres : undefined;
}

function readLimit(text: string): number | undefined {
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= limits.most ? limit : undefined;
}
