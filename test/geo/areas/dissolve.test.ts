import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDissolve } from '../../../geo/areas/dissolve.ts';
import type { MultiPolygon } from '../../../geo/registry/source-record.ts';
import { anyPatchwork, anyPoint, listPieces } from './patchwork.ts';
import { listTouching, slowArea } from './slow-check.ts';

const edgeKeys = (geometry: MultiPolygon, direction: 1 | -1): string[] =>
  geometry.coordinates.flat().flatMap((ring) =>
    ring.slice(1).map((end, i) => {
      const edge = [ring[i]!.join(','), end.join(',')];
      return (direction === 1 ? edge : edge.reverse()).join(' ');
    }),
  );

const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});

describe('prepareDissolve', () => {
  it('keeps the area of the members to the last bit, whatever shape they make', () => {
    fc.assert(
      fc.property(anyPatchwork, (patchwork) => {
        const dissolve = prepareDissolve(patchwork.pieces);
        for (const area of ['A', 'B', 'C']) {
          const members = listPieces(patchwork, area);
          const expected = members.reduce(
            (sum, code) => sum + slowArea(patchwork.pieces.get(code)!.coordinates),
            0,
          );
          expect(slowArea(dissolve(members)?.coordinates ?? [])).toBe(expected);
        }
      }),
    );
  });

  it('covers the same points as the members', () => {
    fc.assert(
      fc.property(anyPatchwork, fc.array(anyPoint, { minLength: 30 }), (patchwork, points) => {
        const members = listPieces(patchwork, 'A');
        const dissolved = prepareDissolve(patchwork.pieces)(members)?.coordinates ?? [];
        const pieces = members.map((code) => ({
          code,
          polygons: patchwork.pieces.get(code)!.coordinates,
        }));
        for (const point of points) {
          const inMembers = listTouching(pieces, point).length > 0;
          const inWhole = listTouching([{ code: 'A', polygons: dissolved }], point).length > 0;
          expect(inWhole).toBe(inMembers);
        }
      }),
    );
  });

  it('leaves no inner border, and only edges its members have', () => {
    fc.assert(
      fc.property(anyPatchwork, (patchwork) => {
        const members = listPieces(patchwork, 'B');
        const dissolved = prepareDissolve(patchwork.pieces)(members);
        if (!dissolved) return;
        const edges = members.flatMap((code) => edgeKeys(patchwork.pieces.get(code)!, 1));
        const opposite = new Set(
          members.flatMap((code) => edgeKeys(patchwork.pieces.get(code)!, -1)),
        );
        const outer = edges.filter((edge) => !opposite.has(edge)).sort();
        expect(edgeKeys(dissolved, 1).sort()).toEqual(outer);
      }),
    );
  });

  it('takes a ring that touches itself apart, each part with its own hole', () => {
    // Two squares drawn as one ring through their common corner (3,3); a hole in the upper one.
    const eight: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [3, 0],
            [3, 3],
            [6, 3],
            [6, 6],
            [3, 6],
            [3, 3],
            [0, 3],
            [0, 0],
          ],
          [
            [4, 4],
            [4, 5],
            [5, 5],
            [5, 4],
            [4, 4],
          ],
        ],
      ],
    };
    const dissolve = prepareDissolve(
      new Map([
        ['1', eight],
        ['2', box(0, -1, 3, 0)],
      ]),
    );
    const { coordinates } = dissolve(['1', '2'])!;
    expect(slowArea(coordinates)).toBe(12 + 9 - 1);
    const holds = (point: [number, number]) =>
      listTouching([{ code: '', polygons: coordinates }], point).length > 0;
    expect([holds([1, -0.5]), holds([1, 1]), holds([3.5, 3.5]), holds([4.5, 4.5])]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('turns rings the right way whichever way they came', () => {
    const clockwise = box(0, 0, 1, 1);
    clockwise.coordinates[0]![0]!.reverse();
    const dissolve = prepareDissolve(
      new Map([
        ['1', clockwise],
        ['2', box(1, 0, 2, 1)],
      ]),
    );
    const [ring] = dissolve(['1', '2'])!.coordinates[0]!;
    expect(dissolve(['1', '2'])!.coordinates).toHaveLength(1);
    expect(edgeKeys({ type: 'MultiPolygon', coordinates: [[ring!]] }, 1)).toContain('0,0 1,0');
  });

  it('loses nothing where two members claim the same ground', () => {
    const dissolve = prepareDissolve(
      new Map([
        ['1', box(0, 0, 2, 2)],
        ['2', box(0, 0, 2, 2)],
      ]),
    );
    expect(slowArea(dissolve(['1', '2'])!.coordinates)).toBeCloseTo(4, 12);
  });

  it('has nothing to give for members without a polygon', () => {
    const dissolve = prepareDissolve(new Map([['1', box(0, 0, 1, 1)]]));
    expect(dissolve([])).toBeNull();
    expect(dissolve(['9'])).toBeNull();
    expect(dissolve(['9', '1'])).toEqual(box(0, 0, 1, 1));
  });
});
