import { describe, expect, it } from 'vitest';
import { paperDetails, shorten, splitList } from '../../../web/sheet/paper-detail.ts';

describe('what stands on the one sheet', () => {
  it('only ever becomes less, down to what always fits', () => {
    for (const [i, next] of paperDetails.entries()) {
      const before = paperDetails[i - 1];
      if (!before) continue;
      for (const part of ['members', 'neighbours', 'bodies', 'findings', 'size'] as const)
        expect(next[part], `${part} at ${i}`).toBeLessThanOrEqual(before[part]);
      expect(next).not.toEqual(before);
    }
  });

  it('cuts a long name by letters, never within one, and leaves a short one alone', () => {
    expect(shorten('見本病院', 4)).toBe('見本病院');
    expect(shorten('見本第一病院', 4)).toBe('見本第…');
    expect(shorten('𠮷野家診療所', 2)).toBe('𠮷…');
  });

  it('counts what it leaves out', () => {
    expect(splitList(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], rest: 1 });
    expect(splitList(['a'], 2)).toEqual({ shown: ['a'], rest: 0 });
  });
});
