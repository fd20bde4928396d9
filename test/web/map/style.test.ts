import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../geo/terms/kind.ts';
import type { VerdictId } from '../../../geo/terms/role.ts';
import { findClusterShares } from '../../../web/map/cluster-ring.ts';
import type { FacilityPlaces, MapValues } from '../../../web/map/map-values.ts';
import { toStyle } from '../../../web/map/style.ts';
import { findPin, toPinImage } from '../../../web/map/symbols.ts';
import { findPattern, toPatternImage } from '../../../web/map/verdict-patterns.ts';

const pin = {
  id: '0123456789ab',
  name: '見本クリニック',
  position: [150.4, 30.2] as const,
  image: toPinImage({ kind: 'clinic', ring: 2, roles: ['active'], exact: false }),
};

const verdicts = new Map<string, VerdictId>([
  ['95-01', 'located'],
  ['95-02', 'assigned'],
  ['95-03', 'lacking'],
  ['95-04', 'unknown'],
]);

function listValues(): MapValues[] {
  const places: FacilityPlaces[] = [
    { from: 'nothing' },
    { from: 'tiles', query: '' },
    { from: 'tiles', query: 'kind=clinic&q=%E3%81%95' },
    { from: 'list', pins: [pin] },
  ];
  const colourings: MapValues['colouring'][] = [
    null,
    { role: 'active', verdicts },
    { role: 'hub', verdicts: new Map() },
    { role: 'hub', verdicts: new Map([['95-01', 'lacking']]) },
  ];
  const values: MapValues[] = [];
  for (const theme of ['light', 'dark'] as const)
    for (const facilities of places)
      for (const colouring of colourings)
        for (const layer of [null, 'homecare'])
          for (const baseMap of ['plain', 'gsi-pale'] as const)
            values.push({
              theme,
              layer,
              landLayer: layer === null ? null : 'municipality',
              selectedArea: layer === null ? null : '95-02',
              colouring,
              facilities,
              raised: layer === null ? null : pin,
              baseMap,
            });
  for (const theme of ['light', 'dark'] as const)
    values.push({
      theme,
      layer: 'homecare',
      landLayer: 'municipality',
      selectedArea: '95-02',
      colouring: null,
      choropleth: { classes: 5, marks: new Map([['95-01', 4]]) },
      raisedArea: '95-01',
      facilities: { from: 'nothing' },
      raised: null,
      baseMap: 'plain',
      dots: [{ position: [150.4, 30.2], people: 12 }],
    });
  return values;
}

describe('map style', () => {
  it.each(listValues().map((values, i) => [i, values] as const))(
    "is valid by MapLibre's own validator (%i)",
    (_, values) => {
      const style = toStyle(values, 'http://127.0.0.1:1');
      expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
      const sources = new Set(Object.keys(style.sources));
      for (const layer of style.layers)
        if ('source' in layer) expect(sources).toContain(layer.source);
      expect(new Set(style.layers.map((layer) => layer.id)).size).toBe(style.layers.length);
    },
  );

  it('asks no outside host unless the reader turned the base map on', () => {
    for (const values of listValues()) {
      const text = JSON.stringify(toStyle(values, 'http://127.0.0.1:1'));
      expect(text.includes('gsi.go.jp')).toBe(values.baseMap === 'gsi-pale');
      expect('glyphs' in toStyle(values, '')).toBe(false);
    }
  });

  it('names images that can be drawn from their names alone', () => {
    for (const kind of kinds)
      for (const ring of [0, 1, 2] as const)
        for (const exact of [true, false]) {
          const told = { kind: kind.id, ring, roles: ['active', 'hub'] as const, exact };
          expect(findPin(toPinImage(told))).toEqual(told);
        }
    expect(findPin('pin/clinic/0//1')).toEqual({
      kind: 'clinic',
      ring: 0,
      roles: [],
      exact: true,
    });
    expect(findPin('pin/castle/0//1')).toBeUndefined();
    expect(findPattern(toPatternImage('lacking'))).toBe('lacking');
    expect(findPattern(toPatternImage('suppressed'))).toBe('suppressed');
    expect(findPattern('pattern/none')).toBeUndefined();
    expect(findClusterShares(`cluster/${kinds.map(() => 1).join('.')}`)).toHaveLength(kinds.length);
    expect(findClusterShares('cluster/1.2')).toBeUndefined();
  });
});
