import { type State, states } from '../../geo/atlas/care-query.ts';
import { type CareFunctionId, careFunctions } from '../../geo/care/care-function.ts';
import { type ServesAnswerId, servesAnswers } from '../../geo/care/serves.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { acceptances } from '../../geo/terms/acceptance.ts';
import { type BaseMapId, baseMapIds } from '../map/map-values.ts';

export type AcceptanceId = (typeof acceptances)[number]['id'];

/** What 専門職向け検索 shows, as far as a link may tell it: never a home, never what was typed. */
export interface FindState {
  /** An area in the place of a home. */
  readonly around: AreaRef | null;
  /** Null: all functions, with a count and the nearest of each. */
  readonly careFunction: CareFunctionId | null;
  readonly filters: CareFilters;
  readonly facility: string | null;
  readonly baseMap: BaseMapId | null;
}

export interface CareFilters {
  /** Empty: every answer. */
  readonly serves: readonly ServesAnswerId[];
  /** All must hold; an acceptance that is not asked for is absent. */
  readonly accepts: Readonly<Partial<Record<AcceptanceId, readonly State[]>>>;
  /** 機能強化型; empty: not asked. */
  readonly enhanced: readonly State[];
  readonly open: { readonly at: OpenTime; readonly states: readonly State[] } | null;
  readonly capacity: { readonly least: number; readonly states: readonly State[] } | null;
  /** Null: however far. */
  readonly withinMetres: number | null;
  /** Only what stands in this area. */
  readonly area: AreaRef | null;
}

/** 0 = 月 … 6 = 日, 7 = 祝; a whole hour, or any time of the day. */
export type OpenTime = 'now' | { readonly day: number; readonly hour: number | null };

/** As far as a doctor may come by law; what lies further seldom serves. */
export const usualWithinMetres = 16_000;

export const noCareFilters: CareFilters = {
  serves: [],
  accepts: {},
  enhanced: [],
  open: null,
  capacity: null,
  withinMetres: usualWithinMetres,
  area: null,
};

export const defaultFindState: FindState = {
  around: null,
  careFunction: null,
  filters: noCareFilters,
  facility: null,
  baseMap: null,
};

/** Reads a URL's query; what it does not understand it leaves at the default. */
export function toFindState(params: URLSearchParams): FindState {
  const within = params.get('within');
  const metres = Number(within);
  return {
    around: findArea(params.get('around')),
    careFunction: careFunctions.find(({ id }) => id === params.get('function'))?.id ?? null,
    filters: {
      serves: servesAnswers
        .map(({ id }) => id)
        .filter((id) => params.getAll('serves').includes(id)),
      accepts: Object.fromEntries(
        acceptances.flatMap(({ id }) => {
          const given = params.getAll('accepts').find((text) => text.startsWith(`${id}:`));
          const asked = findStates(given?.slice(id.length + 1) ?? '');
          return asked.length > 0 ? [[id, asked]] : [];
        }),
      ),
      enhanced: findStates(params.get('enhanced') ?? ''),
      open: findOpen(params.get('open')),
      capacity: findCapacity(params.get('capacity')),
      withinMetres:
        within === 'any'
          ? null
          : Number.isInteger(metres) && metres > 0 && metres <= mostMetres
            ? metres
            : usualWithinMetres,
      area: findArea(params.get('area')),
    },
    facility: params.get('facility') || null,
    baseMap: baseMapIds.find((id) => id === params.get('base')) ?? null,
  };
}

/** Writes the query of a URL; defaults are left out. */
export function toFindParams({
  around,
  careFunction,
  filters,
  facility,
  baseMap,
}: FindState): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value);
  };
  set('around', around && toAreaText(around));
  set('function', careFunction);
  for (const id of filters.serves) params.append('serves', id);
  for (const { id } of acceptances) {
    const asked = filters.accepts[id] ?? [];
    if (asked.length > 0) params.append('accepts', `${id}:${asked.join()}`);
  }
  set('enhanced', filters.enhanced.join());
  set('open', filters.open && `${toTimeText(filters.open.at)}:${filters.open.states.join()}`);
  set('capacity', filters.capacity && `${filters.capacity.least}:${filters.capacity.states}`);
  if (filters.withinMetres !== usualWithinMetres)
    set('within', filters.withinMetres === null ? 'any' : String(filters.withinMetres));
  set('area', filters.area && toAreaText(filters.area));
  set('facility', facility);
  set('base', baseMap);
  return params;
}

/** The filters as the body of a search carries them. */
export function toCareBody(filters: CareFilters): Readonly<Record<string, unknown>> {
  const { serves, accepts, enhanced, open, capacity, withinMetres, area } = filters;
  return {
    ...(serves.length > 0 ? { serves } : {}),
    ...(Object.keys(accepts).length > 0 ? { accepts } : {}),
    ...(enhanced.length > 0 ? { enhanced } : {}),
    ...(open ? { open: { at: toMoment(open.at), states: open.states } } : {}),
    ...(capacity ? { capacity } : {}),
    ...(withinMetres === null ? {} : { within: withinMetres }),
    ...(area ? { layer: area.layer, area: [area.code] } : {}),
  };
}

/** The filters without the one the server names; for what keeps everything away. */
export function withoutFilter(filters: CareFilters, name: string): CareFilters {
  if (name.startsWith('accepts.')) {
    const { [name.slice('accepts.'.length) as AcceptanceId]: _, ...accepts } = filters.accepts;
    return { ...filters, accepts };
  }
  if (name === 'serves') return { ...filters, serves: [] };
  if (name === 'enhanced') return { ...filters, enhanced: [] };
  if (name === 'within') return { ...filters, withinMetres: null };
  if (name === 'open' || name === 'capacity' || name === 'area')
    return { ...filters, [name]: null };
  return filters;
}

const mostMetres = 1_000_000;

function findStates(text: string): State[] {
  const given = text.split(',');
  return states.filter((state) => given.includes(state));
}

const toAreaText = ({ layer, code }: AreaRef) => `${layer}:${code}`;

function findArea(text: string | null): AreaRef | null {
  const [, layer, code] = /^([a-z][a-z0-9-]{0,63}):(.{1,64})$/u.exec(text ?? '') ?? [];
  return layer !== undefined && code !== undefined ? { layer, code } : null;
}

function toTimeText(at: OpenTime): string {
  if (at === 'now') return 'now';
  return at.hour === null ? `${at.day}` : `${at.day}-${at.hour}`;
}

function findOpen(text: string | null): CareFilters['open'] {
  const match = /^(?:now|([0-7])(?:-(\d|1\d|2[0-3]))?):([a-z,]+)$/u.exec(text ?? '');
  const asked = findStates(match?.[3] ?? '');
  if (!match || asked.length === 0) return null;
  const [, day, hour] = match;
  if (day === undefined) return { at: 'now', states: asked };
  return {
    at: { day: Number(day), hour: hour === undefined ? null : Number(hour) },
    states: asked,
  };
}

function toMoment(at: OpenTime): unknown {
  if (at === 'now' || at.hour === null) return at === 'now' ? at : { day: at.day };
  return { day: at.day, time: `${String(at.hour).padStart(2, '0')}:00` };
}

function findCapacity(text: string | null): CareFilters['capacity'] {
  const [, least, given] = /^([1-9]\d{0,3}):([a-z,]+)$/u.exec(text ?? '') ?? [];
  const asked = findStates(given ?? '');
  return least === undefined || asked.length === 0 ? null : { least: Number(least), states: asked };
}
