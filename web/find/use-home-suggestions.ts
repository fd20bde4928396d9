import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FacilityItem, NamedArea } from '../../geo/atlas/answers.ts';
import type { HomeAnswer } from '../../geo/care/home.ts';
import { getFacilitiesNamed, locate } from '../api.ts';
import { useAreaSuggestions } from '../parts/use-area-suggestions.ts';
import { useDelayed } from '../parts/use-delayed.ts';

export interface HomeSuggestions {
  readonly address: HomeAnswer | undefined;
  readonly facilities: readonly FacilityItem[];
  readonly areas: readonly { readonly area: NamedArea; readonly layerName: string }[];
}

const mostFacilities = 6;

/** What a text may mean, asked in bodies only: any of it may be where somebody lives. */
export function useHomeSuggestions(typed: string): HomeSuggestions {
  const text = useDelayed(typed.trim(), 200);
  const enabled = text.length > 1;
  const options = { enabled, gcTime: 0, placeholderData: keepPreviousData } as const;
  const address = useQuery({
    queryKey: ['home-address', text],
    queryFn: ({ signal }) => locate(text, signal),
    ...options,
  });
  const facilities = useQuery({
    queryKey: ['home-landmark', text],
    queryFn: ({ signal }) => getFacilitiesNamed(text, mostFacilities, signal),
    ...options,
  });
  const areas = useAreaSuggestions(enabled ? text : '');
  if (!enabled || typed.trim() === '') return { address: undefined, facilities: [], areas: [] };
  return {
    address: address.data,
    facilities: (facilities.data?.items ?? []).filter((item) => item.position !== null),
    areas,
  };
}
