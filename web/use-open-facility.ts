import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FacilityItem } from '../geo/atlas/answers.ts';
import { findListedPin } from './map/facility-pin.ts';
import type { ListedPin } from './map/map-values.ts';
import { facilityQuery } from './queries.ts';

/** The pin of the open facility, from the list or, when a link led here, from its own answer. */
export function useOpenFacility(
  id: string | null,
  items: readonly FacilityItem[],
): ListedPin | undefined {
  const answer = useQuery({ ...facilityQuery(id ?? ''), enabled: id !== null });
  const { data } = answer;
  return useMemo(() => {
    if (id === null) return undefined;
    const listed = items.find((item) => item.id === id);
    if (listed) return findListedPin(listed);
    if (!data) return undefined;
    const { services, filings, roles, areas, ...facility } = data;
    return findListedPin({
      ...facility,
      services: services.map((service) => service.code),
      filings: filings.filter((filing) => filing.inForce).map((filing) => filing.symbol),
      roles: roles.map((held) => held.role),
      areas: Object.fromEntries(Object.values(areas).map(({ layer, code }) => [layer, code])),
    });
  }, [id, items, data]);
}
