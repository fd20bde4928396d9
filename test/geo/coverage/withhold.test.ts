import { describe, expect, it } from 'vitest';
import { type SummedCell, withholdCells } from '../../../geo/coverage/withhold.ts';
import { seeded } from '../atlas/invented-facilities.ts';
import { tellsAny } from './tells-any.ts';

const leaf = (key: string, weight: number, small = false): SummedCell => ({
  ...{ key, leaves: [key], small, weight },
});
const sum = (key: string, ...leaves: string[]): SummedCell => ({
  ...{ key, leaves, small: false, weight: 1e9 },
});
const kept = (cells: readonly SummedCell[]) => [...withholdCells(cells)].sort();

describe('what is withheld beside a small figure', () => {
  it('is nothing while no sum tells it', () => {
    expect(kept([leaf('a', 1, true), leaf('b', 2), leaf('c', 3)])).toEqual(['a']);
    expect(kept([leaf('a', 1), sum('whole', 'a')])).toEqual([]);
  });

  it('is the next smallest of the same sum', () => {
    expect(kept([leaf('a', 1, true), leaf('b', 9), leaf('c', 3), sum('w', 'a', 'b', 'c')])).toEqual(
      ['a', 'c'],
    );
  });

  it('is the sum itself where there is nobody beside', () => {
    expect(kept([leaf('a', 1, true), leaf('b', 9), sum('only', 'a')])).toEqual(['a', 'only']);
  });

  it('holds against two overlapping sums', () => {
    const cells = [
      ...[leaf('a', 1, true), leaf('b', 2, true), leaf('c', 3), leaf('d', 4)],
      ...[sum('west', 'a', 'b'), sum('whole', 'a', 'b', 'c', 'd'), sum('east', 'b', 'c')],
    ];
    const withheld = withholdCells(cells);
    expect(tellsAny(cells, withheld)).toEqual([]);
    // west + east − whole = b − d: neither alone.
    expect(withheld.has('a') && withheld.has('b')).toBe(true);
  });

  it('tells nothing in 300 seeded cases, by exact fractions', () => {
    const random = seeded(7);
    let beside = 0;
    for (let round = 0; round < 300; round++) {
      const names = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, i) => `m${i}`);
      const cells = [
        ...names.map((name) => leaf(name, Math.floor(random() * 100), random() < 0.3)),
        ...Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => {
          const members = names.filter(() => random() < 0.6);
          return sum(`s${i}`, ...(members.length > 0 ? members : names));
        }),
      ];
      const withheld = withholdCells(cells);
      for (const { key, small } of cells) if (small) expect(withheld.has(key)).toBe(true);
      expect(tellsAny(cells, withheld), JSON.stringify(cells)).toEqual([]);
      beside += withheld.size - cells.filter(({ small }) => small).length;
    }
    expect(beside).toBeGreaterThan(100);
  });
});
