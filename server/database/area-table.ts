import type { Area } from '../../geo/areas/area.ts';
import { canonicalJson, contentHash } from './canonical-json.ts';
import { findNow, prepare, type Store } from './sqlite.ts';
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

export function findArea(store: Store, layer: string, code: string): Area | undefined {
  const query = store.db
    .selectFrom('area')
    .select('body')
    .where('layer', '=', layer)
    .where('code', '=', code);
  const row = findNow<{ body: string }>(store, query);
  return row && (JSON.parse(row.body) as Area);
}

/** The hash of every area's content by layer and code, a line break between. */
export function listAreaHashes(store: Store): Map<string, string> {
  const rows = prepare<{ layer: string; code: string; hash: string }>(
    store,
    store.db.selectFrom('area').select(['layer', 'code', 'hash']).orderBy('layer').orderBy('code'),
  );
  return new Map(rows.all().map(({ layer, code, hash }) => [`${layer}\n${code}`, hash]));
}
