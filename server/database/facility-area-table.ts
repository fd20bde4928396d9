import type { Memberships } from '../../geo/areas/area.ts';
import type { Facility } from '../../geo/registry/facility.ts';
import { prepare, type Store } from './sqlite.ts';
import { replaceRows } from './table-diff.ts';

/** Derived: called by `derive` alone. @param memberships parallel to the facilities. */
export function replaceFacilityAreas(
  store: Store,
  facilities: readonly Facility[],
  memberships: readonly Memberships[],
): void {
  const { db } = store;
  const queries = {
    select: db.selectFrom('facility_area').select(['facility_id', 'layer', 'code']),
    upsert: db
      .insertInto('facility_area')
      .values({ facility_id: '', layer: '', code: '' })
      .onConflict((conflict) =>
        conflict
          .columns(['facility_id', 'layer'])
          .doUpdateSet(({ ref }) => ({ code: ref('excluded.code') })),
      ),
    remove: db.deleteFrom('facility_area').where('facility_id', '=', '').where('layer', '=', ''),
  };
  replaceRows(
    store,
    queries,
    facilities.flatMap(({ id }, i) =>
      Object.entries(memberships[i]!).map(([layer, code]) => ({
        key: [id, layer],
        fingerprint: code,
        rest: [],
      })),
    ),
  );
}

/** Memberships of every facility that is in any area, by facility id; layers in alphabetical order. */
export function listMemberships(store: Store): Map<string, Memberships> {
  const rows = prepare<{ facility_id: string; layer: string; code: string }>(
    store,
    store.db
      .selectFrom('facility_area')
      .select(['facility_id', 'layer', 'code'])
      .orderBy('facility_id')
      .orderBy('layer'),
  );
  const byFacility = new Map<string, Record<string, string>>();
  for (const { facility_id, layer, code } of rows.iterate()) {
    const own = byFacility.get(facility_id) ?? {};
    own[layer] = code;
    byFacility.set(facility_id, own);
  }
  return byFacility;
}
