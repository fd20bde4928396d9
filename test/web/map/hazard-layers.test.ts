import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { MapValues } from '../../../web/map/map-values.ts';
import { portalLayers } from '../../../web/map/portal-layers.ts';
import { toStyle } from '../../../web/map/style.ts';

const values: MapValues = {
  theme: 'light',
  layer: 'homecare',
  landLayer: 'municipality',
  selectedArea: null,
  colouring: null,
  facilities: { from: 'tiles', query: '' },
  raised: null,
  baseMap: 'plain',
};
const origin = 'http://map.example.jp';
const text = (its: MapValues) => JSON.stringify(toStyle(its, origin));

describe('hazards on the map', () => {
  it('are not there unless asked for', () => {
    expect(text(values)).not.toContain('hazard');
  });

  it('of this site come without asking the portal for anything', () => {
    const shown = text({ ...values, hazards: { portal: [] } });
    expect(shown).toContain(`${origin}/api/tiles/hazards/`);
    expect(shown).not.toContain('disaportal');
  });

  it.each(portalLayers)('of the portal come when switched on: $id', ({ id, tiles }) => {
    const shown = text({ ...values, hazards: { portal: [id] } });
    for (const tile of tiles) expect(shown).toContain(tile);
    const others = portalLayers.filter((its) => its.id !== id).flatMap((its) => its.tiles);
    for (const tile of others) expect(shown).not.toContain(tile);
  });

  it.each(['light', 'dark'] as const)('make a valid style: %s', (theme) => {
    const portal = portalLayers.map(({ id }) => id);
    const style = toStyle({ ...values, theme, hazards: { portal } }, origin);
    expect(validateStyleMin(style)).toEqual([]);
  });
});
