import type { Area } from '../../geo/areas/area.ts';
import { canonicalJson, contentHash } from './canonical-json.ts';
import { prepare, type Store } from './sqlite.ts';
import { replaceRows } from './table-diff.ts';

/** Derived: called by `derive` alone. */
export function replaceAreas(store: Store, areas: readonly Area[]): void {
  const { db } = store;
  const queries = {
    select: db.selectFrom('area').select(['layer', 'code', 'hash']),
    upsert: db
      .insertInto('area')
      .values({ layer: '', code: '', hash: '', body: '' })
      .onConflict((conflict) =>
        conflict.columns(['layer', 'code']).doUpdateSet(({ ref }) => ({
          hash: ref('excluded.hash'),
          body: ref('excluded.body'),
        })),
      ),
    remove: db.deleteFrom('area').where('layer', '=', '').where('code', '=', ''),
  };
  replaceRows(
    store,
    queries,
    areas.map((area) => {
      const body = canonicalJson(area);
      return { key: [area.layer, area.code], fingerprint: contentHash(body), rest: [body] };
    }),
  );
}

/** All areas by layer and code. */
export function listAreas(store: Store): Area[] {
  return prepare<{ body: string }>(
    store,
    store.db.selectFrom('area').select('body').orderBy('layer').orderBy('code'),
  )
    .all()
    .map(({ body }) => JSON.parse(body) as Area);
}
