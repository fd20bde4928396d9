import type { Store } from './sqlite.ts';

/** Single facts about the whole database. */
export type MetaKey =
  /** Fingerprint of the current inputs. */
  | 'data_version'
  /** The day as of which areas were composed, `YYYY-MM-DD`. */
  | 'derived_as_of';

export async function findMeta({ db }: Store, key: MetaKey): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function setMeta({ db }: Store, key: MetaKey, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
