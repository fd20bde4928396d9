import { useQuery } from '@tanstack/react-query';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { getFacilities } from '../api.ts';

/** More than this nobody reads on paper; it would be some eighty sheets. */
export const mostPrinted = 2000;

const pageSize = 500;

export interface PrintedList {
  readonly total: number;
  /** Null when there are more than are printed. */
  readonly items: readonly FacilityItem[] | null;
}

/** The whole list under a query, for paper. */
export function usePrintedFacilities(query: URLSearchParams, enabled = true) {
  const text = query.toString();
  return useQuery({
    queryKey: ['printed-facilities', text],
    queryFn: ({ signal }) => listAll(new URLSearchParams(text), signal),
    enabled,
  });
}

async function listAll(query: URLSearchParams, signal: AbortSignal): Promise<PrintedList> {
  const items: FacilityItem[] = [];
  let cursor: string | null = null;
  do {
    const page = new URLSearchParams(query);
    page.set('limit', String(pageSize));
    if (cursor !== null) page.set('cursor', cursor);
    const answer = await getFacilities(page, signal);
    if (answer.total > mostPrinted) return { total: answer.total, items: null };
    items.push(...answer.items);
    cursor = answer.next;
  } while (cursor !== null);
  return { total: items.length, items };
}
