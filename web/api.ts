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
import { words } from './words/words.ts';

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

export function getHealth(signal: AbortSignal): Promise<HealthAnswer> {
  return getJson('/api/health', signal);
}

export function getLayers(signal: AbortSignal): Promise<LayersAnswer> {
  return getJson('/api/layers', signal);
}

export function getAreas(layer: string, signal: AbortSignal): Promise<AreasAnswer> {
  return getJson(`/api/areas?${new URLSearchParams({ layer })}`, signal);
}

export function getArea(layer: string, code: string, signal: AbortSignal): Promise<AreaAnswer> {
  return getJson(`/api/areas/${encodeURIComponent(layer)}/${encodeURIComponent(code)}`, signal);
}

export function getCoverage(
  layer: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<CoverageAnswer> {
  const params = new URLSearchParams({ layer });
  if (asOf !== null) params.set('asOf', asOf);
  return getJson(`/api/coverage?${params}`, signal);
}

export function getFacilities(
  query: URLSearchParams,
  signal: AbortSignal,
): Promise<FacilitiesAnswer> {
  return getJson(`/api/facilities?${query}`, signal);
}

/** The same search with its text in the body: for whatever may be somebody's home. */
export function searchFacilities(
  query: URLSearchParams,
  text: string,
  signal: AbortSignal,
): Promise<FacilitiesAnswer> {
  const body: Record<string, string | string[]> = { q: text };
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    body[name] = repeatable.has(name) ? values : (values[0] ?? '');
  }
  return readJson('/api/facilities/search', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal,
  });
}

const repeatable = new Set(['kind', 'service', 'filing', 'role', 'accepts', 'area']);

export function getFacility(id: string, signal: AbortSignal): Promise<FacilityAnswer> {
  return getJson(`/api/facilities/${encodeURIComponent(id)}`, signal);
}

function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return readJson(path, { signal });
}

async function readJson<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, words.errors.network);
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(response.status, problem?.detail || toSentence(response.status));
}

function toSentence(status: number): string {
  if (status === 404) return words.errors.notFound;
  return status < 500 ? words.errors.badRequest : words.errors.server;
}
