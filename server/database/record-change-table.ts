import { findNow, runNow, type Store } from './sqlite.ts';

/** Takes the demo's records out of use on behalf of an import; returns how many there were. */
export function retireDemo(store: Store, importId: number): number {
  const { db } = store;
  const demo = db
    .selectFrom('source_record')
    .innerJoin('import_batch', 'import_batch.id', 'source_record.last_import')
    .where('import_batch.kind', '=', 'demo')
    .where('source_record.retired_by', 'is', null);
  runNow(
    store,
    db
      .insertInto('record_change')
      .columns([
        'import_id',
        'record_id',
        'previous_edition',
        'previous_last_import',
        'previous_retired_by',
      ])
      .expression(
        demo.select(({ val }) => [
          val(importId).as('import_id'),
          'source_record.id',
          'source_record.edition',
          'source_record.last_import',
          'source_record.retired_by',
        ]),
      ),
  );
  return runNow(
    store,
    db
      .updateTable('source_record')
      .set({ retired_by: importId })
      .where('id', 'in', demo.select('source_record.id')),
  );
}

/** Puts every record back to how it was before an import, and marks the import as undone. */
export async function revertImport({ db }: Store, importId: number): Promise<void> {
  const noted = db.selectFrom('record_change').where('import_id', '=', importId);
  await db.deleteFrom('source_record').where('first_import', '=', importId).execute();
  await db
    .updateTable('source_record')
    .set((record) => {
      const previous = noted.whereRef(
        'record_change.record_id',
        '=',
        record.ref('source_record.id'),
      );
      return {
        edition: previous.select('previous_edition'),
        last_import: previous.select('previous_last_import').$asScalar().$notNull(),
        retired_by: previous.select('previous_retired_by'),
      };
    })
    .where('id', 'in', noted.select('record_id'))
    .execute();
  await db.deleteFrom('record_change').where('import_id', '=', importId).execute();
  await db
    .updateTable('import_batch')
    .set({ state: 'undone' })
    .where('id', '=', importId)
    .execute();
}

/** True while the fictional prefecture is in use. */
export function isDemoLoaded(store: Store): boolean {
  const query = store.db
    .selectFrom('source_record')
    .innerJoin('import_batch', 'import_batch.id', 'source_record.last_import')
    .select('source_record.id')
    .where('import_batch.kind', '=', 'demo')
    .where('source_record.retired_by', 'is', null)
    .limit(1);
  return findNow(store, query) !== undefined;
}
