import type { OpenDays, OpeningHours } from '../registry/facility-claim.ts';

/** A stretch of opening, minutes since midnight. */
export interface Stretch {
  readonly opens: number;
  readonly closes: number;
}

/** Stretches of one weekday (0 = 月 … 6 = 日, 7 = 祝), overlapping ones joined, in order. */
export function listStretches(hours: readonly OpeningHours[], day: number): Stretch[] {
  const sorted = hours
    .filter((its) => its.day === day)
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => a.opens - b.opens || a.closes - b.closes);
  const joined: Stretch[] = [];
  for (const stretch of sorted) {
    const before = joined.at(-1);
    if (before && stretch.opens <= before.closes)
      joined[joined.length - 1] = {
        opens: before.opens,
        closes: Math.max(before.closes, stretch.closes),
      };
    else joined.push(stretch);
  }
  return joined;
}

/** Whether the facility is open on a weekday: true, false, or null where nobody says. */
export function findOpen(
  hours: readonly OpeningHours[],
  openDays: OpenDays | null,
  day: number,
): boolean | null {
  const stated = openDays?.[day];
  if (stated !== undefined && stated !== null) return stated;
  if (hours.length === 0) return null;
  return hours.some((its) => its.day === day) ? true : null;
}

/** The weekday of a moment in Japan, 0 = 月 … 6 = 日. */
export function toWeekdayInJapan(moment: Date): number {
  const japanHours = 9;
  const day = new Date(moment.getTime() + japanHours * 3_600_000).getUTCDay();
  return (day + 6) % 7;
}
