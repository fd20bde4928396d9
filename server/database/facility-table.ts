import type { Facility } from '../../geo/registry/facility.ts';
import { canonicalJson, contentHash } from './canonical-json.ts';
import { findNow, prepare, type Store } from './sqlite.ts';
import { replaceRows } from './table-diff.ts';

/** Derived: called by `derive` alone. */
export function replaceFacilities(store: Store, facilities: readonly Facility[]): void {
  const { db } = store;
  const queries = {
    select: db.selectFrom('facility').select(['id', 'hash']),
    upsert: db
      .insertInto('facility')
      .values({ id: '', hash: '', body: '' })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          hash: ref('excluded.hash'),
          body: ref('excluded.body'),
        })),
      ),
    remove: db.deleteFrom('facility').where('id', '=', ''),
  };
  replaceRows(
    store,
    queries,
    facilities.map((facility) => {
      const body = canonicalJson(facility);
      return { key: [facility.id], fingerprint: contentHash(body), rest: [body] };
    }),
  );
}

/** All facilities by id. */
export function listFacilities(store: Store): Facility[] {
  return prepare<{ body: string }>(
    store,
    store.db.selectFrom('facility').select('body').orderBy('id'),
  )
    .all()
    .map(({ body }) => JSON.parse(body) as Facility);
}

export function findFacility(store: Store, id: string): Facility | undefined {
  const query = store.db.selectFrom('facility').select('body').where('id', '=', id);
  const row = findNow<{ body: string }>(store, query);
  return row && (JSON.parse(row.body) as Facility);
}

/** The hash of every facility's content by its id. */
export function listFacilityHashes(store: Store): Map<string, string> {
  const rows = prepare<[string, string]>(
    store,
    store.db.selectFrom('facility').select(['id', 'hash']).orderBy('id'),
  );
  return new Map(rows.raw().all() as [string, string][]);
}
