import {
  QueryClient as Client,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FacilityItem } from '../geo/atlas/answers.ts';
import {
  ApiError,
  type Around,
  getArea,
  getAreas,
  getCareAround,
  getCoverage,
  getFacilities,
  getFacilitiesNamed,
  getFacilitiesNear,
  getFacility,
  getHazards,
  getHealth,
  getIndicators,
  getLayers,
  locate,
  sendReport,
} from './api.ts';
import type { BaseMapId } from './map/map-values.ts';
import type { ReportSubject } from './report-address.ts';

export function makeQueryClient(): QueryClient {
  return new Client({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  });
}

export function useHealth() {
  return useQuery({ queryKey: ['health'], queryFn: ({ signal }) => getHealth(signal) });
}

/** The base map a view shows: its own, else the one the server is set to. */
export function useBaseMap(chosen: BaseMapId | null): BaseMapId {
  const { data } = useHealth();
  return chosen ?? data?.basemap ?? 'plain';
}

export function useLayers() {
  return useQuery({ queryKey: ['layers'], queryFn: ({ signal }) => getLayers(signal) });
}

export function useAreas(layer: string | null) {
  return useQuery({
    queryKey: ['areas', layer],
    queryFn: ({ signal }) => getAreas(layer ?? '', signal),
    enabled: layer !== null,
  });
}

export function useArea(layer: string, code: string, asOf: string | null = null) {
  return useQuery({
    queryKey: ['area', layer, code, asOf],
    queryFn: ({ signal }) => getArea(layer, code, signal, asOf),
  });
}

export function useCoverage(layer: string | null, asOf: string | null, enabled = true) {
  return useQuery({
    queryKey: ['coverage', layer, asOf],
    queryFn: ({ signal }) => getCoverage(layer ?? '', asOf, signal),
    enabled: enabled && layer !== null,
  });
}

export function useHazards(layer: string | null) {
  return useQuery({
    queryKey: ['hazards', layer],
    queryFn: ({ signal }) => getHazards(layer ?? '', signal),
    enabled: layer !== null,
  });
}

export function useIndicators(layer: string | null) {
  return useQuery({
    queryKey: ['indicators', layer],
    queryFn: ({ signal }) => getIndicators(layer ?? '', signal),
    enabled: layer !== null,
  });
}

export function facilityQuery(id: string) {
  return queryOptions({
    queryKey: ['facility', id],
    queryFn: ({ signal }) => getFacility(id, signal),
  });
}

export function useFacility(id: string) {
  return useQuery(facilityQuery(id));
}

/** The nearest of each function around a home or area. Forgotten with the page. */
export function useCareAround(home: Around | null) {
  return useQuery({
    queryKey: ['care-around', home],
    queryFn: ({ signal }) => getCareAround(home ?? { address: '' }, { limit: 1 }, signal),
    enabled: home !== null,
    gcTime: 0,
  });
}

/** The 地域包括支援センター responsible for a home or area, by 担当圏域. Forgotten with the page. */
export function useResponsibleCentres(home: Around | null) {
  return useQuery({
    queryKey: ['responsible-centres', home],
    queryFn: ({ signal }) =>
      getCareAround(
        home ?? { address: '' },
        { function: 'support-center', serves: 'declared', limit: 5 },
        signal,
      ),
    enabled: home !== null,
    gcTime: 0,
  });
}

/** The 地域包括支援センター in a 市町村, whatever they are responsible for. */
export function useCentresOfCity(city: string | null) {
  return useQuery({
    queryKey: ['centres-of-city', city],
    queryFn: ({ signal }) => {
      const query = { kind: 'support-center', layer: 'city', area: city ?? '', limit: '60' };
      return getFacilities(new URLSearchParams(query), signal);
    },
    enabled: city !== null,
  });
}

/** The name of what a report is about; null for the site as a whole. */
export function useReportSubject({ facility, area }: ReportSubject) {
  return useQuery({
    queryKey: ['report-subject', facility, area],
    queryFn: async ({ signal }) => {
      if (facility !== undefined) return (await getFacility(facility, signal)).name;
      return area === undefined ? null : (await getArea(area.layer, area.code, signal)).name;
    },
  });
}

export function useReportSending() {
  return useMutation({ mutationFn: sendReport });
}

const pageSize = 100;

/** Where a typed address is; empty text asks nothing. The answer is forgotten with the page. */
export function useLocated(address: string) {
  return useQuery({
    queryKey: ['located', address],
    queryFn: ({ signal }) => locate(address, signal),
    enabled: address !== '',
    gcTime: 0,
  });
}

/**
 * The list under a query, page by page; from a home outwards when there is one, and then it is
 * forgotten with the page.
 */
export function useFacilityList(
  query: URLSearchParams,
  home: readonly [number, number] | null,
  enabled: boolean,
) {
  const list = useInfiniteQuery({
    queryKey: ['facilities', query.toString(), home],
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(query);
      page.set('limit', String(pageSize));
      if (pageParam !== null) page.set('cursor', pageParam);
      return home === null ? getFacilities(page, signal) : getFacilitiesNear(page, home, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    gcTime: home === null ? 300_000 : 0,
    enabled,
  });
  const pages = list.data?.pages;
  const items = useMemo(
    (): readonly FacilityItem[] => pages?.flatMap((page) => page.items) ?? [],
    [pages],
  );
  return { ...list, items, total: pages?.[0]?.total, facets: pages?.[0]?.facets };
}

/**
 * A handful of facilities for the suggestions under the search box. What is being typed travels in
 * the body and is forgotten with the page: it may become an address.
 */
export function useFacilitySuggestions(text: string) {
  return useQuery({
    queryKey: ['suggestions', text],
    queryFn: ({ signal }) => getFacilitiesNamed(text, 6, signal),
    enabled: text !== '',
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}
