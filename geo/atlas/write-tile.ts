import vtPbf, { type TileFeature } from 'vt-pbf';
import { tileExtent } from './mercator.ts';

export type { TileFeature };

/** A Mapbox vector tile (version 2) of the layers that hold something; empty when none does. */
export function writeTile(
  layers: Readonly<Record<string, readonly TileFeature[]>>,
): Uint8Array<ArrayBuffer> {
  const filled = Object.entries(layers)
    .filter(([, features]) => features.length > 0)
    .map(([name, features]) => [name, { features }] as const);
  if (filled.length === 0) return new Uint8Array(0);
  return Uint8Array.from(
    vtPbf.fromGeojsonVt(Object.fromEntries(filled), { version: 2, extent: tileExtent }),
  );
}
