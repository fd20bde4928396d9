/** How old the data of a facility is on a given day. */
export interface Freshness {
  /** `old` from one year on: shown with a mark. `unknown`: no date was published. */
  readonly state: 'fresh' | 'old' | 'unknown';
  /** Full years, then full months beyond them, then full days beyond those; 0 when unknown. */
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const unknown: Freshness = { state: 'unknown', years: 0, months: 0, days: 0 };

/**
 * The age of data in calendar years, months and days. A date known only to its month or year counts
 * from its first day, so that age is never understated; one that lies ahead is of today.
 * @param dataDate `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 * @param today `YYYY-MM-DD`.
 */
export function toFreshness(dataDate: string | null, today: string): Freshness {
  const date = parseDay(dataDate ?? '');
  const now = parseDay(today);
  if (date === undefined || now === undefined) return unknown;
  if (date >= now) return { state: 'fresh', years: 0, months: 0, days: 0 };
  let months =
    (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth();
  if (addMonths(date, months) > now) months--;
  const days = Math.round((now.getTime() - addMonths(date, months).getTime()) / 86_400_000);
  const years = Math.floor(months / 12);
  return { state: years >= 1 ? 'old' : 'fresh', years, months: months % 12, days };
}

function parseDay(text: string): Date | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/u.exec(text);
  if (!found) return undefined;
  const [, year, month = '01', day = '01'] = found;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The same day so many months later; the last of the month where it has no such day. */
function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(date.getUTCDate(), last));
  return moved;
}
