import { type Atlas, openAtlas } from '../geo/atlas/atlas.ts';
import type { AtlasSnapshot } from '../geo/atlas/snapshot.ts';
import { foldFacility } from '../geo/registry/fold-facility.ts';
import type { AtlasStore } from './atlas-store.ts';
import { findFacilityIdByFormer } from './database/facility-record-table.ts';
import { findFacility } from './database/facility-table.ts';
import { findMeta } from './database/meta-table.ts';
import { readRecordsOf } from './database/source-record-table.ts';
import { closeStore, openSqlite, renewReadSnapshot, type Store } from './database/sqlite.ts';

export interface SwappableAtlasStore extends AtlasStore {
  /**
   * Makes a newer Atlas the current one, with the database as it was when it was built. False when
   * the database has moved on since: then the former one stays, and a newer snapshot is wanted.
   */
  readonly adopt: (snapshot: AtlasSnapshot) => boolean;
  readonly close: () => Promise<void>;
}

/**
 * @param reader a connection for this alone: it holds the database's state of the current Atlas,
 * until another one of the same file takes its place.
 * @param smallPopulation people of 75 and over below which an area's rates are withheld.
 */
export function openAtlasStore(
  reader: Store,
  first: AtlasSnapshot,
  smallPopulation?: number,
): SwappableAtlasStore {
  let held = reader;
  let atlas: Atlas = openAtlas(first, smallPopulation);
  holdVersion(held);
  /** Holds the database as it stands, if that is this version. */
  const hold = (version: string): boolean => {
    const fresh = openSqlite(held.path);
    const isWanted = holdVersion(fresh) === version;
    const left = isWanted ? held : fresh;
    if (isWanted) held = fresh;
    left.sqlite.close();
    return isWanted;
  };
  return {
    current: () => atlas,
    adopt(snapshot) {
      if (!hold(snapshot.dataVersion)) return false;
      // Once more, now that nobody holds the former state: so the write-ahead log need not grow on.
      hold(snapshot.dataVersion);
      atlas = openAtlas(snapshot, smallPopulation);
      return true;
    },
    readProvenance(facilityId) {
      const facility = findFacility(held, facilityId);
      if (facility === undefined) return {};
      return foldFacility(readRecordsOf(held, facility.records), facility).provenance;
    },
    findRedirect: (id) => findFacilityIdByFormer(held, id),
    close: () => closeStore(held),
  };
}

/** Holds the database as it is now, and tells the version of that: the state is taken by reading. */
function holdVersion(store: Store): string {
  renewReadSnapshot(store);
  return findMeta(store, 'data_version') ?? '';
}
