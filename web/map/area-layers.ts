import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { verdicts } from '../../geo/terms/role.ts';
import { words } from '../words/words.ts';
import { boldFont, regularFont } from './fonts.ts';
import type { Colouring, MapValues } from './map-values.ts';
import type { Palette } from './palette.ts';
import { patterns, toPatternImage } from './verdict-patterns.ts';

/** The ground everything stands on, with the faint edges of its areas. */
export function listLandLayers(values: MapValues, palette: Palette): LayerSpecification[] {
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

/** Colour and pattern of each verdict: a flat fill first, its pattern over it. */
export function listVerdictLayers(values: MapValues, palette: Palette): LayerSpecification[] {
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

export function listAreaLayers(values: MapValues, palette: Palette): LayerSpecification[] {
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
      id: 'area-raised',
      type: 'line',
      ...areas,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.map.highlight,
        'line-width': 3,
        'line-opacity': ['case', ['boolean', ['feature-state', 'raised'], false], 1, 0],
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
        'text-font': colouring === null ? regularFont : boldFont,
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
  const ofVerdicts = verdicts.flatMap(({ id }) => {
    const codes = listCodes(colouring, id);
    return codes.length === 0 ? [] : [codes, toShortWord(words.terms.verdicts[id])];
  });
  return [
    'concat',
    name,
    '\n',
    ['match', ['get', 'code'], ...ofVerdicts, ''] as unknown as ExpressionSpecification,
  ];
}

/** A verdict's word without its bracketed explanation: the legend carries the whole. */
export function toShortWord(label: string): string {
  return label.replace(/\s*[（(].*[）)]$/, '');
}
