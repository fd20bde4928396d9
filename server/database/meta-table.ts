import { findNow, type Store } from './sqlite.ts';

/** Single facts about the whole database. */
export type MetaKey =
  /** Fingerprint of the current inputs. */
  | 'data_version'
  /** The day as of which areas were composed, `YYYY-MM-DD`. */
  | 'derived_as_of'
  /** Fingerprint of the rules by which it was derived. */
  | 'derived_by';

export function findMeta(store: Store, key: MetaKey): string | undefined {
  const query = store.db.selectFrom('meta').select('value').where('key', '=', key);
  return findNow<{ value: string }>(store, query)?.value;
}

export async function setMeta({ db }: Store, key: MetaKey, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
