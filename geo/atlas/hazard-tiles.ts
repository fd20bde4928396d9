import GeoJSONVT from 'geojson-vt';
import { areaTileMaxZoom } from './area-tiles.ts';
import type { Atlas } from './atlas.ts';
import { isTile, type TileAddress, tileExtent } from './mercator.ts';
import { type TileFeature, writeTile } from './write-tile.ts';

/** Side of a tile on the screen in CSS pixels, as the map draws it. */
const tilePixels = 512;

/**
 * The zones of a tile as layer `hazards`, each feature with `hazard, name, level`. Polygons smaller
 * than a pixel of the tile are left out: a prefecture has tens of thousands of slopes. Sliced for
 * each tile anew from the zones in it alone, so that no tile has to wait for all of them.
 * @returns an empty array for an empty tile, or one that does not exist.
 */
export function hazardTile(atlas: Atlas, tile: TileAddress): Uint8Array<ArrayBuffer> {
  if (!isTile(tile) || tile.z > areaTileMaxZoom) return new Uint8Array(0);
  const zones = atlas.hazards();
  const degrees = 360 / 2 ** tile.z;
  const features = zones
    .inBox(toBounds(tile, degrees), degrees / tilePixels)
    .map((index): GeoJSON.Feature => {
      const { hazard, name, level } = zones.zone(index);
      return {
        type: 'Feature',
        id: index + 1,
        properties: { hazard, name, level },
        geometry: zones.geometryOf(index),
      };
    });
  if (features.length === 0) return new Uint8Array(0);
  const sliced = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: tile.z, indexMaxZoom: 0, extent: tileExtent, buffer: 64, tolerance: 3 },
  );
  const found = sliced.getTile(tile.z, tile.x, tile.y)?.features ?? [];
  return writeTile({
    hazards: found.map(
      (feature): TileFeature => ({
        ...feature,
        tags: {
          hazard: String(feature.tags?.hazard),
          name: String(feature.tags?.name),
          level: String(feature.tags?.level),
        },
      }),
    ),
  });
}

/** A little more than the tile, for what stands on its edge. */
function toBounds({ z, x, y }: TileAddress, degrees: number) {
  const margin = degrees / 32;
  const west = x * degrees - 180;
  return [
    west - margin,
    toLatitude(y + 1, z) - margin,
    west + degrees + margin,
    toLatitude(y, z) + margin,
  ] as const;
}

/** Of the upper edge of a row of tiles. */
function toLatitude(row: number, zoom: number): number {
  const n = Math.PI * (1 - (2 * row) / 2 ** zoom);
  return (Math.atan(Math.sinh(n)) * 180) / Math.PI;
}
