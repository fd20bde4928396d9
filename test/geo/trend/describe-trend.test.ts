import { describe, expect, it } from 'vitest';
import { describeTrend } from '../../../geo/trend/describe-trend.ts';
import { type WrittenArea, writeMoment } from './kept.ts';

const clinics = (code: string, numerator: number | null, outline = 'first'): WrittenArea => ({
  ...{ code, outline, numerator },
  denominator: 50_000,
  verdict: 'located',
});

const asked = { layer: 'homecare', area: null, indicator: 'support-clinic' } as const;

describe('a trend', () => {
  const answer = describeTrend(
    [
      writeMoment({ id: 1, asOf: '2024-03-31', areas: [] }),
      writeMoment({
        id: 2,
        asOf: '2025-03-31',
        areas: [clinics('A', 10), { code: 'B', verdict: 'lacking' }],
      }),
      writeMoment({
        id: null,
        asOf: '2026-03-31',
        areas: [clinics('A', 12), clinics('B', 5, 'second'), clinics('C', 1)],
      }),
    ],
    asked,
  );

  it('counts the verdicts of each day, and knows nothing of a layer that was not loaded', () => {
    expect(answer.summary.active).toEqual([
      null,
      { located: 1, assigned: 0, lacking: 1, unknown: 0 },
      { located: 3, assigned: 0, lacking: 0, unknown: 0 },
    ]);
  });

  it('gives a figure with both parts, and says why there is none instead of 0', () => {
    const figures = (code: string) => answer.areas.find((its) => its.code === code)?.figures;
    expect(figures('A')).toEqual([
      { value: null, numerator: null, denominator: null, missing: 'no-area' },
      { value: 20, numerator: 10, denominator: 50_000, missing: null },
      { value: 24, numerator: 12, denominator: 50_000, missing: null },
    ]);
    expect(figures('B')?.[1]).toMatchObject({ value: null, missing: 'no-data' });
    expect(figures('C')?.map(({ missing }) => missing)).toEqual(['no-area', 'no-area', null]);
  });

  it('tells a redrawn area from the same one', () => {
    expect(answer.areas.map(({ outlines }) => outlines)).toEqual([
      [null, 0, 0],
      [null, 0, 1],
      [null, null, 0],
    ]);
    expect(answer.redrawn).toEqual([null, null, 1]);
  });

  it('leaves out what was reckoned by another definition', () => {
    const { areas } = describeTrend(
      [
        writeMoment({ id: 1, asOf: '2025-03-31', areas: [clinics('A', 9)], formula: 'a ÷ c' }),
        writeMoment({ id: null, asOf: '2026-03-31', areas: [clinics('A', 9)] }),
      ],
      asked,
    );
    expect(areas[0]?.figures.map(({ missing }) => missing)).toEqual(['other-definition', null]);
  });

  it('is of one area when one is asked for, and of no indicator when none is', () => {
    const moments = [writeMoment({ id: null, asOf: '2026-03-31', areas: [clinics('A', 9)] })];
    const one = describeTrend(moments, { layer: 'homecare', area: 'A', indicator: null });
    expect(one.areas).toHaveLength(1);
    expect(one.areas[0]?.figures).toEqual([]);
    expect(describeTrend(moments, { ...asked, area: 'Z' }).areas).toEqual([]);
  });
});
