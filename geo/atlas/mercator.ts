/** Web Mercator as the unit square: x from west to east, y from north to south, both in [0, 1). */

const below1 = 1 - 2 ** -53;

const clamp = (value: number) => Math.min(below1, Math.max(0, value));

export function toMercatorX(lng: number): number {
  return clamp(lng / 360 + 0.5);
}

export function toMercatorY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  if (sin >= 1) return 0;
  if (sin <= -1) return below1;
  return clamp(0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI);
}

/** One tile of the usual pyramid: at zoom z, x and y run from 0 to 2^z - 1. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Units along a tile's side, as in every tile this program writes. */
export const tileExtent = 4096;

export function isTile({ z, x, y }: TileAddress): boolean {
  const inRow = (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** z;
  return Number.isInteger(z) && z >= 0 && z <= 22 && inRow(x) && inRow(y);
}

/** Where a point of the unit square falls in a tile, in whole units; undefined when outside. */
export function placeInTile(
  tile: TileAddress,
  mercatorX: number,
  mercatorY: number,
): [number, number] | undefined {
  const scale = 2 ** tile.z;
  const x = Math.floor((mercatorX * scale - tile.x) * tileExtent);
  const y = Math.floor((mercatorY * scale - tile.y) * tileExtent);
  return x >= 0 && x < tileExtent && y >= 0 && y < tileExtent ? [x, y] : undefined;
}
