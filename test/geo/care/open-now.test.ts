import { describe, expect, it } from 'vitest';
import { isHoliday, lastHolidayYear } from '../../../geo/care/holiday.ts';
import { isOpenAt, momentOf, momentOfWeek } from '../../../geo/care/open-now.ts';
import type { OpenDays, OpeningHours } from '../../../geo/registry/facility-claim.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;

/** 月〜金 9–12 and 14–18, 土 9–12. */
const hours: OpeningHours[] = [
  ...[0, 1, 2, 3, 4].flatMap((day) => [
    { day, opens: at(9), closes: at(12) },
    { day, opens: at(14), closes: at(18) },
  ]),
  { day: 5, opens: at(9), closes: at(12) },
];
const week = { hours, openDays: null };
const days = (text: string): OpenDays =>
  [...text].map((mark) => (mark === 'o' ? true : mark === 'x' ? false : null));

describe('open at a moment', () => {
  it.each([
    ['the first minute', '2026-11-25', at(9), 'yes'],
    ['the last minute', '2026-11-25', at(11, 59), 'yes'],
    ['closing time itself', '2026-11-25', at(12), 'no'],
    ['the noon break', '2026-11-25', at(13), 'no'],
    ['a day without hours', '2026-11-29', at(10), 'no'],
    ['any time of the day', '2026-11-28', null, 'yes'],
    ['any time of a day without hours', '2026-11-29', null, 'no'],
    ['勤労感謝の日, of which the hours say nothing', '2026-11-23', at(10), 'unknown'],
    ['a 振替休日', '2027-03-22', at(10), 'unknown'],
    ['a 国民の休日 between two holidays', '2026-09-22', at(10), 'unknown'],
  ])('%s', (_, date, minutes, expected) => {
    expect(isOpenAt(week, momentOf(date, minutes))).toBe(expected);
  });

  it.each([
    ['closed on holidays', 'oooooxxx', at(10), 'no'],
    ['open on holidays, hours not told', 'oooooxxo', at(10), 'unknown'],
    ['open on holidays, any time', 'oooooxxo', null, 'yes'],
    ['holidays not told', 'oooooxx-', at(10), 'unknown'],
  ])('on a holiday with days alone: %s', (_, text, minutes, expected) => {
    const moment = momentOf('2026-11-23', minutes);
    expect(isOpenAt({ hours: [], openDays: days(text) }, moment)).toBe(expected);
  });

  it('believes a day that is stated closed over its hours', () => {
    const moment = momentOf('2026-11-28', at(10));
    expect(isOpenAt({ hours, openDays: days('oooooxxx') }, moment)).toBe('no');
  });

  it('reaches past midnight into the next day, and out of a holiday', () => {
    const night = [{ day: 6, opens: at(20), closes: at(26) }];
    expect(isOpenAt({ hours: night, openDays: null }, momentOfWeek(0, at(1)))).toBe('yes');
    expect(isOpenAt({ hours: night, openDays: null }, momentOfWeek(0, at(2)))).toBe('no');
    const holidayNight = [{ day: 7, opens: at(20), closes: at(26) }];
    const after = momentOf('2026-11-24', at(1));
    expect(isOpenAt({ hours: holidayNight, openDays: null }, after)).toBe('yes');
  });

  it('does not know what nobody publishes', () => {
    expect(isOpenAt({ hours: [], openDays: null }, momentOfWeek(2, at(10)))).toBe('unknown');
  });
});

describe('the table of holidays', () => {
  it('holds the holidays of 2026 and 2027, moved and joined ones included', () => {
    const known = [
      '2026-01-01',
      '2026-01-12',
      '2026-02-11',
      '2026-02-23',
      '2026-03-20',
      '2026-04-29',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-07-20',
      '2026-08-11',
      '2026-09-21',
      '2026-09-22',
      '2026-09-23',
      '2026-10-12',
      '2026-11-03',
      '2026-11-23',
      '2027-01-01',
      '2027-01-11',
      '2027-02-11',
      '2027-02-23',
      '2027-03-21',
      '2027-03-22',
      '2027-04-29',
      '2027-05-03',
      '2027-05-04',
      '2027-05-05',
      '2027-07-19',
      '2027-08-11',
      '2027-09-20',
      '2027-09-23',
      '2027-10-11',
      '2027-11-03',
      '2027-11-23',
    ];
    const found: string[] = [];
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (isHoliday(date)) found.push(date);
    }
    expect(found).toEqual(known);
  });

  it('ends where it says', () => {
    expect(isHoliday(`${lastHolidayYear}-01-01`)).toBe(true);
    expect(isHoliday(`${lastHolidayYear + 1}-01-01`)).toBe(false);
  });
});
