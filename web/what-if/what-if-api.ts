import type { CandidatesAnswer, ProposalAnswer } from '../../geo/atlas/answers-candidates.ts';
import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import type {
  KeptScenario,
  ScenarioDraft,
  ScenariosAnswer,
} from '../../geo/coverage/kept-scenario.ts';
import type { Change } from '../../geo/coverage/scenario.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { ask } from '../admin/desk-api.ts';
import { type ChosenRules, toRuleQuery } from './candidate-rules.ts';

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

export interface CandidateQuestion {
  readonly layer: string;
  readonly code: string;
  readonly role: RoleId;
  readonly rules: ChosenRules;
  /** `YYYY-MM-DD`; null is today. */
  readonly asOf: string | null;
}

/** Who may be considered for one area. */
export function askCandidates(
  { layer, code, role, rules, asOf }: CandidateQuestion,
  signal: AbortSignal,
): Promise<CandidatesAnswer> {
  const query = new URLSearchParams({ layer, area: code, role });
  for (const [name, values] of Object.entries(toRuleQuery(role, rules)))
    for (const value of [values].flat()) query.append(name, String(value));
  if (asOf !== null) query.set('asOf', asOf);
  return ask('GET', `/api/candidates?${query}`, { signal });
}

export const askProposal = (json: {
  readonly layer: string;
  readonly role: RoleId;
  readonly rules: ReturnType<typeof toRuleQuery>;
  readonly mode: 'smallest' | 'best';
  readonly k?: number;
  readonly asOf?: string;
  readonly changes: readonly Change[];
}) => ask<ProposalAnswer>('POST', '/api/proposals', { json });
