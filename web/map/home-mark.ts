import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';

export const homeImage = 'home';

/** Box of the image in CSS pixels; the tip of the mark stands in its middle. */
export const homeBox = 72;

/** A drop with a house in it: like none of the symbols of facilities. */
const dropPath = 'M36 36C30 27 20 22 20 13a16 16 0 0 1 32 0c0 9-10 14-16 23z';
const housePath = 'M36 4 26 13h3v8h5v-5h4v5h5v-8h3z';

export function drawHome(context: CanvasRenderingContext2D, palette: Palette): void {
  const drop = new Path2D(dropPath);
  context.lineJoin = 'round';
  context.translate(0, 4);
  context.lineWidth = 4;
  context.strokeStyle = palette.map['label-halo'];
  context.stroke(drop);
  context.fillStyle = palette.map.highlight;
  context.fill(drop);
  context.fillStyle = palette.map['label-halo'];
  context.fill(new Path2D(housePath));
}

/** The circle lies under the facilities. */
export function listCircleLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  if (!values.home) return [];
  return [
    {
      id: 'home-circle',
      type: 'line',
      source: 'home',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'line-color': palette.map['area-selected'],
        'line-width': 2.5,
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/** The mark of the home stands above them. */
export function listHomeLayers(values: MapValues): LayerSpecification[] {
  if (!values.home) return [];
  return [
    {
      id: 'home-mark',
      type: 'symbol',
      source: 'home',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'icon-image': homeImage,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
