import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibre } from 'maplibre-gl';
import type { MapValues } from './map-values.ts';
import { type Palette, palettes } from './palette.ts';
import { toPatternImage } from './verdict-patterns.ts';

/** Why an area of a map of figures has no class. */
export const gaps = ['unknown', 'suppressed'] as const;
export type Gap = (typeof gaps)[number];

export interface Choropleth {
  /** Class from 0, or why there is none, by area code; areas that are left out are not painted. */
  readonly marks: ReadonlyMap<string, number | Gap>;
  /** How many classes there are, at most as many as the ramp has colours. */
  readonly classes: number;
}

/** Steps of the full ramp. */
const rampSteps = 7;

/** Which steps of the ramp so many classes wear, from the least value on: as far apart as can be. */
export function listRampSteps(classes: number): readonly number[] {
  if (classes === 1) return [(rampSteps - 1) / 2];
  return Array.from({ length: classes }, (_, i) =>
    Math.round((i * (rampSteps - 1)) / (classes - 1)),
  );
}

export function listRamp({ ramp }: Palette, classes: number): readonly string[] {
  return listRampSteps(classes).map((step) => ramp[step] ?? '');
}

const clear = 'rgba(0,0,0,0)';

/**
 * The areas of a map of figures. What each wears is told apart from the style, as the state of its
 * feature: another classing then paints the same tiles at once.
 */
export function listFigureLayers(values: MapValues, palette: Palette): LayerSpecification[] {
  if (!values.choropleth || values.layer === null) return [];
  const source = { source: `areas-${values.layer}`, 'source-layer': 'areas' };
  return [
    {
      id: 'figure',
      type: 'fill',
      ...source,
      paint: {
        'fill-color': ['to-color', ['coalesce', ['feature-state', 'fill'], clear]],
        'fill-opacity': values.baseMap === 'plain' ? 1 : 0.7,
      },
    },
    ...gaps.flatMap((gap): LayerSpecification[] => {
      const worn: ExpressionSpecification = ['case', ['==', ['feature-state', 'gap'], gap], 1, 0];
      return [
        {
          id: `figure-gap-${gap}`,
          type: 'fill',
          ...source,
          paint: { 'fill-color': palette.verdicts.unknown.fill, 'fill-opacity': worn },
        },
        {
          id: `figure-pattern-${gap}`,
          type: 'fill',
          ...source,
          paint: { 'fill-pattern': toPatternImage(gap), 'fill-opacity': worn },
        },
      ];
    }),
  ];
}

interface AreaState {
  readonly fill: string | null;
  readonly gap: Gap | null;
  readonly raised: boolean;
}

const plain: AreaState = { fill: null, gap: null, raised: false };

function toStates({ choropleth, raisedArea, theme }: MapValues): Map<string, AreaState> {
  const states = new Map<string, AreaState>();
  if (choropleth) {
    const ramp = listRamp(palettes[theme], choropleth.classes);
    for (const [code, mark] of choropleth.marks)
      states.set(
        code,
        typeof mark === 'number' ? { ...plain, fill: ramp[mark] ?? null } : { ...plain, gap: mark },
      );
  }
  if (raisedArea) states.set(raisedArea, { ...(states.get(raisedArea) ?? plain), raised: true });
  return states;
}

/**
 * Tells a map what its areas wear; `before` null: it has not been told yet. False when its style
 * does not stand, and so cannot be told.
 */
export function markAreas(map: MapLibre, before: MapValues | null, next: MapValues): boolean {
  if (next.layer === null) return true;
  const source = `areas-${next.layer}`;
  if (!map.getSource(source)) return false;
  const were = before?.layer === next.layer ? toStates(before) : new Map<string, AreaState>();
  const are = toStates(next);
  for (const code of new Set([...were.keys(), ...are.keys()])) {
    const [was, is] = [were.get(code) ?? plain, are.get(code) ?? plain];
    if (was.fill !== is.fill || was.gap !== is.gap || was.raised !== is.raised)
      map.setFeatureState({ source, sourceLayer: 'areas', id: code }, { ...is });
  }
  return true;
}
