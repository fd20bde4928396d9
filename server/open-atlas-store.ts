import { type Atlas, openAtlas } from '../geo/atlas/atlas.ts';
import type { AtlasSnapshot } from '../geo/atlas/snapshot.ts';
import { foldFacility } from '../geo/registry/fold-facility.ts';
import type { AtlasStore } from './atlas-store.ts';
import { findFacilityIdByFormer } from './database/facility-record-table.ts';
import { findFacility } from './database/facility-table.ts';
import { findMeta } from './database/meta-table.ts';
import { dataVersionOf, readRecordsOf } from './database/source-record-table.ts';
import { renewReadSnapshot, type Store } from './database/sqlite.ts';

export interface SwappableAtlasStore extends AtlasStore {
  /**
   * Makes a newer Atlas the current one, with the database as it was when it was built. False when
   * the database has moved on since: then it wants a newer snapshot still.
   */
  readonly adopt: (snapshot: AtlasSnapshot) => boolean;
}

/** @param store a connection for this alone: it holds the database's state of the current Atlas. */
export function openAtlasStore(store: Store, first: AtlasSnapshot): SwappableAtlasStore {
  let atlas: Atlas = openAtlas(first);
  renewReadSnapshot(store);
  return {
    current: () => atlas,
    adopt(snapshot) {
      renewReadSnapshot(store);
      atlas = openAtlas(snapshot);
      return (findMeta(store, 'data_version') ?? dataVersionOf([])) === snapshot.dataVersion;
    },
    readProvenance(facilityId) {
      const facility = findFacility(store, facilityId);
      if (facility === undefined) return {};
      return foldFacility(readRecordsOf(store, facility.records), facility).provenance;
    },
    findRedirect: (id) => findFacilityIdByFormer(store, id),
  };
}
