import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { searchCare } from '../api.ts';
import { type CareFilters, toCareBody } from './find-state.ts';

/** Where the search starts: a place [lng, lat], or an area in its stead. */
export type CareOrigin = readonly [number, number] | { readonly area: AreaRef };

// What was asked and answered about a home is forgotten with the page.
const forgotten = { gcTime: 0, placeholderData: keepPreviousData } as const;

const pageSize = 50;

/** Every function with its count and its nearest. */
export function useCareOverview(origin: CareOrigin | null, filters: CareFilters) {
  return useQuery({
    queryKey: ['care-overview', origin, filters],
    queryFn: ({ signal }) => searchCare({ home: origin, ...toCareBody(filters), limit: 1 }, signal),
    enabled: origin !== null,
    ...forgotten,
  });
}

/** The providers of one function, page by page. */
export function useCareList(
  origin: CareOrigin | null,
  careFunction: CareFunctionId | null,
  filters: CareFilters,
) {
  const list = useInfiniteQuery({
    queryKey: ['care-list', origin, careFunction, filters],
    queryFn: ({ pageParam, signal }) =>
      searchCare(
        {
          home: origin,
          function: careFunction,
          ...toCareBody(filters),
          limit: pageSize,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: origin !== null && careFunction !== null,
    ...forgotten,
  });
  const pages = list.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { ...list, items, first: pages?.[0] };
}

/**
 * One facility from the origin: as `listed`, else asked for. Undefined until answered; null where it
 * does not have the function.
 */
export function useCareItem(
  origin: CareOrigin | null,
  careFunction: CareFunctionId | null,
  id: string | null,
  listed: CareItem | undefined,
) {
  const asked = useQuery({
    queryKey: ['care-item', origin, careFunction, id],
    queryFn: ({ signal }) =>
      searchCare(
        {
          home: origin,
          ...(careFunction === null ? {} : { function: careFunction }),
          id: [id],
          limit: 1,
        },
        signal,
      ),
    enabled: origin !== null && id !== null && listed === undefined,
    gcTime: 0,
  });
  const [item = null] = asked.data?.items ?? [];
  return { item: listed ?? (asked.data && item), failed: !listed && asked.isError };
}

/** How many each area of a layer holds, under the other conditions. */
export function useAreaCounts(
  origin: CareOrigin,
  careFunction: CareFunctionId | null,
  filters: CareFilters,
  areaLayer: string | null,
) {
  return useQuery({
    queryKey: ['care-areas', origin, careFunction, filters, areaLayer],
    queryFn: ({ signal }) =>
      searchCare(
        {
          home: origin,
          ...(careFunction === null ? {} : { function: careFunction }),
          ...toCareBody(filters),
          areaLayer,
          limit: 1,
        },
        signal,
      ),
    enabled: areaLayer !== null,
    ...forgotten,
  });
}
