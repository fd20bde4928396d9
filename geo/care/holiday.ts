import holidayJp from '@holiday-jp/holiday_jp';

const days: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays));

/** The last year of the table (@holiday-jp/holiday_jp): equinoxes after the announced year are computed ones. */
export const lastHolidayYear = 2050;

/** Whether a day, `YYYY-MM-DD`, is 国民の祝日 or 振替休日・国民の休日. */
export function isHoliday(day: string): boolean {
  return days.has(day);
}
