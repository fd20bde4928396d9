import { describe, expect, it } from 'vitest';
import { sortRanking, toDifference } from '../../../web/coverage/ranking.ts';
import { type AreaFigure, toMedian } from '../../../web/coverage/shown-figures.ts';

const area = (code: string, value: number | null, whole: number | null = 10): AreaFigure => ({
  code,
  name: `見本${code}`,
  value,
  numerator: value,
  denominator: 100,
  gap: value === null ? 'unknown' : null,
  note: null,
  contested: false,
  rank: null,
  whole,
});
const areas = [area('a', 5), area('b', null), area('c', 12), area('d', 5, null)];
const codes = (column: Parameters<typeof sortRanking>[1]['column'], descending: boolean) =>
  sortRanking(areas, { column, descending })
    .map(({ code }) => code)
    .join('');

describe('ranking', () => {
  it('puts the unknown last either way, and settles ties by name', () => {
    expect(codes('value', true)).toBe('cadb');
    expect(codes('value', false)).toBe('adcb');
    expect(codes('name', true)).toBe('dcba');
  });

  it('measures against the prefecture, where both are known', () => {
    expect(areas.map(toDifference)).toEqual([-5, null, 2, null]);
    expect(codes('difference', true)).toBe('cabd');
  });

  it('sorts by the other indicator', () => {
    const against = new Map([
      ['a', 1],
      ['b', 3],
      ['c', null],
      ['d', 2],
    ]);
    const sorted = sortRanking(areas, { column: 'against', descending: true }, against);
    expect(sorted.map(({ code }) => code).join('')).toBe('bdac');
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[null], null],
    [[3, null], 3],
    [[4, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %j', (values, median) => {
    expect(toMedian(values)).toBe(median);
  });
});
