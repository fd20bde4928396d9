import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';

export interface ReadFeature {
  readonly id: number | undefined;
  readonly type: number;
  readonly properties: Readonly<Record<string, number | string | boolean>>;
  /** In tile units. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The features of one layer of a tile, read by the reader that MapLibre uses. */
export function readTile(tile: Uint8Array, layer: string): ReadFeature[] {
  const found = new VectorTile(new Pbf(tile)).layers[layer];
  if (!found) return [];
  return Array.from({ length: found.length }, (_, i) => {
    const feature = found.feature(i);
    return {
      id: feature.id,
      type: feature.type,
      properties: feature.properties,
      points: feature.loadGeometry().flat(),
    };
  });
}

/** The tiles of a zoom that touch a box of degrees, and one more on each side. */
export function tilesAround(
  [west, south, east, north]: readonly [number, number, number, number],
  z: number,
): { z: number; x: number; y: number }[] {
  const side = 2 ** z;
  const column = (lng: number) => Math.floor(((lng + 180) / 360) * side);
  const row = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return Math.floor((0.5 - Math.atanh(sine) / (2 * Math.PI)) * side);
  };
  const tiles = [];
  for (let x = column(west) - 1; x <= column(east) + 1; x++)
    for (let y = row(north) - 1; y <= row(south) + 1; y++)
      if (x >= 0 && y >= 0 && x < side && y < side) tiles.push({ z, x, y });
  return tiles;
}
