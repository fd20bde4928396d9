import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';

/** Areas that a scenario turns wear a broad broken line: told apart without any colour. */
export function listChangedAreaLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  const { layer, changedAreas } = values;
  if (layer === null || !changedAreas || changedAreas.length === 0) return [];
  const changed: ExpressionSpecification = ['in', ['get', 'code'], ['literal', [...changedAreas]]];
  const line = {
    type: 'line',
    source: `areas-${layer}`,
    'source-layer': 'areas',
    filter: changed,
    layout: { 'line-join': 'round' },
  } as const;
  return [
    {
      ...line,
      id: 'area-changed-halo',
      paint: { 'line-color': palette.map['label-halo'], 'line-width': 9 },
    },
    {
      ...line,
      id: 'area-changed',
      paint: {
        'line-color': palette.map.highlight,
        'line-width': 5,
        'line-dasharray': [1.6, 1],
      },
    },
  ];
}
