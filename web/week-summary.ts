import type { OpeningWeek } from '../geo/care/open-now.ts';
import { findOpen, listStretches, type Stretch } from '../geo/care/opening-hours.ts';

/** Neighbouring weekdays (0 = 月 … 6 = 日, 7 = 祝) with the same hours. */
export interface DayRun {
  readonly first: number;
  readonly last: number;
  /** `closed`: said to be closed; `open`: open, without hours. */
  readonly open: readonly Stretch[] | 'closed' | 'open';
}

const holiday = 7;

/** The week in as few lines as say all that is published; days of which nothing is known are left out. */
export function summariseWeek({ hours, openDays }: OpeningWeek): DayRun[] {
  const runs: DayRun[] = [];
  for (let day = 0; day <= holiday; day++) {
    const open = toDay({ hours, openDays }, day);
    if (open === null) continue;
    const before = runs.at(-1);
    // 祝 is no day after 日.
    const goesOn = before !== undefined && before.last === day - 1 && day !== holiday;
    if (goesOn && JSON.stringify(before.open) === JSON.stringify(open))
      runs[runs.length - 1] = { ...before, last: day };
    else runs.push({ first: day, last: day, open });
  }
  return runs;
}

function toDay({ hours, openDays }: OpeningWeek, day: number): DayRun['open'] | null {
  const open = findOpen(hours, openDays, day);
  if (open === null) return null;
  if (!open) return 'closed';
  const stretches = listStretches(hours, day);
  return stretches.length > 0 ? stretches : 'open';
}
