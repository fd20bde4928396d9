import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { verdicts } from '../../geo/terms/role.ts';
import { toClusterImageExpression } from './cluster-ring.ts';
import type { Colouring, ListedPin, MapValues } from './map-values.ts';
import { type Palette, palettes } from './palette.ts';
import { patterns, toPatternImage } from './verdict-patterns.ts';

/** 地理院タイル 淡色地図: shown only with its attribution, and only when the reader asks for it. */
export const gsiPaleTiles = 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png';

const font = ['Noto Sans JP Regular'];
const boldFont = ['Noto Sans JP Bold'];

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
      ...listAreaLayers(values, palette),
      ...listFacilityLayers(values, palette),
      ...listRaisedLayers(palette),
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
  if (values.facilities.from === 'list') sources.listed = toPinSource(values.facilities.pins);
  sources.raised = toPinSource(values.raised === null ? [] : [values.raised]);
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

function toPinSource(pins: readonly ListedPin[]): SourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: pins.map((pin) => ({
        type: 'Feature',
        properties: { id: pin.id, name: pin.name, image: pin.image },
        geometry: { type: 'Point', coordinates: [...pin.position] },
      })),
    },
  };
}

function listLandLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  if (values.landLayer === null) return [];
  const areas = { source: `areas-${values.landLayer}`, 'source-layer': 'areas' };
  return [
    {
      id: 'land',
      type: 'fill',
      ...areas,
      paint: { 'fill-color': palette.map.land, 'fill-antialias': false },
    },
    {
      id: 'land-edge',
      type: 'line',
      ...areas,
      minzoom: 8,
      paint: { 'line-color': palette.map['land-edge'], 'line-width': 1 },
    },
  ];
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

/** Colour and pattern of each verdict: a flat fill first, its pattern over it. */
function listVerdictLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const { colouring, layer } = values;
  if (colouring === null || layer === null) return [];
  const source = { source: `areas-${layer}`, 'source-layer': 'areas' };
  const opacity = values.baseMap === 'plain' ? 0.85 : 0.6;
  return verdicts.flatMap(({ id }) => {
    const codes = listCodes(colouring, id);
    const filter: ExpressionSpecification = ['in', ['get', 'code'], ['literal', codes]];
    const fill: LayerSpecification = {
      id: `verdict-${id}`,
      type: 'fill',
      ...source,
      filter,
      paint: { 'fill-color': palette.verdicts[id].fill, 'fill-opacity': opacity },
    };
    if (patterns[id] === null) return [fill];
    const pattern: LayerSpecification = {
      id: `verdict-pattern-${id}`,
      type: 'fill',
      ...source,
      filter,
      paint: { 'fill-pattern': toPatternImage(id) },
    };
    return [fill, pattern];
  });
}

function listCodes(colouring: Colouring, verdict: string): string[] {
  return [...colouring.verdicts].filter(([, its]) => its === verdict).map(([code]) => code);
}

function listAreaLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const { layer, selectedArea, colouring } = values;
  if (layer === null) return [];
  const areas = { source: `areas-${layer}`, 'source-layer': 'areas' };
  const selected: ExpressionSpecification = ['==', ['get', 'code'], selectedArea ?? ''];
  return [
    {
      id: 'area-hit',
      type: 'fill',
      ...areas,
      paint: { 'fill-color': palette.map.land, 'fill-opacity': 0 },
    },
    {
      id: 'area-edge',
      type: 'line',
      ...areas,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.map['area-edge'],
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 9, 1.2, 13, 2],
      },
    },
    {
      id: 'area-selected-halo',
      type: 'line',
      ...areas,
      filter: selected,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.map['label-halo'], 'line-width': 7 },
    },
    {
      id: 'area-selected',
      type: 'line',
      ...areas,
      filter: selected,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.map['area-selected'], 'line-width': 4 },
    },
    {
      id: 'area-label',
      type: 'symbol',
      source: `areas-${layer}`,
      'source-layer': 'labels',
      layout: {
        'text-field': toLabelText(colouring),
        'text-font': colouring === null ? font : boldFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 12, 15],
        'text-max-width': 14,
        'text-padding': 4,
        // A name stands where no symbol stands, or not at all.
        'text-variable-anchor':
          colouring === null ? ['center', 'top', 'bottom', 'left', 'right'] : ['center'],
        'text-radial-offset': 2,
        'text-justify': 'auto',
      },
      paint: {
        'text-color': palette.map.label,
        'text-halo-color': palette.map['label-halo'],
        'text-halo-width': 2,
      },
    },
  ];
}

/** The area's name; where the map is coloured, the verdict's word stands under it. */
function toLabelText(colouring: Colouring | null): ExpressionSpecification {
  const name: ExpressionSpecification = ['get', 'name'];
  if (colouring === null || colouring.verdicts.size === 0) return name;
  const words = verdicts.flatMap(({ id, label }) => {
    const codes = listCodes(colouring, id);
    return codes.length === 0 ? [] : [codes, toShortWord(label)];
  });
  return [
    'concat',
    name,
    '\n',
    ['match', ['get', 'code'], ...words, ''] as unknown as ExpressionSpecification,
  ];
}

/** A verdict's word without its bracketed explanation: the legend carries the whole. */
export function toShortWord(label: string): string {
  return label.replace(/（.*）$/, '');
}

const isCluster: ExpressionSpecification = ['==', ['get', 'cluster'], true];

const pinImage: ExpressionSpecification = [
  'concat',
  'pin/',
  ['get', 'kind'],
  '/',
  ['to-string', ['get', 'ring']],
  '/',
  ['to-string', ['get', 'roles']],
  '/',
  ['case', ['==', ['get', 'exact'], false], '0', '1'],
];

/** Over coloured areas facilities wait until the reader is near: the verdicts are the message. */
export const facilitiesOverColourFromZoom = 10.5;

function listFacilityLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const places = values.facilities;
  if (places.from === 'nothing') return [];
  if (places.from === 'list') return [toPinLayer('pins', 'listed')];
  const minzoom = values.colouring === null ? 0 : facilitiesOverColourFromZoom;
  return [
    {
      id: 'pins',
      type: 'symbol',
      source: 'facilities',
      'source-layer': 'facilities',
      filter: ['!', isCluster],
      minzoom,
      layout: {
        'icon-image': pinImage,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.7, 14, 1],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'clusters',
      type: 'symbol',
      source: 'facilities',
      'source-layer': 'facilities',
      filter: isCluster,
      minzoom,
      layout: {
        'icon-image': toClusterImageExpression() as unknown as ExpressionSpecification,
        'icon-size': [
          'interpolate',
          ['linear'],
          ['to-number', ['get', 'count'], 1],
          2,
          0.72,
          200,
          1,
          2000,
          1.25,
        ],
        'icon-allow-overlap': true,
        'text-field': ['to-string', ['get', 'count']],
        'text-font': boldFont,
        'text-size': 12,
        'text-allow-overlap': true,
        'symbol-sort-key': ['to-number', ['get', 'count'], 1],
      },
      paint: { 'text-color': palette.map.label },
    },
  ];
}

function toPinLayer(id: string, source: string, size = 1): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': size,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}

function listRaisedLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'raised-halo',
      type: 'circle',
      source: 'raised',
      paint: {
        'circle-radius': 24,
        'circle-color': palette.map['label-halo'],
        'circle-opacity': 0.7,
        'circle-stroke-color': palette.map.highlight,
        'circle-stroke-width': 3,
      },
    },
    toPinLayer('raised-pin', 'raised', 1.2),
  ];
}
