import type { Atlas } from '../geo/atlas/atlas.ts';
import type { Provenance } from '../geo/registry/facility.ts';

/** Holds the current Atlas and the database as it was when that Atlas was built. */
export interface AtlasStore {
  readonly current: () => Atlas;
  /** Which record gave which field: folded again, in the database snapshot of the current Atlas. */
  readonly readProvenance: (facilityId: string) => Provenance;
  /** The facility that now folds the record this old id was made of. */
  readonly findRedirect: (id: string) => string | undefined;
}
