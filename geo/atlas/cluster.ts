import type { FacilityIndex } from './facility-index.ts';
import type { TileAddress } from './mercator.ts';

/** Cells along a tile's side: about 64 pixels of a 512-pixel tile each, room for a ring and its count. */
export const cellsPerSide = 8;

/**
 * Facilities of a tile by the cell of a fixed grid they stand in. The grid is the same for every
 * tile of a zoom and its cells divide into those of the next, so nobody is counted twice.
 */
export function groupByCell(
  facilities: FacilityIndex,
  { z, x, y }: TileAddress,
  docs: Iterable<number>,
): ReadonlyMap<number, readonly number[]> {
  const scale = 2 ** z * cellsPerSide;
  const cells = new Map<number, number[]>();
  for (const doc of docs) {
    const column = Math.floor(facilities.mercatorXs[doc]! * scale) - x * cellsPerSide;
    const row = Math.floor(facilities.mercatorYs[doc]! * scale) - y * cellsPerSide;
    const cell = row * cellsPerSide + column;
    const members = cells.get(cell);
    if (members) members.push(doc);
    else cells.set(cell, [doc]);
  }
  return cells;
}

/** Farther out than this a tile holds so many that looking at everybody is faster than the tree. */
const treeFromZoom = 9;

/** The facilities with a position in the tile, ascending; its west and north edges belong to it. */
export function docsInTile(facilities: FacilityIndex, { z, x, y }: TileAddress): Uint32Array {
  const { mercatorXs, mercatorYs, positioned, inSquare } = facilities;
  const scale = 2 ** z;
  const near =
    z < treeFromZoom
      ? positioned
      : inSquare(x / scale, y / scale, (x + 1) / scale, (y + 1) / scale).sort();
  return near.filter(
    (doc) =>
      Math.floor(mercatorXs[doc]! * scale) === x && Math.floor(mercatorYs[doc]! * scale) === y,
  );
}
