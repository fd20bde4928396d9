import { describe, expect, it } from 'vitest';
import {
  type PrintParts,
  planPages,
  toCloserMapHeight,
  toMapHeight,
} from '../../../web/print/print-plan.ts';

const parts = (rows: number): PrintParts => ({
  content: 266,
  head: 20,
  runningHead: 9,
  legend: 14,
  caption: 8,
  tableHead: 7,
  rows: Array.from({ length: rows }, () => 9),
  tail: 30,
});

describe('the pages of a printed view', () => {
  it('is one page when a short list fits under the map, which takes the rest', () => {
    const few = parts(4);
    const height = toMapHeight(few);
    expect(height).toBe(266 - 20 - 14 - 8 - 2 - 7 - 36 - 30);
    expect(planPages(few, height, 0)).toEqual([
      { number: 1, map: 'whole', rows: [0, 1, 2, 3], hasTail: true },
    ]);
  });

  it('gives the map a sheet of its own when the list is long, and every row its place once', () => {
    const many = parts(100);
    const height = toMapHeight(many);
    expect(height).toBe(266 - 20 - 14 - 8 - 2);
    const pages = planPages(many, height, 0);
    expect(pages[0]).toEqual({ number: 1, map: 'whole', rows: [], hasTail: false });
    expect(pages.flatMap((page) => page.rows)).toEqual(many.rows.map((_, i) => i));
    expect(pages.filter((page) => page.hasTail)).toHaveLength(1);
    expect(pages.at(-1)?.hasTail).toBe(true);
    for (const page of pages.slice(1)) {
      const used = 7 + page.rows.length * 9 + (page.hasTail ? 30 : 0);
      expect(used).toBeLessThanOrEqual(266 - 9 - 2);
    }
  });

  it('puts the closer maps after the whole one, before the list', () => {
    const pages = planPages(parts(4), 100, 2);
    expect(pages.map((page) => page.map)).toEqual(['whole', 0, 1, null]);
    expect(toCloserMapHeight(parts(4))).toBe(266 - 9 - 8 - 2);
  });

  it('prints a map without a list', () => {
    const none = parts(0);
    expect(planPages(none, toMapHeight(none), 0)).toEqual([
      { number: 1, map: 'whole', rows: [], hasTail: true },
    ]);
  });
});
