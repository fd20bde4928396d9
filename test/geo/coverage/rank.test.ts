import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAmong } from '../../../geo/coverage/rank.ts';

describe('the rank of a value', () => {
  it('is its place in the sorted list, ties sharing the better one, unknown ones left out', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.nat(), (list, pick) => {
        const value = list[pick % list.length] ?? null;
        const sorted = list.filter((each) => each !== null).sort((a, b) => b - a);
        expect(rankAmong(value, list)).toEqual(
          value === null ? null : { rank: sorted.indexOf(value) + 1, of: sorted.length },
        );
      }),
    );
  });
});
