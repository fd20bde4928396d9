import { dirname, join, parse } from 'node:path';
import { isOverdue, keepingLimits, overdueLimit } from '../../geo/desk/report-keeping.ts';
import { openReportDatabase } from '../database/open-database.ts';
import {
  countOpenSince,
  countReports,
  deleteExpired,
  deleteReport,
  findReport,
  insertReport,
  listReports,
  type NewReport,
  type ReportRow,
  updateReport,
} from '../database/report-table.ts';
import { closeStore } from '../database/sqlite.ts';
import { openRateGate, type RateRefusal } from './rate-gate.ts';

/** Takes, shows, closes and forgets the reports of residents. */
export interface ReportBook {
  /** @param sender address of whoever sends it: counted, never kept. */
  readonly file: (
    report: Omit<NewReport, 'received_at'>,
    sender: string,
  ) => { readonly ok: true; readonly number: string } | RateRefusal;
  readonly list: (state: ReportRow['state']) => Promise<readonly ReportRow[]>;
  readonly count: () => Promise<ReportCounts>;
  /** Closes or opens again, notes an answer; undefined when there is no such report. */
  readonly settle: (
    number: string,
    change: { readonly state?: ReportRow['state']; readonly answer?: string },
  ) => Promise<ReportRow | undefined>;
  /** False when there is no such report. */
  readonly remove: (number: string) => Promise<boolean>;
  /** Deletes what is no longer kept; returns how many. */
  readonly expire: () => Promise<number>;
  readonly isOverdue: (row: ReportRow) => boolean;
  readonly close: () => Promise<void>;
}

export interface ReportCounts {
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
  readonly oldestOpenAt: string | null;
}

/** `data/zaitaku.sqlite` has its reports in `data/zaitaku-reports.sqlite`. */
export function reportsPathBeside(databasePath: string): string {
  const { name, ext } = parse(databasePath);
  return join(dirname(databasePath), `${name}-reports${ext}`);
}

/** @param now the machine's clock outside tests. */
export async function openReportBook(path: string, now: () => Date): Promise<ReportBook> {
  const store = await openReportDatabase(path);
  const gate = openRateGate(() => now().getTime());
  const expire = () => deleteExpired(store, keepingLimits(now()));
  await expire();
  const overdue = (row: ReportRow) =>
    isOverdue({ state: row.state, receivedAt: row.received_at, closedAt: row.closed_at }, now());
  return {
    file(report, sender) {
      const passed = gate.pass(sender);
      if (!passed.ok) return passed;
      return {
        ok: true,
        number: insertReport(store, { ...report, received_at: now().toISOString() }),
      };
    },
    list: (state) => listReports(store, state),
    async count() {
      const [open, closed, late] = await Promise.all([
        countReports(store, 'open'),
        countReports(store, 'closed'),
        countOpenSince(store, overdueLimit(now())),
      ]);
      return {
        open: open.count,
        overdue: late,
        closed: closed.count,
        oldestOpenAt: open.oldest,
      };
    },
    async settle(number, { state, answer }) {
      const before = await findReport(store, number);
      if (!before) return undefined;
      const moves = state !== undefined && state !== before.state;
      return updateReport(store, number, {
        state: state ?? before.state,
        answer: answer ?? before.answer,
        closed_at: !moves ? before.closed_at : state === 'closed' ? now().toISOString() : null,
      });
    },
    remove: (number) => deleteReport(store, number),
    expire,
    isOverdue: overdue,
    close: () => closeStore(store),
  };
}
