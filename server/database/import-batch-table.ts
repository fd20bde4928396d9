import type { ImportReport } from '../../geo/atlas/answers.ts';
import type { ImportKind } from './schema.ts';
import type { Store } from './sqlite.ts';

export interface ImportBatch {
  readonly id: number;
  readonly ticket: string;
  readonly kind: ImportKind;
  readonly state: 'done' | 'undone';
  readonly startedAt: string;
  readonly report: ImportReport | null;
}

/** Opens an import inside its transaction; a killed one leaves no trace. */
export async function insertBatch(
  { db }: Store,
  batch: { readonly ticket: string; readonly kind: ImportKind; readonly startedAt: string },
): Promise<number> {
  const { id } = await db
    .insertInto('import_batch')
    .values({
      ticket: batch.ticket,
      kind: batch.kind,
      state: 'done',
      started_at: batch.startedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function finishBatch(
  { db }: Store,
  id: number,
  finishedAt: string,
  report: ImportReport,
): Promise<void> {
  await db
    .updateTable('import_batch')
    .set({ finished_at: finishedAt, report: JSON.stringify(report) })
    .where('id', '=', id)
    .execute();
}

/** The import that undo takes back: the newest one still standing. */
export async function findNewestBatch({ db }: Store): Promise<ImportBatch | undefined> {
  const row = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toBatch(row);
}

/** By the number shown in lists of imports, or by the ticket it was started under. */
export async function findBatch(
  { db }: Store,
  name: number | string,
): Promise<ImportBatch | undefined> {
  const row = await db
    .selectFrom('import_batch')
    .selectAll()
    .where(typeof name === 'number' ? 'id' : 'ticket', '=', name)
    .executeTakeFirst();
  return row && toBatch(row);
}

/** Newest first. */
export async function listBatches({ db }: Store, limit: number): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toBatch);
}

function toBatch(row: {
  id: number;
  ticket: string;
  kind: ImportKind;
  state: 'done' | 'undone';
  started_at: string;
  report: string | null;
}): ImportBatch {
  return {
    id: row.id,
    ticket: row.ticket,
    kind: row.kind,
    state: row.state,
    startedAt: row.started_at,
    report: row.report === null ? null : (JSON.parse(row.report) as ImportReport),
  };
}
