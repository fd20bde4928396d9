import { findFacility } from '../../geo/atlas/answers-facilities.ts';
import type { RouteContext } from './context.ts';
import { facilitySchema } from './schemas/facility.ts';

/** One facility with the record that gave each field; undefined when no facility has this id now. */
export function findFacilityAnswer({ store, today }: RouteContext, id: string) {
  const facility = findFacility(store.current(), id, today());
  return facility && facilitySchema.parse({ ...facility, provenance: store.readProvenance(id) });
}
