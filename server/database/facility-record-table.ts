import type { Facility } from '../../geo/registry/facility.ts';
import { facilityIdOf } from '../../geo/registry/identifier.ts';
import type { Store } from './sqlite.ts';
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
export async function findFacilityIdByFormer(
  { db }: Store,
  formerId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('facility_record')
    .select('facility_id')
    .where('alias', '=', formerId)
    .orderBy('source')
    .orderBy('record_key')
    .executeTakeFirst();
  return row?.facility_id;
}
