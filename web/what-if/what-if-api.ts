import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import type {
  KeptScenario,
  ScenarioDraft,
  ScenariosAnswer,
} from '../../geo/coverage/kept-scenario.ts';
import type { Change } from '../../geo/coverage/scenario.ts';
import { ask } from '../admin/desk-api.ts';

const pathOf = (id: string) => `/api/scenarios/${encodeURIComponent(id)}`;

export const listScenarios = (signal: AbortSignal) =>
  ask<ScenariosAnswer>('GET', '/api/scenarios', { signal });

export const getScenario = (id: string, signal: AbortSignal) =>
  ask<KeptScenario>('GET', pathOf(id), { signal });

/** Keeps a new one. */
export const addScenario = (draft: ScenarioDraft) =>
  ask<KeptScenario>('POST', '/api/scenarios', { json: draft });

/** Over the version that was read; 409 when somebody saved another since. */
export const saveScenario = (id: string, version: number, draft: ScenarioDraft) =>
  ask<KeptScenario>('PUT', pathOf(id), { json: { ...draft, version } });

export const removeScenario = (id: string) => ask<null>('DELETE', pathOf(id));

export const toExportPath = (id: string, form: 'xlsx' | 'json') => `${pathOf(id)}/export.${form}`;

/** @param asOf `YYYY-MM-DD`; null is today. */
export const askPreview = (
  layer: string,
  asOf: string | null,
  changes: readonly Change[],
  signal: AbortSignal,
) =>
  ask<PreviewAnswer>('POST', '/api/scenarios/preview', {
    json: { layer, changes, ...(asOf === null ? {} : { asOf }) },
    signal,
  });
