import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReachTargetId } from '../../geo/coverage/reach-target.ts';
import { getReach, getReachCells } from '../api.ts';

/** The reach of one target, or (null) of all, in every area of a layer. */
export function useReach(layer: string | null, target: ReachTargetId | null) {
  return useQuery({
    queryKey: ['reach', layer, target],
    queryFn: ({ signal }) => getReach(layer ?? '', target, signal),
    enabled: layer !== null,
    placeholderData: keepPreviousData,
  });
}

/** The inhabited places beyond 16 km. */
export function useReachCells(target: ReachTargetId) {
  return useQuery({
    queryKey: ['reach-cells', target],
    queryFn: ({ signal }) => getReachCells(target, signal),
  });
}
