import { describe, expect, it } from 'vitest';
import { summariseWeek } from '../../web/week-summary.ts';

const from9to5 = (day: number) => ({ day, opens: 540, closes: 1020 });
const hours = [0, 1, 2, 3, 4].map(from9to5);

describe('the week in few lines', () => {
  it('joins neighbouring days with the same hours', () => {
    const openDays = [true, true, true, true, true, false, false, false];
    expect(summariseWeek({ hours, openDays })).toEqual([
      { first: 0, last: 4, open: [{ opens: 540, closes: 1020 }] },
      { first: 5, last: 6, open: 'closed' },
      { first: 7, last: 7, open: 'closed' },
    ]);
  });

  it('breaks where a day differs, and leaves out what nobody says', () => {
    const openDays = [null, null, false, null, null, null, null, null];
    expect(summariseWeek({ hours, openDays }).map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [2, 2],
      [3, 4],
    ]);
    expect(summariseWeek({ hours: [], openDays: null })).toEqual([]);
  });

  it('says open where only the day is published', () => {
    const openDays = [true, true, null, null, null, null, null, null];
    expect(summariseWeek({ hours: [], openDays })).toEqual([{ first: 0, last: 1, open: 'open' }]);
  });
});
