import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { metresBetween, screenPosition } from '../../../geo/registry/position.ts';

describe('screenPosition', () => {
  it.each([
    ['nothing at all', 0, 0, 'position-zero'],
    ['the centre of Ireland', -8.24389, 53.41291, 'position-failed-geocode'],
    ['the centre of Japan', 138.252924, 36.204824, 'position-failed-geocode'],
    ['latitude and longitude swapped', 35.1, 138.9, 'position-outside-japan'],
    ['one coordinate missing', 0, 35.1, 'position-outside-japan'],
    ['no number', Number.NaN, 35.1, 'position-outside-japan'],
    ['Seoul is west of 129 but Japan reaches 122: left to the municipality', 126.98, 37.57, null],
    ['Beijing', 116.4, 39.9, 'position-outside-japan'],
    ['与那国島', 122.94, 24.45, null],
    ['南鳥島', 153.98, 24.28, null],
    ['沖ノ鳥島', 136.08, 20.42, null],
    ['択捉島', 148.75, 45.5, null],
    ['one kilometre from the centre of Japan', 138.262, 36.204824, null],
  ] as const)('%s', (_, lng, lat, reason) => {
    const screening = screenPosition([lng, lat]);
    expect(screening).toEqual(reason === null ? { ok: true } : { ok: false, reason });
  });
});

describe('metresBetween', () => {
  it('is within half a percent of the geodesic over Japan', () => {
    const near = fc.tuple(
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    );
    const point = fc.tuple(
      fc.double({ min: 123, max: 154, noNaN: true }),
      fc.double({ min: 20, max: 45.5, noNaN: true }),
    );
    fc.assert(
      fc.property(point, near, ([lng, lat], [east, north]) => {
        const exact = geodesic.Geodesic.WGS84.Inverse(lat, lng, lat + north, lng + east).s12 ?? 0;
        const ours = metresBetween([lng, lat], [lng + east, lat + north]);
        expect(Math.abs(ours - exact)).toBeLessThanOrEqual(exact * 0.005 + 0.01);
      }),
    );
  });
});
