import type { ImportReport, Problem } from '../../geo/atlas/answers.ts';
import type { HandoverAnswer } from '../../geo/desk/handover.ts';
import type {
  ChangeOutcome,
  ImportChangesAnswer,
  ImportsAnswer,
  ImportTrial,
  RefusedFile,
} from '../../geo/desk/import-changes.ts';
import type { ReportItem, ReportState, ReportsAnswer } from '../../geo/desk/report.ts';
import { ApiError } from '../api.ts';
import { words } from '../words/words.ts';
import { toAuthorization } from './token.ts';

/** An import as `GET /api/imports/{id}` tells it. */
export interface ImportState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly progress: {
    readonly phase: 'reading' | 'deriving' | 'done';
    readonly file: string;
    readonly fileNumber: number;
    readonly fileCount: number;
    readonly rows: number;
    readonly seconds: number;
  } | null;
  /** A trial changes nothing until it is confirmed. */
  readonly dryRun: boolean;
  /** What the trial of the same files took; null where there was none. */
  readonly expectedSeconds: number | null;
  readonly report: ImportReport | null;
  readonly message: string | null;
  /** Of a trial that has ended. */
  readonly trial: ImportTrial | null;
  readonly refused: readonly RefusedFile[];
}

export const listImports = (signal: AbortSignal) =>
  ask<ImportsAnswer>('GET', '/api/imports', { signal });

export const getImport = (id: string, signal: AbortSignal) =>
  ask<ImportState>('GET', `/api/imports/${encodeURIComponent(id)}`, { signal });

export const confirmImport = (id: string) =>
  ask<ImportState>('POST', `/api/imports/${encodeURIComponent(id)}/confirm`);

/** Takes an import back; of a trial it throws the kept files away. */
export const undoImport = (id: string) =>
  ask<ImportState>('DELETE', `/api/imports/${encodeURIComponent(id)}`);

export function getChanges(
  id: string,
  outcome: ChangeOutcome,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ImportChangesAnswer> {
  const query = new URLSearchParams({ outcome, limit: '50' });
  if (cursor !== null) query.set('cursor', cursor);
  return ask('GET', `/api/imports/${encodeURIComponent(id)}/changes?${query}`, { signal });
}

export const listReports = (state: ReportState, signal: AbortSignal) =>
  ask<ReportsAnswer>('GET', `/api/reports?state=${state}`, { signal });

export const settleReport = (
  number: string,
  json: { readonly state: ReportState; readonly answer?: string },
) => ask<ReportItem>('PATCH', `/api/reports/${encodeURIComponent(number)}`, { json });

export const removeReport = (number: string) =>
  ask<null>('DELETE', `/api/reports/${encodeURIComponent(number)}`);

export const getHandover = (signal: AbortSignal) =>
  ask<HandoverAnswer>('GET', '/api/handover', { signal });

/** A file of the desk's routes, fetched because a link could not carry the word of whoever may read. */
export async function fetchFile(path: string): Promise<Blob> {
  return (await answered('GET', path)).blob();
}

interface Asked {
  readonly json?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks a route that is staff's alone; throws {@link ApiError} with the sentence it answers. */
export async function ask<T>(method: string, path: string, asked: Asked = {}): Promise<T> {
  const response = await answered(method, path, asked);
  return (response.status === 204 ? null : await response.json()) as T;
}

async function answered(method: string, path: string, asked: Asked = {}): Promise<Response> {
  const { json, signal } = asked;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      headers: {
        ...toAuthorization(),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, words.errors.network);
  }
  if (response.ok) return response;
  throw toApiError(response.status, await response.text());
}

/** The problem a route answered, as an error with all it says. */
export function toApiError(status: number, body: string): ApiError {
  const problem = parseProblem(body);
  if (!problem?.detail) return new ApiError(status, words.errors.server);
  const reasons = (problem.errors ?? []).map(({ value, reason }) =>
    value === '' ? reason : `${value}${words.site.colon}${reason}`,
  );
  return new ApiError(status, [problem.detail, ...reasons].join('\n'));
}

function parseProblem(body: string): Problem | null {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return null;
  }
}
