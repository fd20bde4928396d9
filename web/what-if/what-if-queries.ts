import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Change } from '../../geo/coverage/scenario.ts';
import {
  askCandidates,
  askPreview,
  type CandidateQuestion,
  getScenario,
  listScenarios,
} from './what-if-api.ts';

export const scenarioKey = (id: string) => ['desk', 'scenario', id] as const;
export const scenariosKey = ['desk', 'scenarios'] as const;

export function useScenarios() {
  return useQuery({
    queryKey: scenariosKey,
    queryFn: ({ signal }) => listScenarios(signal),
    staleTime: 0,
  });
}

/** Null asks nothing. */
export function useKeptScenario(id: string | null) {
  return useQuery({
    queryKey: scenarioKey(id ?? ''),
    queryFn: ({ signal }) => getScenario(id ?? '', signal),
    enabled: id !== null,
    staleTime: 0,
  });
}

/** What the changes do, beside what is; the last answer stays until the next one comes. */
export function usePreview(layer: string | null, asOf: string | null, changes: readonly Change[]) {
  return useQuery({
    queryKey: ['desk', 'preview', layer, asOf, changes],
    queryFn: ({ signal }) => askPreview(layer ?? '', asOf, changes, signal),
    enabled: layer !== null,
    placeholderData: keepPreviousData,
  });
}

/** Null while no area is chosen. */
export function useCandidates(asked: CandidateQuestion | null) {
  return useQuery({
    queryKey: ['desk', 'candidates', asked],
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('No area is chosen.');
      return askCandidates(asked, signal);
    },
    enabled: asked !== null,
  });
}
