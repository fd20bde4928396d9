import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  takeWeeklyHours,
  toOpenDayWords,
  toWeeklyWords,
} from '../../../../server/import/values/weekly-words.ts';

describe('opening hours in words', () => {
  it('read as people write them', () => {
    const hours = [
      ...[0, 1, 3].flatMap((day) => [
        { day, opens: 540, closes: 720 },
        { day, opens: 840, closes: 1080 },
      ]),
      { day: 5, opens: 540, closes: 1530 },
    ];
    expect(toWeeklyWords(hours)).toEqual([
      '診療時間: 月火木 09:00-12:00,14:00-18:00 / 土 09:00-25:30',
    ]);
  });

  it('leave every other line of the note alone', () => {
    const note =
      '診療時間は電話で\n診療時間 内科: 月 09:00-12:00\n診療時間: 月曜の午前\n月 09:00-12:00';
    expect(takeWeeklyHours(note)).toEqual({
      hours: [{ department: '内科', day: 0, opens: 540, closes: 720 }],
      openDays: undefined,
      note: '診療時間は電話で\n診療時間: 月曜の午前\n月 09:00-12:00',
    });
  });

  it('say which days are open, closed and not known', () => {
    const openDays = [true, true, null, true, true, false, false, false];
    expect(toOpenDayWords(openDays)).toBe('診療曜日: 月火木金 / 休診: 土日祝 / 不明: 水');
    const day = fc.constantFrom(true, false, null);
    fc.assert(
      fc.property(fc.array(day, { minLength: 8, maxLength: 8 }), (days) => {
        expect(takeWeeklyHours(toOpenDayWords(days))).toEqual({
          hours: [],
          openDays: days,
          note: '',
        });
      }),
    );
  });

  it('come back as they were, whatever they are', () => {
    const stretch = fc
      .tuple(fc.nat(7), fc.nat(1799), fc.integer({ min: 1, max: 900 }))
      .map(([day, opens, length]) => ({ day, opens, closes: Math.min(opens + length, 1800) }));
    const department = fc.constantFrom(undefined, '内科', '心療内科: 初診', '外科(予約)');
    const week = fc.array(
      fc
        .tuple(stretch, department)
        .map(([each, name]) => (name === undefined ? each : { ...each, department: name })),
      { minLength: 1, maxLength: 12 },
    );
    const order = (hours: readonly object[]) =>
      hours.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
    fc.assert(
      fc.property(week, (hours) => {
        const words = toWeeklyWords(hours);
        const taken = takeWeeklyHours([...words, '第2土曜は休み'].join('\n'));
        expect(order(taken.hours)).toEqual(order(hours));
        expect(taken.note).toBe('第2土曜は休み');
      }),
    );
  });
});
