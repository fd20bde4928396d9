import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type HazardId, hazards } from '../../geo/terms/hazard.ts';
import type { MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';
import { portalLayers, portalZooms } from './portal-layers.ts';

/** Zones of the map are told apart by the stroke of their edge too, never by colour alone. */
export const hazardDashes: Readonly<Record<HazardId, readonly number[]>> = {
  flood: [1, 0],
  landslide: [3, 1.5],
  tsunami: [0.5, 1.5],
  other: [6, 1.5, 1, 1.5],
};

/** The zones this site holds, and the portal's tiles that are switched on. */
export function listHazardSources(
  { hazards: shown }: MapValues,
  origin: string,
): Record<string, SourceSpecification> {
  if (!shown) return {};
  const sources: Record<string, SourceSpecification> = {
    hazards: {
      type: 'vector',
      tiles: [`${origin}/api/tiles/hazards/{z}/{x}/{y}.mvt`],
      maxzoom: 14,
    },
  };
  for (const { id, tile } of listPortalTiles(shown.portal))
    sources[id] = { type: 'raster', tiles: [tile], tileSize: 256, ...portalZooms };
  return sources;
}

export function listHazardLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const { hazards: shown } = values;
  if (!shown) return [];
  const own = { source: 'hazards', 'source-layer': 'hazards' };
  return [
    ...listPortalTiles(shown.portal).map(
      ({ id }): LayerSpecification => ({
        id,
        type: 'raster',
        source: id,
        paint: { 'raster-opacity': 0.7, 'raster-fade-duration': 0 },
      }),
    ),
    ...hazards.flatMap(({ id }): LayerSpecification[] => [
      {
        id: `hazard-${id}`,
        type: 'fill',
        ...own,
        filter: ['==', ['get', 'hazard'], id],
        paint: { 'fill-color': palette.hazards[id], 'fill-opacity': 0.3, 'fill-antialias': false },
      },
      {
        id: `hazard-edge-${id}`,
        type: 'line',
        ...own,
        filter: ['==', ['get', 'hazard'], id],
        paint: {
          'line-color': palette.hazards[id],
          'line-width': 1.5,
          'line-dasharray': [...hazardDashes[id]],
        },
      },
    ]),
  ];
}

function listPortalTiles(switched: readonly string[]) {
  return portalLayers
    .filter(({ id }) => switched.includes(id))
    .flatMap(({ id, tiles }) => tiles.map((tile, i) => ({ id: `portal-${id}-${i}`, tile })));
}
