import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../../geo/areas/area-index.ts';
import { prepareDissolve } from '../../../geo/areas/dissolve.ts';
import type { MultiPolygon } from '../../../geo/registry/source-record.ts';
import { anyPatchwork, anyPoint, listPieces } from './patchwork.ts';
import { listTouching } from './slow-check.ts';

describe('buildAreaIndex', () => {
  it('agrees with the slow check on islands, holes, borders and corners', () => {
    let onBorder = 0;
    fc.assert(
      fc.property(anyPatchwork, fc.array(anyPoint, { minLength: 40 }), (patchwork, points) => {
        const dissolve = prepareDissolve(patchwork.pieces);
        const areas = ['C', 'A', 'B'].map((code) => ({
          code,
          geometry: dissolve(listPieces(patchwork, code)),
        }));
        const index = buildAreaIndex(areas);
        const slow = [...patchwork.owner].map(([piece, code]) => ({
          code,
          polygons: patchwork.pieces.get(piece)!.coordinates,
        }));
        for (const point of points) {
          const touching = new Set(listTouching(slow, point));
          if (touching.size > 1) onBorder++;
          expect(index.locate(...point)).toBe([...touching].sort()[0]);
          for (const code of ['A', 'B', 'C']) {
            expect(index.distanceOutsideMetres(code, ...point) === 0).toBe(touching.has(code));
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(onBorder).toBeGreaterThan(100);
  });

  it('gives a point between neighbours whose border has no exact numbers to exactly one', () => {
    const corners: [number, number][] = [
      [135.1, 34.7],
      [135.3, 34.9],
      [135.7, 35.1 / 3],
    ];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const [a, b] = [corners[0]!, corners[1]!];
        const west: [number, number] = [134.9, 35];
        const east: [number, number] = [135.5, 34.6];
        const index = buildAreaIndex([
          { code: 'west', geometry: triangle(a, b, west) },
          { code: 'east', geometry: triangle(b, a, east) },
        ]);
        const point: [number, number] = [
          a[0] + share * (b[0] - a[0]),
          a[1] + share * (b[1] - a[1]),
        ];
        // A distance below the smallest number told apart at this place is 0 outside as well.
        const touched = ['west', 'east'].filter(
          (code) => index.distanceOutsideMetres(code, ...point) === 0,
        );
        expect(touched).toContain(index.locate(...point));
      }),
      { examples: [[1.2434497875802018e-13]] },
    );
  });

  it('measures the distance to the edge as the geodesic does, within 0.1 % up to 20 km', () => {
    const square = triangle([137, 35], [137.4, 35], [137.2, 35.3]);
    const index = buildAreaIndex([{ code: '1', geometry: square }]);
    const point = fc.record({
      lng: fc.double({ min: 136.8, max: 137.6, noNaN: true }),
      lat: fc.double({ min: 34.83, max: 35.45, noNaN: true }),
    });
    fc.assert(
      fc.property(point, ({ lng, lat }) => {
        const measured = index.distanceOutsideMetres('1', lng, lat)!;
        fc.pre(measured > 0 && measured < 20_000);
        const expected = geodesicDistance(square, lng, lat);
        expect(Math.abs(measured - expected)).toBeLessThan(Math.max(0.001 * expected, 2));
      }),
      { numRuns: 40 },
    );
  });

  it('answers for a layer without any polygon', () => {
    const index = buildAreaIndex([{ code: '1', geometry: null }]);
    expect(index.locate(135, 35)).toBeUndefined();
    expect(index.distanceOutsideMetres('1', 135, 35)).toBeUndefined();
    expect(buildAreaIndex([]).locate(135, 35)).toBeUndefined();
  });
});

function triangle(...corners: [number, number][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [[[...corners, corners[0]!]]] };
}

/** The nearest of points laid close together along the edges, on the ellipsoid. */
function geodesicDistance(geometry: MultiPolygon, lng: number, lat: number): number {
  const steps = 4000;
  let nearest = Infinity;
  for (const ring of geometry.coordinates.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      for (let step = 0; step <= steps; step++) {
        const x = a[0] + ((b[0] - a[0]) * step) / steps;
        const y = a[1] + ((b[1] - a[1]) * step) / steps;
        const { s12 } = geodesic.Geodesic.WGS84.Inverse(lat, lng, y, x);
        nearest = Math.min(nearest, s12 ?? Infinity);
      }
    }
  }
  return nearest;
}
