import type { OpenDays, OpeningHours } from '../registry/facility-claim.ts';
import { isHoliday } from './holiday.ts';

/** A moment of the week for which a person asks; no clock is read here. */
export interface OpeningMoment {
  /** 0 = 月 … 6 = 日, 7 = 祝. */
  readonly day: number;
  /** The day before, for stretches that reach past midnight. */
  readonly dayBefore: number;
  /** Minutes since midnight; null asks whether it opens at all that day. */
  readonly minutes: number | null;
}

export type OpenState = 'yes' | 'no' | 'unknown';

export interface OpeningWeek {
  readonly hours: readonly OpeningHours[];
  readonly openDays: OpenDays | null;
}

const holiday = 7;
const minutesOfDay = 1440;
const millisecondsOfDay = 86_400_000;

/**
 * The moment of a date in Japan: a holiday counts as 祝, whatever the weekday.
 * @param date `YYYY-MM-DD`.
 * @param minutes since midnight in Japan.
 */
export function momentOf(date: string, minutes: number | null): OpeningMoment {
  const start = Date.parse(`${date}T00:00:00Z`);
  const before = new Date(start - millisecondsOfDay).toISOString().slice(0, 10);
  return { day: dayOf(date), dayBefore: dayOf(before), minutes };
}

/** A weekday (or 祝) of an ordinary week. */
export function momentOfWeek(day: number, minutes: number | null): OpeningMoment {
  return { day, dayBefore: day === holiday ? holiday : (day + 6) % 7, minutes };
}

function dayOf(date: string): number {
  if (isHoliday(date)) return holiday;
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * Whether a place is open, as far as its published week tells. Hours are of any department. What is
 * published for weekdays says nothing of holidays; where only the day is published, the hour is unknown.
 */
export function isOpenAt({ hours, openDays }: OpeningWeek, moment: OpeningMoment): OpenState {
  const { day, dayBefore, minutes } = moment;
  const today = hours.filter((stretch) => stretch.day === day);
  const stated = openDays?.[day] ?? null;
  const reachesOver =
    minutes !== null &&
    hours.some((stretch) => stretch.day === dayBefore && minutes + minutesOfDay < stretch.closes);
  if (reachesOver) return 'yes';
  if (stated === false) return 'no';
  if (today.length > 0) {
    if (minutes === null) return 'yes';
    return today.some(({ opens, closes }) => opens <= minutes && minutes < closes) ? 'yes' : 'no';
  }
  if (stated === true) return minutes === null ? 'yes' : 'unknown';
  return hours.length > 0 && day !== holiday ? 'no' : 'unknown';
}
