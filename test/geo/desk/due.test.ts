import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, dueStateOf } from '../../../geo/desk/due.ts';
import { getRhythm } from '../../../geo/terms/rhythm.ts';
import { sources } from '../../../geo/terms/source.ts';

describe('when something is due', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-30', 6, '2027-05-30'],
    ['2026-06-30', 36, '2029-06-30'],
  ])('%s and %d months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  it('counts days, before and after', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });

  it.each([
    ['2026-11-22', 'due'],
    ['2026-11-23', 'soon'],
    ['2026-12-22', 'soon'],
    ['2026-12-23', 'current'],
  ])('an edition of %s is %s', (nextOn, state) => {
    expect(dueStateOf({ loaded: true, regular: true }, nextOn, '2026-11-22')).toBe(state);
  });

  it('is said of every source, in words', () => {
    for (const { id } of sources) {
      const { rhythm, obtain } = getRhythm(id);
      expect(rhythm).toMatch(/[ぁ-ん一-龠]/);
      expect(obtain).toMatch(/[ぁ-ん一-龠]/);
    }
  });
});
