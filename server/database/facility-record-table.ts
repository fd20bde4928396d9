import type { Facility } from '../../geo/registry/facility.ts';
import { facilityIdOf } from '../../geo/registry/identifier.ts';
import { findNow, type Store } from './sqlite.ts';
import { replaceRows } from './table-diff.ts';

/** Derived: called by `derive` alone. */
export function replaceFacilityRecords(store: Store, facilities: readonly Facility[]): void {
  const { db } = store;
  const queries = {
    select: db.selectFrom('facility_record').select(['source', 'record_key', 'facility_id']),
    upsert: db
      .insertInto('facility_record')
      .values({ source: '', record_key: '', facility_id: '', alias: '' })
      .onConflict((conflict) =>
        conflict
          .columns(['source', 'record_key'])
          .doUpdateSet(({ ref }) => ({ facility_id: ref('excluded.facility_id') })),
      ),
    remove: db.deleteFrom('facility_record').where('source', '=', '').where('record_key', '=', ''),
  };
  replaceRows(
    store,
    queries,
    facilities.flatMap(({ id, records }) =>
      records.map(({ source, key }) => ({
        key: [source, key],
        fingerprint: id,
        rest: [facilityIdOf(source, key)],
      })),
    ),
  );
}

/** The id under which a facility stands now that once had this one; undefined when none does. */
export function findFacilityIdByFormer(store: Store, formerId: string): string | undefined {
  const query = store.db
    .selectFrom('facility_record')
    .select('facility_id')
    .where('alias', '=', formerId)
    .orderBy('source')
    .orderBy('record_key')
    .limit(1);
  return findNow<{ facility_id: string }>(store, query)?.facility_id;
}
