import type { Selectable } from 'kysely';
import type { ScenarioTable } from './schema.ts';
import type { Store } from './sqlite.ts';

export type ScenarioRow = Selectable<ScenarioTable>;

/** What a saving changes of a row. */
export type ScenarioContent = Pick<ScenarioRow, 'name' | 'notes' | 'layer' | 'changes' | 'names'>;

export async function insertScenario({ db }: Store, row: ScenarioRow): Promise<void> {
  await db.insertInto('scenario').values(row).execute();
}

/** Those that are not deleted, last saved first. */
export async function listScenarios({ db }: Store): Promise<readonly ScenarioRow[]> {
  return db
    .selectFrom('scenario')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function countScenarios({ db }: Store): Promise<number> {
  const { count } = await db
    .selectFrom('scenario')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** A deleted one too, as long as it is kept. */
export async function findScenario({ db }: Store, id: string): Promise<ScenarioRow | undefined> {
  return db.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Saves over the version that was read, and brings back a deleted one; undefined when another
 * version is kept by now, or none.
 */
export async function updateScenario(
  { db }: Store,
  id: string,
  version: number,
  change: ScenarioContent & Pick<ScenarioRow, 'updated_at'>,
): Promise<ScenarioRow | undefined> {
  return db
    .updateTable('scenario')
    .set({ ...change, version: version + 1, deleted_at: null })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
}

/** False when there is none, or it is deleted already. */
export async function markScenarioDeleted(
  { db }: Store,
  id: string,
  moment: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('scenario')
    .set({ deleted_at: moment })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes away for good what was deleted before a moment, ISO 8601, UTC. */
export async function purgeScenarios({ db }: Store, moment: string): Promise<void> {
  await db.deleteFrom('scenario').where('deleted_at', '<', moment).execute();
}
