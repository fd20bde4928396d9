import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { toClusterImageExpression } from './cluster-ring.ts';
import { boldFont } from './fonts.ts';
import type { MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';

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

const listedLayer: LayerSpecification = {
  id: 'pins',
  type: 'symbol',
  source: 'listed',
  layout: {
    'icon-image': ['get', 'image'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
};

export function listFacilityLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const places = values.facilities;
  if (places.from === 'nothing') return [];
  if (places.from === 'list') return [listedLayer];
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
