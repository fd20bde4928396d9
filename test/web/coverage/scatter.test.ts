import { describe, expect, it } from 'vitest';
import { findNearest, toAxis, toOutline } from '../../../web/coverage/scatter.ts';

describe('axes of a scatter', () => {
  it.each([
    [[3, 41], 5, [0, 10, 20, 30, 40, 50]],
    [[0.1, 0.62], 7, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    [[-3, 4], 4, [-4, -2, 0, 2, 4]],
    [[0, 0], 4, [0, 1]],
    [[], 4, [0, 1]],
    [[1_234_567], 5, [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000]],
  ])('%j in some %i steps', (values, steps, ticks) => {
    expect(toAxis(values, steps).ticks).toEqual(ticks);
  });

  it('holds every value, whatever the size', () => {
    for (let power = -6; power <= 6; power++)
      for (const digits of [1, 1.9, 2.5, 3.3333, 9.99]) {
        const value = digits * 10 ** power;
        const { least, most, ticks } = toAxis([value], 6);
        expect(least).toBeLessThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(8);
      }
  });
});

describe('points of a scatter', () => {
  it('have outlines that differ', () => {
    const outlines = (['fulfilled', 'lacking', 'unknown'] as const).map((shape) =>
      toOutline(shape, 10, 20, 5),
    );
    expect(new Set(outlines).size).toBe(3);
  });

  it('are found within reach, the nearest first', () => {
    const points = [
      { left: 0, top: 0 },
      { left: 6, top: 0 },
    ];
    expect(findNearest(points, [4, 0], 10)).toBe(points[1]);
    expect(findNearest(points, [4, 50], 10)).toBeUndefined();
  });
});
