import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SnapshotItem, SnapshotsAnswer } from '../../geo/trend/answers-snapshots.ts';
import type { ChangesAnswer, TrendAnswer } from '../../geo/trend/answers-trend.ts';
import { ask } from '../admin/desk-api.ts';

/** Staff are told what they called a kept day; the key lets the word of the desk renew it. */
const kept = (...key: readonly unknown[]) => ({ queryKey: ['desk', 'kept', ...key], staleTime: 0 });

export function useTrend(layer: string | null, indicator: string) {
  const query = new URLSearchParams({ layer: layer ?? '', indicator });
  return useQuery({
    ...kept('trend', layer, indicator),
    queryFn: ({ signal }) => ask<TrendAnswer>('GET', `/api/trend?${query}`, { signal }),
    enabled: layer !== null,
  });
}

export function useSnapshots(enabled: boolean) {
  return useQuery({
    ...kept('list'),
    queryFn: ({ signal }) => ask<SnapshotsAnswer>('GET', '/api/snapshots', { signal }),
    enabled,
  });
}

/** @param from `to` numbers of kept days, or `now`. */
export function useChangesBetween(layer: string, from: string, to: string) {
  const query = new URLSearchParams({ layer, from, to });
  return useQuery({
    // Of two days nothing changes any more, whatever else is kept or thrown away.
    queryKey: ['desk', 'changes', layer, from, to],
    queryFn: ({ signal }) => ask<ChangesAnswer>('GET', `/api/changes?${query}`, { signal }),
    enabled: from !== '' && to !== '' && from !== to,
  });
}

export function useKeeping() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['desk', 'kept'] });
  const take = useMutation({
    mutationFn: (name: string) => ask<SnapshotItem>('POST', '/api/snapshots', { json: { name } }),
    onSuccess,
  });
  const mark = useMutation({
    mutationFn: ({ id, deleted }: { readonly id: number; readonly deleted: boolean }) =>
      ask<SnapshotItem>('PATCH', `/api/snapshots/${id}`, { json: { deleted } }),
    onSuccess,
  });
  return { take, mark };
}
