import type { ReportItem, ReportKeeping } from './report.ts';

/** Long enough to answer who asks again, short enough that nothing written by mistake stays. */
export const reportKeeping: ReportKeeping = {
  overdueAfterDays: 30,
  closedDeletedAfterDays: 365,
  openDeletedAfterDays: 365,
  sentence:
    '報告は、対応を終えてから1年で自動的に消えます。受け付けて30日たっても開いたままのものには印が付き、対応しないまま1年たったものも消えます。',
};

export const reportWarning =
  '患者さんや利用者、ご家族のこと（氏名・病状・自宅の住所や電話番号）は、ここに残さないでください。書かれていたときは、その報告を削除してください。';

interface ReportDates {
  readonly state: ReportItem['state'];
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly closedAt: string | null;
}

const msPerDay = 86_400_000;
const addDays = (iso: string, days: number) => new Date(Date.parse(iso) + days * msPerDay);

/** The moment from which a report is no longer kept. */
export function endOfKeeping({ state, receivedAt, closedAt }: ReportDates): Date {
  return state === 'closed' && closedAt !== null
    ? addDays(closedAt, reportKeeping.closedDeletedAfterDays)
    : addDays(receivedAt, reportKeeping.openDeletedAfterDays);
}

/** Whether a report has been left open for too long. */
export function isOverdue({ state, receivedAt }: ReportDates, now: Date): boolean {
  return state === 'open' && addDays(receivedAt, reportKeeping.overdueAfterDays) <= now;
}

/** Open ones received up to this moment have been left for too long, ISO 8601, UTC. */
export function overdueLimit(now: Date): string {
  return addDays(now.toISOString(), -reportKeeping.overdueAfterDays).toISOString();
}

/** The last moment of receipt (or closing) of what is no longer kept now, ISO 8601, UTC. */
export function keepingLimits(now: Date): { readonly open: string; readonly closed: string } {
  const before = (days: number) => addDays(now.toISOString(), -days).toISOString();
  return {
    open: before(reportKeeping.openDeletedAfterDays),
    closed: before(reportKeeping.closedDeletedAfterDays),
  };
}
