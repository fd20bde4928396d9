import type { Insertable, Selectable } from 'kysely';
import { toReportNumber } from '../../geo/desk/report-number.ts';
import type { ReportTable } from './schema.ts';
import { findNow, type Store } from './sqlite.ts';

export type ReportRow = Selectable<ReportTable>;

export type NewReport = Omit<
  Insertable<ReportTable>,
  'id' | 'number' | 'state' | 'answer' | 'closed_at'
>;

/** Keeps a report under the next number, which it returns. */
export function insertReport(store: Store, report: NewReport): string {
  return store.sqlite.transaction(() => {
    const query = store.db
      .insertInto('report')
      .values({ ...report, number: '', state: 'open' })
      .returning('id');
    const { id } = findNow<{ id: number }>(store, query)!;
    const number = toReportNumber(Number(report.received_at.slice(0, 4)), id);
    const named = store.db.updateTable('report').set({ number }).where('id', '=', id);
    findNow(store, named.returning('id'));
    return number;
  })();
}

export async function listReports(
  { db }: Store,
  state: ReportRow['state'],
): Promise<readonly ReportRow[]> {
  const rows = db.selectFrom('report').selectAll().where('state', '=', state);
  return state === 'open'
    ? rows.orderBy('id').execute()
    : rows.orderBy('closed_at', 'desc').orderBy('id', 'desc').execute();
}

/** Those of one state, and when the oldest of them came. */
export async function countReports(
  { db }: Store,
  state: ReportRow['state'],
): Promise<{ readonly count: number; readonly oldest: string | null }> {
  return db
    .selectFrom('report')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min<string | null>('received_at').as('oldest'),
    ])
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
}

/** Open ones received before a moment, ISO 8601, UTC. */
export async function countOpenSince({ db }: Store, moment: string): Promise<number> {
  const { count } = await db
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('received_at', '<=', moment)
    .executeTakeFirstOrThrow();
  return count;
}

/** Undefined when there is none of this number. */
export async function updateReport(
  { db }: Store,
  number: string,
  change: Pick<Partial<ReportRow>, 'state' | 'answer' | 'closed_at'>,
): Promise<ReportRow | undefined> {
  return db
    .updateTable('report')
    .set(change)
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirst();
}

export async function findReport({ db }: Store, number: string): Promise<ReportRow | undefined> {
  return db.selectFrom('report').selectAll().where('number', '=', number).executeTakeFirst();
}

/** False when there was none. */
export async function deleteReport({ db }: Store, number: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('report')
    .where('number', '=', number)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Deletes what was received (open) or closed before the moments given; returns how many. */
export async function deleteExpired(
  { db }: Store,
  limits: { readonly open: string; readonly closed: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('report')
    .where(({ or, and, eb }) =>
      or([
        and([eb('state', '=', 'open'), eb('received_at', '<=', limits.open)]),
        and([eb('state', '=', 'closed'), eb('closed_at', '<=', limits.closed)]),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
