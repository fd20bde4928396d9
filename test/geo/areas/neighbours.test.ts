import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDissolve } from '../../../geo/areas/dissolve.ts';
import { buildNeighbours } from '../../../geo/areas/neighbours.ts';
import type { MultiPolygon } from '../../../geo/registry/source-record.ts';
import { squares } from './invented-records.ts';
import { anyPatchwork, listPieces } from './patchwork.ts';

/** Undirected edges, compared one by one. */
function listEdges(geometry: MultiPolygon | null): Set<string> {
  const edges = (geometry?.coordinates ?? [])
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((end, i) => [ring[i]!.join(','), end.join(',')].sort().join(' ')),
    );
  return new Set(edges);
}

describe('buildNeighbours', () => {
  it('pairs the areas that have an edge in common', () => {
    fc.assert(
      fc.property(anyPatchwork, (patchwork) => {
        const dissolve = prepareDissolve(patchwork.pieces);
        const areas = ['A', 'B', 'C']
          .map((code) => ({ code, geometry: dissolve(listPieces(patchwork, code)) }))
          .filter(({ geometry }) => geometry !== null);
        const found = buildNeighbours(areas);
        for (const one of areas) {
          const edges = listEdges(one.geometry);
          const expected = areas
            .filter((other) => other !== one)
            .filter((other) => [...listEdges(other.geometry)].some((edge) => edges.has(edge)))
            .map(({ code }) => code);
          expect(found.get(one.code)).toEqual(expected);
        }
      }),
    );
  });

  it('does not pair areas that meet in a point, nor those without a shape', () => {
    const found = buildNeighbours([
      { code: '1', geometry: squares([0, 0, 1, 1]) },
      { code: '2', geometry: squares([1, 1, 1, 1]) },
      { code: '3', geometry: null },
    ]);
    expect([...found]).toEqual([
      ['1', []],
      ['2', []],
    ]);
    expect(buildNeighbours([]).size).toBe(0);
  });
});
