import { hc } from 'hono/client';
import type {
  AreaAnswer,
  AreasAnswer,
  CoverageAnswer,
  FacilitiesAnswer,
  FacilityAnswer,
  HealthAnswer,
  LayersAnswer,
  Problem,
} from '../geo/atlas/answers.ts';
import type { CareAnswer } from '../geo/atlas/answers-care.ts';
import type { HazardsAnswer } from '../geo/atlas/answers-hazards.ts';
import type { IndicatorsAnswer } from '../geo/atlas/answers-indicators.ts';
import type { ReachAnswer, ReachCellsAnswer } from '../geo/atlas/answers-reach.ts';
import type { CareFunctionId } from '../geo/care/care-function.ts';
import type { HomeAnswer } from '../geo/care/home.ts';
import type { ServesAnswerId } from '../geo/care/serves.ts';
import type { ReachTargetId } from '../geo/coverage/reach-target.ts';
import type { ReportDraft, ReportReceipt } from '../geo/desk/report.ts';
import type { AreaRef } from '../geo/registry/source-record.ts';
import type { App } from '../server/app.ts';
import { language, words } from './words/words.ts';

const { api } = hc<App>('/');

/** An answer that did not come, with a sentence for the reader. */
export class ApiError extends Error {
  readonly status: number;

  /** `status` 0: no answer at all. */
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

export async function getHealth(signal: AbortSignal): Promise<HealthAnswer> {
  return (await answered(api.health.$get({}, { init: { signal } }))).json();
}

export async function getLayers(signal: AbortSignal): Promise<LayersAnswer> {
  return (await answered(api.layers.$get({}, { init: { signal } }))).json();
}

export async function getAreas(layer: string, signal: AbortSignal): Promise<AreasAnswer> {
  return (await answered(api.areas.$get({ query: { layer } }, { init: { signal } }))).json();
}

/** Its verdicts as of a day, `YYYY-MM-DD`; null is today. */
export async function getArea(
  layer: string,
  code: string,
  signal: AbortSignal,
  asOf: string | null = null,
): Promise<AreaAnswer> {
  const param = { layer: encodeURIComponent(layer), code: encodeURIComponent(code) };
  const query = asOf === null ? {} : { asOf };
  const asked = api.areas[':layer'][':code'].$get({ param, query }, { init: { signal } });
  return (await answered(asked)).json();
}

/** Verdicts as of a day, `YYYY-MM-DD`; null is today. */
export async function getCoverage(
  layer: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<CoverageAnswer> {
  const query = asOf === null ? { layer } : { layer, asOf };
  return (await answered(api.coverage.$get({ query }, { init: { signal } }))).json();
}

export async function getHazards(layer: string, signal: AbortSignal): Promise<HazardsAnswer> {
  return (await answered(api.hazards.$get({ query: { layer } }, { init: { signal } }))).json();
}

export async function getIndicators(layer: string, signal: AbortSignal): Promise<IndicatorsAnswer> {
  return (await answered(api.indicators.$get({ query: { layer } }, { init: { signal } }))).json();
}

/** How far homes are from those that visit; of one target, or of all. */
export async function getReach(
  layer: string,
  target: ReachTargetId | null,
  signal: AbortSignal,
): Promise<ReachAnswer> {
  const query = target === null ? { layer } : { layer, target };
  return (await answered(api.reach.$get({ query }, { init: { signal } }))).json();
}

/** The inhabited places beyond 16 km of all of a target. */
export async function getReachCells(
  target: ReachTargetId,
  signal: AbortSignal,
): Promise<ReachCellsAnswer> {
  const asked = api.reach.cells.$get({ query: { target } }, { init: { signal } });
  return (await answered(asked)).json();
}

export async function getFacilities(
  query: URLSearchParams,
  signal: AbortSignal,
): Promise<FacilitiesAnswer> {
  const asked = api.facilities.$get({ query: toLists(query) }, { init: { signal } });
  return (await answered(asked)).json();
}

/** Where an address is; the address travels in the body only, and nothing of it is kept. */
export async function locate(address: string, signal: AbortSignal): Promise<HomeAnswer> {
  const asked = api.locate.$post({ json: { address } }, { init: { signal, cache: 'no-store' } });
  return (await answered(asked)).json();
}

/** The same search from a home outwards, with its place [lng, lat] in the body. */
export async function getFacilitiesNear(
  query: URLSearchParams,
  home: readonly [number, number],
  signal: AbortSignal,
): Promise<FacilitiesAnswer> {
  const json = { ...toLists(query), near: [...home], sort: 'distance' };
  const asked = api.facilities.search.$post({ json }, { init: { signal, cache: 'no-store' } });
  const answer = await (await answered(asked)).json();
  if ('facets' in answer) return answer;
  throw new ApiError(500, words.errors.server);
}

/** A home as typed or as a place [lng, lat], or an area in its place; it travels in the body only. */
export type Around =
  | { readonly address: string }
  | { readonly area: AreaRef }
  | readonly [number, number];

/** Who can serve a home: by function how many and the nearest, and the first of all asked for. */
export function getCareAround(
  home: Around,
  asked: {
    readonly id?: string[];
    readonly function?: CareFunctionId;
    readonly serves?: ServesAnswerId;
    readonly limit: number;
  },
  signal: AbortSignal,
): Promise<CareAnswer> {
  return searchCare({ ...asked, home }, signal);
}

/** Facilities by name, with the text in the body: it may be where somebody lives. */
export async function getFacilitiesNamed(
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<FacilitiesAnswer> {
  const json = { q: text, limit };
  const asked = api.facilities.search.$post({ json }, { init: { signal, cache: 'no-store' } });
  const answer = await (await answered(asked)).json();
  if ('facets' in answer) return answer;
  throw new ApiError(500, words.errors.server);
}

/** Who can serve a home; the home (in `body`) is kept nowhere. */
export async function searchCare(
  body: Readonly<Record<string, unknown>> & { readonly home: unknown },
  signal: AbortSignal,
): Promise<CareAnswer> {
  const asked = api.facilities.search.$post(
    { json: body },
    { init: { signal, cache: 'no-store' } },
  );
  const answer = await (await answered(asked)).json();
  if ('functions' in answer) return answer;
  throw new ApiError(500, words.errors.server);
}

export async function getFacility(id: string, signal: AbortSignal): Promise<FacilityAnswer> {
  const param = { id: encodeURIComponent(id) };
  const asked = api.facilities[':id'].$get({ param, query: {} }, { init: { signal } });
  return (await answered(asked)).json();
}

/** Sends what a resident found wrong; nothing of the person goes with it. */
export async function sendReport(draft: ReportDraft): Promise<ReportReceipt> {
  return (await answered(api.reports.$post({ json: draft }))).json();
}

function toLists(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

interface AnyResponse {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/** The good one of the answers an endpoint may give; throws {@link ApiError} for all others. */
async function answered<R extends AnyResponse>(
  asked: Promise<R>,
): Promise<Extract<R, { ok: true }>> {
  let response: R;
  try {
    response = await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, words.errors.network);
  }
  if (isGood(response)) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(
    response.status,
    (language.ofServer && problem?.detail) || toSentence(response.status),
  );
}

function isGood<R extends AnyResponse>(response: R): response is Extract<R, { ok: true }> {
  return response.ok;
}

function toSentence(status: number): string {
  if (status === 404) return words.errors.notFound;
  return status < 500 ? words.errors.badRequest : words.errors.server;
}
