import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from '../../../geo/atlas/sphere.ts';
import { toCircle, toCircleBox } from '../../../web/map/circle.ts';

describe('a circle on the map', () => {
  it.each([
    [138.38, 34.98, 16_000],
    [141.35, 45.5, 30_000],
    [123.8, 24.1, 2000],
  ])('has all its points so far from its centre (%f, %f, %i m)', (lng, lat, metres) => {
    const ring = toCircle([lng, lat], metres);
    for (const corner of ring)
      expect(Math.abs(greatCircleMetres([lng, lat], corner) - metres)).toBeLessThan(0.01);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('lies in its box, which it touches', () => {
    const [west, south, east, north] = toCircleBox([138.38, 34.98], 16_000);
    expect(greatCircleMetres([138.38, 34.98], [138.38, north])).toBeCloseTo(16_000, 0);
    expect(greatCircleMetres([138.38, 34.98], [138.38, south])).toBeCloseTo(16_000, 0);
    expect((west + east) / 2).toBeCloseTo(138.38, 6);
  });
});
