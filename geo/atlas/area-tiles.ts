import GeoJSONVT from 'geojson-vt';
import type { Area } from '../areas/area.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import {
  isTile,
  placeInTile,
  type TileAddress,
  tileExtent,
  toMercatorX,
  toMercatorY,
} from './mercator.ts';
import { type TileFeature, writeTile } from './write-tile.ts';

/** The verdicts of an area's two roles, as ids of terms/role. */
export type AreaVerdicts = Readonly<Record<RoleId, VerdictId>>;

/** Nearer than this the map stretches the tiles it has. */
export const areaTileMaxZoom = 14;

/** `id`: the area's place in its layer plus one; x and y in the unit square. */
interface AreaLabel {
  readonly id: number;
  readonly area: Area;
  readonly x: number;
  readonly y: number;
}

/** A layer's outlines, sliced as they are asked for. */
export interface SlicedLayer {
  readonly outlines: GeoJSONVT;
  readonly labels: readonly AreaLabel[];
}

/**
 * The areas of a tile as layer `areas` (outlines) and `labels` (one point per area, in exactly one
 * tile of a zoom), each feature with `code, name` and, where judged, `active, hub` as verdict ids.
 * A feature's id is the area's place in its layer plus one, on every zoom.
 * @returns an empty array for an empty tile, or one that does not exist.
 */
export function areaTile(
  atlas: Atlas,
  layer: string,
  tile: TileAddress,
  verdicts: ReadonlyMap<string, AreaVerdicts>,
): Uint8Array<ArrayBuffer> {
  if (!isTile(tile) || tile.z > areaTileMaxZoom) return new Uint8Array(0);
  const { outlines, labels } = atlas.slices.getOr(layer, () => sliceLayer(atlas.areas.list(layer)));
  const tagsOf = (code: string, name: string) => ({ code, name, ...verdicts.get(code) });
  const areas = (outlines.getTile(tile.z, tile.x, tile.y)?.features ?? []).map(
    (feature): TileFeature => ({
      ...feature,
      tags: tagsOf(String(feature.tags?.code), String(feature.tags?.name)),
    }),
  );
  const marks = labels.flatMap(({ id, area, x, y }): TileFeature[] => {
    const place = placeInTile(tile, x, y);
    return place ? [{ id, type: 1, geometry: [place], tags: tagsOf(area.code, area.name) }] : [];
  });
  return writeTile({ areas, labels: marks });
}

/** Some hundred milliseconds for the 1,902 municipalities of the nation. */
function sliceLayer(areas: readonly Area[]): SlicedLayer {
  const features = areas.flatMap((area, i): GeoJSON.Feature[] =>
    area.geometry
      ? [
          {
            type: 'Feature',
            id: i + 1,
            properties: { code: area.code, name: area.name },
            geometry: area.geometry,
          },
        ]
      : [],
  );
  const outlines = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: areaTileMaxZoom, extent: tileExtent, buffer: 64, tolerance: 3 },
  );
  const labels = areas.flatMap((area, i): AreaLabel[] =>
    area.labelPoint
      ? [
          {
            id: i + 1,
            area,
            x: toMercatorX(area.labelPoint[0]),
            y: toMercatorY(area.labelPoint[1]),
          },
        ]
      : [],
  );
  return { outlines, labels };
}
