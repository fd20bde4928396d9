import GeoJSONVT from 'geojson-vt';
import { areaTileMaxZoom } from './area-tiles.ts';
import type { Atlas } from './atlas.ts';
import { isTile, type TileAddress, tileExtent } from './mercator.ts';
import { type TileFeature, writeTile } from './write-tile.ts';

/** No layer of areas has such a name. */
const sliceKey = ' hazards';

/**
 * The zones of a tile as layer `hazards`, each feature with `hazard, name, level`.
 * @returns an empty array for an empty tile, or one that does not exist.
 */
export function hazardTile(atlas: Atlas, tile: TileAddress): Uint8Array<ArrayBuffer> {
  if (!isTile(tile) || tile.z > areaTileMaxZoom) return new Uint8Array(0);
  const { outlines } = atlas.slices.getOr(sliceKey, () => ({
    outlines: sliceZones(atlas),
    labels: [],
  }));
  const features = (outlines.getTile(tile.z, tile.x, tile.y)?.features ?? []).map(
    (feature): TileFeature => ({
      ...feature,
      tags: {
        hazard: String(feature.tags?.hazard),
        name: String(feature.tags?.name),
        level: String(feature.tags?.level),
      },
    }),
  );
  return writeTile({ hazards: features });
}

function sliceZones(atlas: Atlas): GeoJSONVT {
  const zones = atlas.hazards();
  const features = Array.from({ length: zones.size }, (_, i): GeoJSON.Feature => {
    const { hazard, name, level } = zones.zone(i);
    return {
      type: 'Feature',
      id: i + 1,
      properties: { hazard, name, level },
      geometry: zones.geometryOf(i),
    };
  });
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: areaTileMaxZoom, extent: tileExtent, buffer: 64, tolerance: 3 },
  );
}
