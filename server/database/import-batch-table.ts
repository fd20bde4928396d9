import type { Selectable } from 'kysely';
import type { ImportReport } from '../../geo/atlas/answers.ts';
import type { ImportBatchTable, ImportKind } from './schema.ts';
import { findNow, prepare, type Store } from './sqlite.ts';

export interface ImportBatch {
  readonly id: number;
  readonly ticket: string;
  readonly kind: ImportKind;
  readonly state: 'done' | 'undone';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly report: ImportReport | null;
}

/** Opens an import inside its transaction; a killed one leaves no trace. */
export async function insertBatch(
  { db }: Store,
  batch: {
    readonly ticket: string;
    readonly kind: ImportKind;
    readonly readers: string;
    readonly startedAt: string;
  },
): Promise<number> {
  const { id } = await db
    .insertInto('import_batch')
    .values({
      ticket: batch.ticket,
      kind: batch.kind,
      state: 'done',
      readers: batch.readers,
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

/** An import that brought the demo's own records over again. */
export async function markAsDemo({ db }: Store, id: number): Promise<void> {
  await db.updateTable('import_batch').set({ kind: 'demo' }).where('id', '=', id).execute();
}

/** The import that undo takes back: the newest one still standing. */
export function findNewestBatch(store: Store): ImportBatch | undefined {
  const query = store.db
    .selectFrom('import_batch')
    .selectAll()
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1);
  return toBatch(findNow<BatchRow>(store, query));
}

/** By the number shown in lists of imports, or by the ticket it was started under. */
export function findBatch(store: Store, name: number | string): ImportBatch | undefined {
  const query = store.db
    .selectFrom('import_batch')
    .selectAll()
    .where(typeof name === 'number' ? 'id' : 'ticket', '=', name);
  return toBatch(findNow<BatchRow>(store, query));
}

/** The newest imports, newest first, and how many there are in all. */
export function listBatches(
  store: Store,
  limit: number,
): { readonly total: number; readonly batches: readonly ImportBatch[] } {
  const { db } = store;
  const newest = db.selectFrom('import_batch').selectAll().orderBy('id', 'desc').limit(limit);
  const all = db.selectFrom('import_batch').select(({ fn }) => fn.countAll<number>().as('count'));
  return {
    total: findNow<{ count: number }>(store, all)?.count ?? 0,
    batches: prepare<BatchRow>(store, newest)
      .all(limit)
      .flatMap((row) => toBatch(row) ?? []),
  };
}

/** An import as it is referred to. */
export interface SourceImport {
  readonly id: string;
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The last import that read anything of a source, by source. Walks all records. */
export function listNewestImports(store: Store): Map<string, SourceImport> {
  const rows = prepare<SourceImport & { readonly source: string }>(
    store,
    store.db
      .selectFrom('source_record')
      .innerJoin('import_batch', 'import_batch.id', 'source_record.last_import')
      .where('source_record.retired_by', 'is', null)
      .groupBy('source_record.source')
      .select(({ fn }) => [
        'source_record.source',
        fn.max('import_batch.id').as('number'),
        fn.max('import_batch.started_at').as('at'),
      ]),
  ).all();
  return new Map(
    rows.map(({ source, number, at }) => [
      source,
      { id: findBatch(store, number)?.ticket ?? '', number, at },
    ]),
  );
}

/** The imports that were read by other readers than these: a former version of the program. */
export function listImportsReadOtherwise({ sqlite, db }: Store, readers: string): Set<number> {
  const query = db.selectFrom('import_batch').select('id').where('readers', '!=', readers);
  const { sql, parameters } = query.compile();
  return new Set(
    sqlite
      .prepare<unknown[], number>(sql)
      .pluck()
      .all(...parameters),
  );
}

type BatchRow = Selectable<ImportBatchTable>;

function toBatch(row: BatchRow | undefined): ImportBatch | undefined {
  return (
    row && {
      id: row.id,
      ticket: row.ticket,
      kind: row.kind,
      state: row.state,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      report: row.report === null ? null : (JSON.parse(row.report) as ImportReport),
    }
  );
}
