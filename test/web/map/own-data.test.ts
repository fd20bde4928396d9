import { describe, expect, it } from 'vitest';
import type { MapValues } from '../../../web/map/map-values.ts';
import { findNewPlaces, listOwnData } from '../../../web/map/own-data.ts';

const pins = [1, 2].map((i) => ({
  id: `pin-${i}`,
  name: `<b>見本</b> ${i}`,
  position: [150 + i, 30] as const,
  image: 'pin/clinic/0//1',
}));
const [first, second] = pins;
if (!first || !second) throw new Error('Two pins are needed.');
const home = { position: [150, 30] as const, radiusMetres: 16_000 };

const values: MapValues = {
  theme: 'light',
  layer: 'homecare',
  landLayer: 'city',
  selectedArea: null,
  colouring: null,
  facilities: { from: 'list', pins },
  raised: null,
  baseMap: 'plain',
  home,
};
const namesOf = (next: Partial<MapValues>) =>
  findNewPlaces(values, { ...values, ...next })?.map(({ source }) => source);

describe('places told to the map without a new style', () => {
  it('tells only the source whose places are new', () => {
    expect(namesOf({})).toEqual([]);
    expect(namesOf({ raised: first })).toEqual([]);
    expect(namesOf({ raisedArea: '95-01' })).toEqual([]);
    expect(namesOf({ facilities: { from: 'list', pins } })).toEqual([]);
    expect(namesOf({ facilities: { from: 'list', pins: [first] } })).toEqual(['listed']);
    expect(namesOf({ home: { ...home, radiusMetres: null }, raised: second })).toEqual(['home']);
  });

  it('asks for a new style when its sources, layers or colours differ', () => {
    for (const next of [
      { theme: 'dark' },
      { layer: 'daily' },
      { landLayer: null },
      { selectedArea: '95-01' },
      { colouring: { role: 'hub', verdicts: new Map() } },
      { baseMap: 'gsi-pale' },
      { facilities: { from: 'nothing' } },
      { facilities: { from: 'tiles', query: '' } },
      { home: null },
      { choropleth: { marks: new Map(), classes: 3 } },
    ] as const satisfies Partial<MapValues>[])
      expect(namesOf(next)).toBeUndefined();
    const tiled: MapValues = { ...values, facilities: { from: 'tiles', query: 'kind=clinic' } };
    const others = { from: 'tiles', query: 'kind=pharmacy' } as const;
    expect(findNewPlaces(tiled, { ...tiled, facilities: others })).toBeUndefined();
    expect(findNewPlaces(tiled, { ...tiled, raised: first })).toEqual([]);
    const figures: MapValues = { ...values, choropleth: { marks: new Map(), classes: 3 } };
    const others5 = { marks: new Map([['95-01', 4]]), classes: 5 };
    expect(findNewPlaces(figures, { ...figures, choropleth: others5 })).toEqual([]);
  });

  it('carries names as they are written, and the circle before the mark of the home', () => {
    const bySource = new Map(listOwnData(values).map((data) => [data.source, data.toPlaces()]));
    expect(bySource.get('listed')?.features.map((its) => its.properties?.name)).toEqual([
      first.name,
      second.name,
    ]);
    expect(bySource.get('home')?.features.map((its) => its.geometry.type)).toEqual([
      'Polygon',
      'Point',
    ]);
  });
});
