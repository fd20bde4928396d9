import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';

/** Circles whose area grows with the people at the place. */
export function listDotLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  if (!values.dots) return [];
  return [
    {
      id: 'people-dots',
      type: 'circle',
      source: 'dots',
      paint: {
        'circle-radius': ['+', 4, ['min', 14, ['*', 0.6, ['sqrt', ['get', 'people']]]]],
        'circle-color': palette.verdicts.lacking.fill,
        'circle-opacity': 0.8,
        'circle-stroke-color': palette.verdicts.lacking.mark,
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
