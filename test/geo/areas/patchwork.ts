import fc from 'fast-check';
import type { MultiPolygon } from '../../../geo/registry/source-record.ts';

/** A random country: a board of triangles, each given to one of a few areas. */
export interface Patchwork {
  /** Triangles by code, e.g. `03-07-0`. */
  readonly pieces: ReadonlyMap<string, MultiPolygon>;
  /** The area each triangle belongs to; a triangle without one is sea. */
  readonly owner: ReadonlyMap<string, string>;
}

const size = 7;

/** Slanted, so that few edges run along the axes; all corners are whole numbers. */
const corner = (column: number, row: number): [number, number] => [
  130 + 3 * column + row,
  30 + 2 * row - column,
];

/** Triangles dealt out at random make islands, holes, holes in holes and borders that meet in a point. */
export const anyPatchwork: fc.Arbitrary<Patchwork> = fc
  .record({
    owners: fc.array(fc.constantFrom('A', 'B', 'C', ''), {
      minLength: size * size * 2,
      maxLength: size * size * 2,
    }),
    diagonals: fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }),
  })
  .map(({ owners, diagonals }) => {
    const pieces = new Map<string, MultiPolygon>();
    const owner = new Map<string, string>();
    for (let cell = 0; cell < size * size; cell++) {
      const [column, row] = [cell % size, Math.floor(cell / size)];
      const a = corner(column, row);
      const b = corner(column + 1, row);
      const c = corner(column + 1, row + 1);
      const d = corner(column, row + 1);
      const halves = diagonals[cell]
        ? [
            [a, b, c, a],
            [a, c, d, a],
          ]
        : [
            [a, b, d, a],
            [b, c, d, b],
          ];
      halves.forEach((ring, half) => {
        const code = `${String(cell).padStart(2, '0')}-${half}`;
        pieces.set(code, { type: 'MultiPolygon', coordinates: [[ring]] });
        const name = owners[cell * 2 + half]!;
        if (name !== '') owner.set(code, name);
      });
    }
    return { pieces, owner };
  });

/** Points on corners, on edges and inside, as exact numbers; some in the sea around. */
export const anyPoint: fc.Arbitrary<[number, number]> = fc
  .tuple(fc.integer({ min: -2, max: size * 4 + 2 }), fc.integer({ min: -2, max: size * 4 + 2 }))
  .map(([column, row]) => corner(column / 4, row / 4));

export function listPieces({ owner }: Patchwork, area: string): string[] {
  return [...owner].filter(([, name]) => name === area).map(([code]) => code);
}
