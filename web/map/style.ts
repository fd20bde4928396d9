import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { listAreaLayers, listLandLayers, listVerdictLayers } from './area-layers.ts';
import { listChangedAreaLayers } from './changed-areas.ts';
import { listFigureLayers } from './choropleth.ts';
import { listFacilityLayers } from './facility-layers.ts';
import { listHazardLayers, listHazardSources } from './hazard-layers.ts';
import { listCircleLayers, listHomeLayers } from './home-mark.ts';
import type { MapValues } from './map-values.ts';
import { listOwnData } from './own-data.ts';
import { palettes } from './palette.ts';
import { listDotLayers } from './people-dots.ts';

/** 地理院タイル 淡色地図: shown only with its attribution, and only when the reader asks for it. */
export const gsiPaleTiles = 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png';

/** The whole map as a MapLibre style; `origin` is where the tiles of this site are served from. */
export function toStyle(values: MapValues, origin: string): StyleSpecification {
  const palette = palettes[values.theme];
  return {
    version: 8,
    sources: toSources(values, origin),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.map.sea } },
      ...listLandLayers(values, palette),
      ...listBaseMapLayers(values),
      ...listVerdictLayers(values, palette),
      ...listFigureLayers(values, palette),
      ...listHazardLayers(values, palette),
      ...listChangedAreaLayers(values, palette),
      ...listAreaLayers(values, palette),
      ...listDotLayers(values, palette),
      ...listCircleLayers(values, palette),
      ...listFacilityLayers(values, palette),
      ...listHomeLayers(values),
    ],
  };
}

function toSources(values: MapValues, origin: string): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {};
  const addAreas = (layer: string) => {
    sources[`areas-${layer}`] = {
      type: 'vector',
      tiles: [`${origin}/api/tiles/areas-${layer}/{z}/{x}/{y}.mvt`],
      maxzoom: 14,
      promoteId: 'code',
    };
  };
  if (values.landLayer !== null) addAreas(values.landLayer);
  if (values.layer !== null) addAreas(values.layer);
  if (values.facilities.from === 'tiles') {
    const query = values.facilities.query === '' ? '' : `?${values.facilities.query}`;
    sources.facilities = {
      type: 'vector',
      tiles: [`${origin}/api/tiles/facilities/{z}/{x}/{y}.mvt${query}`],
      maxzoom: 14,
    };
  }
  Object.assign(sources, listHazardSources(values, origin));
  for (const { source, toPlaces } of listOwnData(values))
    sources[source] = { type: 'geojson', data: toPlaces() };
  if (values.baseMap === 'gsi-pale')
    sources['gsi-pale'] = {
      type: 'raster',
      tiles: [gsiPaleTiles],
      tileSize: 256,
      minzoom: 5,
      maxzoom: 18,
    };
  return sources;
}

function listBaseMapLayers(values: MapValues): LayerSpecification[] {
  if (values.baseMap !== 'gsi-pale') return [];
  return [
    {
      id: 'gsi-pale',
      type: 'raster',
      source: 'gsi-pale',
      paint: { 'raster-saturation': -0.6, 'raster-fade-duration': 0 },
    },
  ];
}
