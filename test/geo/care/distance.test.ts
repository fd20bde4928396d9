import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { chordToMetres, greatCircleMetres, toUnitVector } from '../../../geo/atlas/sphere.ts';
import { legalVisitMetres } from '../../../geo/care/serves.ts';
import { toDistanceLabel } from '../../../geo/care/serves-reason.ts';
import { seeded } from '../atlas/invented-facilities.ts';

type Point = readonly [number, number];

const ellipsoidMetres = (a: Point, b: Point): number => {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]);
  if (s12 === undefined) throw new Error('no distance');
  return s12;
};

const chordMetres = (a: Point, b: Point): number => {
  const [one, other] = [toUnitVector(a), toUnitVector(b)];
  return chordToMetres(one.reduce((sum, value, i) => sum + (value - other[i]!) ** 2, 0));
};

describe('straight-line distances', () => {
  it('are within 0.5 % of the ellipsoid everywhere in Japan, up to 100 km', () => {
    const random = seeded(3);
    let worst = 0;
    for (let i = 0; i < 5000; i++) {
      const home: Point = [123 + random() * 31, 20.5 + random() * 25];
      const there: Point = [
        home[0] + (random() - 0.5) * 2 * 10 ** (-3 * random()),
        home[1] + (random() - 0.5) * 2 * 10 ** (-3 * random()),
      ];
      const exact = ellipsoidMetres(home, there);
      for (const metres of [greatCircleMetres(home, there), chordMetres(home, there)])
        worst = Math.max(worst, Math.abs(metres - exact) / exact);
    }
    expect(worst).toBeLessThan(0.005);
    expect(worst).toBeGreaterThan(0);
  });

  it('are the same by chord as by angle, to a millimetre', () => {
    const random = seeded(4);
    for (let i = 0; i < 2000; i++) {
      const home: Point = [123 + random() * 31, 20.5 + random() * 25];
      const there: Point = [home[0] + random() * 0.3, home[1] + random() * 0.3];
      expect(Math.abs(chordMetres(home, there) - greatCircleMetres(home, there))).toBeLessThan(
        0.001,
      );
    }
  });

  it('are told as straight lines, to the metre where the law draws its limit', () => {
    expect(toDistanceLabel(849.6)).toBe('直線850m');
    expect(toDistanceLabel(999)).toBe('直線1.0km');
    expect(toDistanceLabel(12_345)).toBe('直線12.3km');
    expect(toDistanceLabel(legalVisitMetres)).toBe('直線16.000km');
    expect(toDistanceLabel(16_004)).toBe('直線16.004km');
  });
});
