import { type KindId, kinds } from '../geo/terms/kind.ts';
import { type RoleId, roles } from '../geo/terms/role.ts';
import { findServiceByCode } from '../geo/terms/service.ts';
import { type BaseMapId, type Bbox, baseMapIds, type Camera } from './map/map-values.ts';
import { looksLikeAddress } from './private-text.ts';

/** What a page shows. Every view is a link: state to URL and back, without loss. */
export interface ViewState {
  /** Null: the page chooses (the layer of the legal rule, where there is one). */
  readonly layer: string | null;
  /** Code of the open area in `layer`. */
  readonly area: string | null;
  readonly facility: string | null;
  readonly list: ListId;
  readonly q: string;
  readonly filters: Filters;
  /** Only facilities of this area. */
  readonly within: { readonly layer: string; readonly code: string } | null;
  /** Only facilities in this part of the map. */
  readonly bbox: Bbox | null;
  /** Whether areas wear the colour of their verdict. */
  readonly coloured: boolean;
  readonly judgedRole: RoleId;
  /** Verdicts as of this day, `YYYY-MM-DD`; null is today. */
  readonly asOf: string | null;
  readonly camera: Camera | null;
  /** Null: as the server is set. */
  readonly baseMap: BaseMapId | null;
}

export type ListId = 'facilities' | 'areas';

export interface Filters {
  readonly kind: readonly KindId[];
  readonly service: readonly string[];
  readonly filing: readonly string[];
  readonly role: readonly RoleId[];
}

export type FilterName = keyof Filters;

export const filterNames = ['kind', 'service', 'filing', 'role'] as const satisfies FilterName[];

export const noFilters: Filters = { kind: [], service: [], filing: [], role: [] };

export const defaultViewState: ViewState = {
  layer: null,
  area: null,
  facility: null,
  list: 'facilities',
  q: '',
  filters: noFilters,
  within: null,
  bbox: null,
  coloured: false,
  judgedRole: 'active',
  asOf: null,
  camera: null,
  baseMap: null,
};

/** Reads a URL's query; what it does not understand it leaves at the default. */
export function toViewState(params: URLSearchParams): ViewState {
  const q = params.get('q')?.trim() ?? '';
  return {
    layer: findLayerId(params.get('layer')),
    area: params.get('area') || null,
    facility: params.get('facility') || null,
    list: params.get('list') === 'areas' ? 'areas' : 'facilities',
    q: looksLikeAddress(q) ? '' : q,
    filters: {
      kind: pick(params.getAll('kind'), (id): id is KindId => kindIds.has(id)),
      service: pick(
        params.getAll('service'),
        (code): code is string => findServiceByCode(code) !== undefined,
      ),
      filing: pick(params.getAll('filing'), (symbol): symbol is string => symbol !== ''),
      role: pick(params.getAll('role'), isRole),
    },
    within: findWithin(params.get('within')),
    bbox: findBbox(params.get('bbox')),
    coloured: params.get('colour') === 'verdict',
    judgedRole: roles.find((role) => role.id === params.get('judge'))?.id ?? 'active',
    asOf: findDate(params.get('asOf')),
    camera: findCamera(params.get('map')),
    baseMap: baseMapIds.find((id) => id === params.get('base')) ?? null,
  };
}

/** Writes the query of a URL; defaults are left out, and so is a text that may be a home. */
export function toSearchParams(state: ViewState): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value);
  };
  set('q', looksLikeAddress(state.q) ? null : state.q.trim());
  for (const name of filterNames)
    for (const value of state.filters[name]) params.append(name, value);
  set('within', state.within && `${state.within.layer}:${state.within.code}`);
  set('bbox', state.bbox === null ? null : state.bbox.map(toDegrees).join(','));
  set('layer', state.layer);
  set('area', state.area);
  set('facility', state.facility);
  set('list', state.list === 'areas' ? 'areas' : null);
  set('colour', state.coloured ? 'verdict' : null);
  set('judge', state.judgedRole === 'hub' ? 'hub' : null);
  set('asOf', state.asOf);
  set('map', state.camera && toCameraText(state.camera));
  set('base', state.baseMap);
  return params;
}

/** The query of `/api/facilities` and of the facility tiles for this state. */
export function toFacilityQuery(state: ViewState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '' && !looksLikeAddress(state.q)) params.set('q', state.q);
  for (const name of filterNames)
    for (const value of state.filters[name]) params.append(name, value);
  if (state.within) {
    params.set('layer', state.within.layer);
    params.set('area', state.within.code);
  }
  if (state.bbox) params.set('bbox', state.bbox.map(toDegrees).join(','));
  return params;
}

const kindIds = new Set<string>(kinds.map((kind) => kind.id));

function isRole(id: string): id is RoleId {
  return roles.some((role) => role.id === id);
}

function pick<T extends string>(
  values: readonly string[],
  isKnown: (value: string) => value is T,
): readonly T[] {
  return [...new Set(values.filter(isKnown))];
}

function findLayerId(text: string | null): string | null {
  return text !== null && /^[a-z][a-z0-9-]*$/.test(text) ? text : null;
}

function findWithin(text: string | null): ViewState['within'] {
  const [layer, ...rest] = (text ?? '').split(':');
  const code = rest.join(':');
  const id = findLayerId(layer ?? null);
  return id !== null && code !== '' ? { layer: id, code } : null;
}

function findBbox(text: string | null): Bbox | null {
  const [west, south, east, north, ...rest] = (text ?? '').split(',').map(toNumber);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  const ordered = west < east && south < north && rest.length === 0;
  const onEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return ordered && onEarth ? [west, south, east, north] : null;
}

function findCamera(text: string | null): Camera | null {
  const [zoom, lat, lng] = (text ?? '').split('/').map(toNumber);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  if (!(zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85.06 && Math.abs(lng) <= 180)) return null;
  return { centre: [lng, lat], zoom };
}

function findDate(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** Five decimals are about one metre: enough for a view, and no more than that. */
function toDegrees(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

function toCameraText({ centre, zoom }: Camera): string {
  return [Math.round(zoom * 100) / 100, toDegrees(centre[1]), toDegrees(centre[0])].join('/');
}
