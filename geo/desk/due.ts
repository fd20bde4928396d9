import type { DueState } from './handover.ts';

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * The same day some months later, or the last day of that month where it has no such day.
 * @param day `YYYY-MM-DD`
 */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return dayOf(date);
}

/** Whole days from one day to another, both `YYYY-MM-DD`; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** From so many days on before its day an edition is said to be coming. */
const soonDays = 30;

/** @param nextOn when the next edition is expected; null when that cannot be said. */
export function dueStateOf(
  { loaded, regular }: { readonly loaded: boolean; readonly regular: boolean },
  nextOn: string | null,
  today: string,
): DueState {
  if (!loaded) return 'never';
  if (!regular || nextOn === null) return 'irregular';
  const days = daysBetween(today, nextOn);
  return days <= 0 ? 'due' : days <= soonDays ? 'soon' : 'current';
}
