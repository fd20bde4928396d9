import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../geo/terms/kind.ts';
import { services } from '../../geo/terms/service.ts';
import {
  defaultViewState,
  toFacilityQuery,
  toSearchParams,
  toViewState,
  type ViewState,
} from '../../web/view-state.ts';

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5);

const bbox = fc
  .tuple(degrees(-180, 179), degrees(-90, 89), degrees(0.001, 1), degrees(0.001, 1))
  .map(([west, south, width, height]) => {
    const round = (value: number) => Math.round(value * 1e5) / 1e5;
    return [west, south, round(west + width), round(south + height)] as const;
  });

const code = fc.stringMatching(/^[0-9]{2,5}(-[0-9]{1,2})?$/);

const states: fc.Arbitrary<ViewState> = fc.record({
  layer: fc.constantFrom(null, 'homecare', 'daily', 'hokenjo-area'),
  area: fc.option(code),
  facility: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
  list: fc.constantFrom('facilities' as const, 'areas' as const),
  q: fc.constantFrom('', 'さくら', '訪問 看護', 'a&b=c?#%', '支援診1', '000-123-4567'),
  filters: fc.record({
    kind: fc.subarray(kinds.map((kind) => kind.id)),
    service: fc.subarray(services.map((service) => service.code)),
    filing: fc.subarray(['支援診1', '在医総管1', '入退支', '未知の届出']),
    role: fc.subarray(['active' as const, 'hub' as const]),
  }),
  within: fc.option(fc.record({ layer: fc.constantFrom('daily', 'city'), code })),
  bbox: fc.option(bbox),
  coloured: fc.boolean(),
  judgedRole: fc.constantFrom('active' as const, 'hub' as const),
  asOf: fc.constantFrom(null, '2026-02-28', '2024-02-29'),
  camera: fc.option(
    fc.record({
      centre: fc.tuple(degrees(-180, 180), degrees(-85, 85)),
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
    }),
  ),
  baseMap: fc.constantFrom(null, 'plain' as const, 'gsi-pale' as const),
});

describe('view state', () => {
  it('survives the way into a URL and back', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = new URL(`http://host/?${toSearchParams(state)}`);
        expect(toViewState(url.searchParams)).toEqual(state);
      }),
    );
  });

  it('writes nothing for the opening view', () => {
    expect(toSearchParams(defaultViewState).toString()).toBe('');
    expect(toViewState(new URLSearchParams())).toEqual(defaultViewState);
  });

  it.each([
    ['asOf=2026-02-30'],
    ['asOf=yesterday'],
    ['bbox=3,2,1,4'],
    ['bbox=1,2,3'],
    ['bbox=,,,'],
    ['map=9/999/1'],
    ['map=9//'],
    ['kind=castle&service=999&role=king'],
    ['layer=../etc&within=daily'],
  ])('leaves what it does not understand at the default: %s', (query) => {
    expect(toViewState(new URLSearchParams(query))).toEqual(defaultViewState);
  });

  it('never writes a text that may be a home, and never takes one from a URL', () => {
    const home = '見本市みどり町1丁目2番3号';
    expect(toSearchParams({ ...defaultViewState, q: home }).toString()).toBe('');
    expect(toFacilityQuery({ ...defaultViewState, q: home }).toString()).toBe('');
    expect(toViewState(new URLSearchParams({ q: home })).q).toBe('');
  });

  it('asks the API with its own names', () => {
    const state: ViewState = {
      ...defaultViewState,
      q: 'さくら',
      filters: { ...defaultViewState.filters, kind: ['clinic', 'hospital'] },
      within: { layer: 'daily', code: '95201-3' },
      bbox: [150, 30, 151, 31],
      area: '95-01',
      coloured: true,
    };
    expect([...toFacilityQuery(state)]).toEqual([
      ['q', 'さくら'],
      ['kind', 'clinic'],
      ['kind', 'hospital'],
      ['layer', 'daily'],
      ['area', '95201-3'],
      ['bbox', '150,30,151,31'],
    ]);
  });
});
