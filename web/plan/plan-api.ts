import { useQuery } from '@tanstack/react-query';
import type { PlanAnswer, PlanSheet, PlansAnswer } from '../../geo/plan/plan-sheet.ts';
import { ask, toApiError } from '../admin/desk-api.ts';
import { toAuthorization } from '../admin/token.ts';

export interface AreaOfPlan {
  readonly layer: string;
  readonly code: string;
}

export const toPlanPath = ({ layer, code }: AreaOfPlan) =>
  `/api/plans/${encodeURIComponent(layer)}/${encodeURIComponent(code)}`;

export const getPlan = (area: AreaOfPlan, signal?: AbortSignal) =>
  ask<PlanAnswer>('GET', toPlanPath(area), signal ? { signal } : {});

/** @param version the one that was read: somebody else's newer one is not overwritten. */
export const savePlan = (area: AreaOfPlan, version: number, sheet: PlanSheet) =>
  ask<PlanAnswer>('PUT', toPlanPath(area), { json: { version, sheet } });

/** A sheet out of its xlsx or JSON; nothing is saved by it. */
export async function readPlanFile(file: File): Promise<PlanSheet> {
  const response = await fetch('/api/plans/read', {
    method: 'POST',
    cache: 'no-store',
    headers: { ...toAuthorization(), 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw toApiError(response.status, await response.text());
  return ((await response.json()) as { sheet: PlanSheet }).sheet;
}

/** Read anew whenever a sheet is opened: what others wrote meanwhile must be seen. */
export function usePlan(area: AreaOfPlan) {
  return useQuery({
    queryKey: ['desk', 'plan', area.layer, area.code],
    queryFn: ({ signal }) => getPlan(area, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function usePlans(layer: string | null) {
  return useQuery({
    queryKey: ['desk', 'plans', layer],
    queryFn: ({ signal }) =>
      ask<PlansAnswer>('GET', `/api/plans?layer=${encodeURIComponent(layer ?? '')}`, { signal }),
    staleTime: 0,
    enabled: layer !== null,
  });
}
