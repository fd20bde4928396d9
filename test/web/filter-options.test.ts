import { describe, expect, it } from 'vitest';
import { kinds } from '../../geo/terms/kind.ts';
import { listFilterOptions, toFilterLabel, toggleFilter } from '../../web/filter-options.ts';
import { findListedPin, toRing } from '../../web/map/facility-pin.ts';
import { noFilters } from '../../web/view-state.ts';

const facets = { kind: { clinic: 3 }, service: {}, filing: { 支援診1: 2 }, role: {} };

describe('filters', () => {
  it('offers what occurs and what is on, with true counts', () => {
    const filters = { ...noFilters, kind: ['dental' as const] };
    expect(
      listFilterOptions('kind', filters, facets).map(({ value, count, active }) => [
        value,
        count,
        active,
      ]),
    ).toEqual([
      ['clinic', 3, false],
      ['dental', 0, true],
    ]);
    expect(listFilterOptions('kind', noFilters, undefined)).toHaveLength(kinds.length);
  });

  it('keeps a filing it does not know as it was asked for', () => {
    const filters = { ...noFilters, filing: ['未知の届出'] };
    const options = listFilterOptions('filing', filters, facets);
    expect(options.map((option) => option.value)).toEqual(['支援診1', '未知の届出']);
    expect(toFilterLabel('filing', '未知の届出')).toBe('未知の届出');
    expect(toFilterLabel('service', '130')).toBe('訪問看護');
  });

  it('switches one value and leaves the others', () => {
    const on = toggleFilter(noFilters, 'kind', 'clinic');
    expect(toggleFilter(on, 'kind', 'hospital').kind).toEqual(['clinic', 'hospital']);
    expect(toggleFilter(on, 'kind', 'clinic')).toEqual(noFilters);
  });
});

describe('pins of the list', () => {
  it('wear the rings of the filings in force', () => {
    expect(toRing(['在医総管1'])).toBe(0);
    expect(toRing(['支援診3', '在医総管1'])).toBe(1);
    expect(toRing(['支援病2'])).toBe(2);
  });

  it('are hollow where the position is less exact than a building, and absent without one', () => {
    const item = {
      id: '0123456789ab',
      name: '見本クリニック',
      kana: null,
      kinds: ['clinic' as const],
      services: [],
      filings: [],
      roles: [],
      address: null,
      phone: null,
      position: [150.4, 30.2] as const,
      positionLevel: 'town' as const,
      areas: {},
      dataDate: null,
    };
    expect(findListedPin(item)?.image).toBe('pin/clinic/0//0');
    expect(findListedPin({ ...item, positionLevel: 'own' })?.image).toBe('pin/clinic/0//1');
    expect(findListedPin({ ...item, position: null })).toBeUndefined();
  });
});
