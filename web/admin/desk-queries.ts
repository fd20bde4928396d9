import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ChangeOutcome } from '../../geo/desk/import-changes.ts';
import type { ReportState } from '../../geo/desk/report.ts';
import { getChanges, getHandover, getImport, listImports, listReports } from './desk-api.ts';

const msBetweenLooks = 700;

/** What the desk asks is forgotten with the tab, and never older than the page. */
const desk = (...key: readonly unknown[]) => ({ queryKey: ['desk', ...key], staleTime: 0 });

/** The imports so far; whoever may read them may work at the desk. */
export function useImports() {
  return useQuery({
    ...desk('imports'),
    queryFn: ({ signal }) => listImports(signal),
    refetchInterval: ({ state }) => (state.data?.running ? 5 * msBetweenLooks : false),
  });
}

/** One import, looked at again and again while it runs. */
export function useImport(id: string) {
  return useQuery({
    ...desk('import', id),
    queryFn: ({ signal }) => getImport(id, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? msBetweenLooks : false),
    refetchIntervalInBackground: true,
  });
}

export function useChanges(id: string, outcome: ChangeOutcome) {
  return useInfiniteQuery({
    ...desk('changes', id, outcome),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ pageParam, signal }) => getChanges(id, outcome, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useReports(state: ReportState) {
  return useQuery({
    ...desk('reports', state),
    queryFn: ({ signal }) => listReports(state, signal),
  });
}

export function useHandover() {
  return useQuery({ ...desk('handover'), queryFn: ({ signal }) => getHandover(signal) });
}
