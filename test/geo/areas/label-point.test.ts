import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDissolve } from '../../../geo/areas/dissolve.ts';
import { findLabelPoint } from '../../../geo/areas/label-point.ts';
import { place, squares } from './invented-records.ts';
import { anyPatchwork, listPieces } from './patchwork.ts';
import { listTouching } from './slow-check.ts';

describe('findLabelPoint', () => {
  it('lies inside, whatever the shape', () => {
    fc.assert(
      fc.property(anyPatchwork, (patchwork) => {
        const geometry = prepareDissolve(patchwork.pieces)(listPieces(patchwork, 'A'));
        fc.pre(geometry !== null);
        const polygons = geometry!.coordinates;
        expect(listTouching([{ code: 'A', polygons }], findLabelPoint(geometry)!)).toEqual(['A']);
      }),
    );
  });

  it('stands in the middle of the largest part', () => {
    const [lng, lat] = findLabelPoint(squares([0, 0, 1, 1], [4, 4, 6, 6]))!;
    expect([lng, lat]).toEqual(place(7, 7));
    expect(findLabelPoint(null)).toBeNull();
  });
});
