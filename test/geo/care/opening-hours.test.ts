import { describe, expect, it } from 'vitest';
import { findOpen, listStretches, toWeekdayInJapan } from '../../../geo/care/opening-hours.ts';

const hours = [
  { department: '内科', day: 0, opens: 540, closes: 720 },
  { department: '外科', day: 0, opens: 600, closes: 750 },
  { department: '内科', day: 0, opens: 840, closes: 1080 },
  { department: '内科', day: 1, opens: 540, closes: 720 },
];

describe('opening hours', () => {
  it('joins what overlaps between departments, and keeps the pause at noon', () => {
    expect(listStretches(hours, 0)).toEqual([
      { opens: 540, closes: 750 },
      { opens: 840, closes: 1080 },
    ]);
    expect(listStretches(hours, 6)).toEqual([]);
  });

  it('says open, closed or nothing, and never guesses', () => {
    const openDays = [true, false, null, null, null, null, false, null];
    expect(findOpen(hours, openDays, 0)).toBe(true);
    expect(findOpen(hours, openDays, 1)).toBe(false);
    expect(findOpen(hours, openDays, 2)).toBeNull();
    expect(findOpen(hours, null, 1)).toBe(true);
    expect(findOpen([], null, 1)).toBeNull();
  });

  it('counts the weekday in Japan, wherever the reader is', () => {
    expect(toWeekdayInJapan(new Date('2026-11-22T14:59:59Z'))).toBe(6);
    expect(toWeekdayInJapan(new Date('2026-11-22T15:00:00Z'))).toBe(0);
  });
});
