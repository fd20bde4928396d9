import { deriveResources } from '../../geo/registry/derive-resources.ts';
import { replaceAreas } from '../database/area-table.ts';
import { replaceFacilityAreas } from '../database/facility-area-table.ts';
import { replaceFacilityRecords } from '../database/facility-record-table.ts';
import { replaceFacilities } from '../database/facility-table.ts';
import { findMeta, setMeta } from '../database/meta-table.ts';
import {
  dataVersionOf,
  listCurrentVersions,
  readRecords,
} from '../database/source-record-table.ts';
import type { Store } from '../database/sqlite.ts';
import { rulesFingerprint } from '../program-fingerprint.ts';

export interface Derived {
  readonly dataVersion: string;
  /** False when neither records, day nor rules had changed, so that nothing was to be done. */
  readonly changed: boolean;
}

/**
 * Rewrites everything derived from the current records: the only writer of those tables, to be
 * called inside the transaction that changed the records.
 * @param asOf `YYYY-MM-DD`, the day as of which areas are composed.
 */
export async function derive(store: Store, asOf: string): Promise<Derived> {
  const versions = listCurrentVersions(store);
  const dataVersion = dataVersionOf(versions);
  const basis = { data_version: dataVersion, derived_as_of: asOf, derived_by: rulesFingerprint() };
  const keys = Object.keys(basis) as (keyof typeof basis)[];
  if (keys.every((key) => findMeta(store, key) === basis[key])) {
    return { dataVersion, changed: false };
  }
  rewrite(store, versions, asOf);
  for (const key of keys) await setMeta(store, key, basis[key]);
  return { dataVersion, changed: true };
}

/** Nothing is derived from single cells, zones and imported figures: they are read where asked for. */
const notDerivedFrom: ReadonlySet<string> = new Set(['population-cell', 'hazard', 'figure']);

function rewrite(
  store: Store,
  versions: ReturnType<typeof listCurrentVersions>,
  asOf: string,
): void {
  const needed = versions.filter(({ source }) => !notDerivedFrom.has(source));
  const { areas, facilities, memberships } = deriveResources(readRecords(store, needed), asOf);
  replaceAreas(store, areas);
  replaceFacilities(store, facilities);
  replaceFacilityRecords(store, facilities);
  replaceFacilityAreas(store, facilities, memberships);
}
