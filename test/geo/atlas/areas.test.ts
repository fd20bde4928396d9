import { describe, expect, it } from 'vitest';
import { findArea, listAreas } from '../../../geo/atlas/answers-areas.ts';
import { findFacility } from '../../../geo/atlas/answers-facilities.ts';
import { describeData, listLayers } from '../../../geo/atlas/answers-layers.ts';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { per100k } from '../../../geo/atlas/rates.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import { inventAreas, inventInput, listRecord, prefecture } from './invented-facilities.ts';
import { slowRoles } from './scan.ts';

const input = inventInput(800, 9);
const atlas = openAtlas(buildSnapshot(input));
const today = '2026-04-01';

const inArea = (layer: string, code: string) =>
  input.facilities.filter((_, i) => input.memberships[i]![layer] === code);

describe('areas', () => {
  it('come back as they went in, outlines included', () => {
    for (const area of inventAreas()) {
      const found = atlas.areas.find(area.layer, area.code)!;
      expect({ ...found, geometry: found.geometry }).toEqual(area);
    }
    expect(atlas.areas.size).toBe(inventAreas().length);
  });

  it('keep islands and holes apart', () => {
    const ring = (at: number, size: number): [number, number][] => [
      [at, at],
      [at + size, at],
      [at + size, at + size],
      [at, at],
    ];
    const geometry = {
      type: 'MultiPolygon' as const,
      coordinates: [[ring(1, 5), ring(2, 1)], [ring(10, 1)]],
    };
    const [first, ...rest] = inventAreas();
    const small = openAtlas(buildSnapshot({ ...input, areas: [{ ...first!, geometry }, ...rest] }));
    expect(small.areas.find(first!.layer, first!.code)!.geometry).toEqual(geometry);
    expect(small.areas.find('municipality', '91101')!.geometry).toEqual(
      atlas.areas.find('municipality', '91101')!.geometry,
    );
  });

  it('are listed with the facilities they hold, ascending by code', () => {
    for (const layer of ['prefecture', 'secondary', 'city', 'municipality']) {
      const areas = listAreas(atlas, layer);
      expect(areas.map((area) => area.code)).toEqual(areas.map((area) => area.code).sort());
      for (const { code, facilities } of areas) expect(facilities).toBe(inArea(layer, code).length);
      expect(areas.reduce((sum, area) => sum + area.facilities, 0)).toBe(800);
    }
  });

  it('name parents, members and neighbours', () => {
    const ward = findArea(atlas, 'municipality', '91101')!;
    expect(ward.parents).toEqual([
      { layer: 'prefecture', code: prefecture, name: '見本県' },
      { layer: 'city', code: '91100', name: '見本市' },
    ]);
    expect(ward.members).toEqual([]);
    expect(ward.neighbours.map((area) => area.name)).toEqual(['見本市2区', '見本91210町']);
    const south = findArea(atlas, 'secondary', '9111')!;
    expect(south.members).toHaveLength(8);
    expect(south.neighbours).toEqual([{ layer: 'secondary', code: '9121', name: '北部' }]);
    expect(findArea(atlas, 'secondary', '0000')).toBeUndefined();
  });
});

describe('counts of an area', () => {
  it('equal a count by hand, and so do the rates', () => {
    const south = findArea(atlas, 'secondary', '9111')!;
    const facilities = inArea('secondary', '9111');
    expect(south.counts.total).toBe(facilities.length);
    expect(south.counts.withoutPosition).toBe(facilities.filter((f) => !f.position).length);
    const pharmacies = facilities.filter((f) => f.kinds.includes('pharmacy')).length;
    const row = south.counts.kinds.find((kind) => kind.id === 'pharmacy')!;
    expect(row.count).toBe(pharmacies);
    expect(row.per100kOver75).toBeCloseTo((pharmacies / 12_000) * 100_000, 1);
    expect(row.per100kOver65).toBeCloseTo((pharmacies / 24_000) * 100_000, 1);
    expect(row.per100kOver85).toBeNull();
    const nurses = facilities.filter((f) => f.services.some((s) => s.code === '130')).length;
    expect(south.counts.services.find((service) => service.id === '130')!.count).toBe(nurses);
    const filed = facilities.filter((f) => f.filings.some((row) => row.symbol === '在後病')).length;
    expect(south.counts.filings.find((filing) => filing.id === '在後病')!.count).toBe(filed);
  });

  it('have no rate where nobody lives or the people are not known', () => {
    expect(per100k(3, 0)).toBeNull();
    expect(per100k(3, null)).toBeNull();
    expect(per100k(0, 1000)).toBe(0);
    for (const [layer, code] of [
      ['municipality', '91210'],
      ['secondary', '9121'],
    ] as const) {
      const rows = findArea(atlas, layer, code)!.counts.kinds;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.per100kOver65 === null)).toBe(true);
    }
  });

  it('say 0 where the list is loaded for the prefecture, and nothing where it is not', () => {
    const base = input.facilities[0]!;
    const facility = (id: string, more: Partial<Facility>): Facility => ({
      ...base,
      kinds: [],
      services: [],
      filings: [],
      records: [],
      id: id.padStart(12, '0'),
      ...more,
    });
    const facilities = [
      facility('1', {
        kinds: ['clinic'],
        filings: ['支援診3', '歯訪診'].map((symbol) => ({ name: '', symbol, inForce: true })),
        records: [listRecord('1', 1)],
      }),
      facility('2', { services: [{ code: '130' }] }),
    ];
    const memberships = [
      { prefecture, secondary: '9111' },
      { prefecture, secondary: '9121' },
    ];
    const small = openAtlas(buildSnapshot({ ...input, facilities, memberships }));
    const { kinds, services, filings } = findArea(small, 'secondary', '9121')!.counts;
    expect(kinds.map((row) => [row.id, row.count])).toEqual([['clinic', 0]]);
    expect(services.map((row) => [row.id, row.count])).toEqual([['130', 1]]);
    expect(filings.find((row) => row.id === '支援病1')?.count).toBe(0);
    expect(filings.find((row) => row.id === '在薬')).toBeUndefined();
    expect(filings.find((row) => row.id === '歯援診1')).toBeUndefined();
    const there = findArea(small, 'secondary', '9111')!.counts.filings;
    expect(there.find((row) => row.id === '支援診3')?.count).toBe(1);
    // Only the 歯科 list could say how many there are.
    expect(there.find((row) => row.id === '歯訪診')).toBeUndefined();
  });
});

describe('what the Atlas says of itself', () => {
  it('counts facilities, areas and designations', () => {
    expect(describeData(atlas)).toEqual({
      dataVersion: input.dataVersion,
      demo: true,
      counts: {
        facilities: 800,
        areas: inventAreas().length,
        designations: input.designations.length,
        sourceRecords: 0,
      },
      dataDates: [],
      place: expect.objectContaining({ layer: 'prefecture', code: prefecture }),
    });
  });

  it('says whose data it is only where nearly all of it is theirs', () => {
    const placeOf = (some: (i: number) => boolean) => {
      const only = <T>(list: readonly T[]) => list.filter((_, i) => some(i));
      const facilities = only(input.facilities);
      const memberships = only(input.memberships);
      return describeData(openAtlas(buildSnapshot({ ...input, facilities, memberships }))).place;
    };
    const cityOf = (i: number) => input.memberships[i]!.city;
    const [city] = input.memberships.flatMap((areas) => areas.city ?? []);
    expect(placeOf((i) => cityOf(i) === city)).toMatchObject({ layer: 'city', code: city });
    expect(placeOf((i) => input.memberships[i]!.prefecture === prefecture)).toMatchObject({
      layer: 'prefecture',
      code: prefecture,
    });
    expect(placeOf(() => false)).toBeNull();
  });

  it('lists the layers coarse first, with one that only its areas know', () => {
    const [area, ...rest] = inventAreas();
    const own = { ...area!, layer: 'school', code: '1' };
    const layers = listLayers(openAtlas(buildSnapshot({ ...input, areas: [own, area!, ...rest] })));
    expect(layers.map((layer) => layer.rank)).toEqual(
      layers.map((l) => l.rank).toSorted((a, b) => a - b),
    );
    expect(layers.find((layer) => layer.id === 'municipality')).toMatchObject({
      name: '市区町村',
      count: 16,
      legal: false,
    });
    expect(layers.find((layer) => layer.id === 'homecare')).toMatchObject({
      count: 0,
      legal: true,
    });
    expect(layers.find((layer) => layer.id === 'school')).toMatchObject({ count: 1 });
  });
});

describe('a facility', () => {
  it('comes back whole, with its areas by name and its roles in force', () => {
    input.facilities.forEach((facility, i) => {
      const found = findFacility(atlas, facility.id, today)!;
      expect(found).toMatchObject(facility);
      expect(found.areas.municipality).toEqual({
        layer: 'municipality',
        code: input.memberships[i]!.municipality,
        name: atlas.areas.find('municipality', input.memberships[i]!.municipality!)!.name,
      });
      expect(found.roles.map((row) => row.role)).toEqual(slowRoles(input, facility, today));
    });
    expect(input.facilities.some((f) => slowRoles(input, f, today).length > 0)).toBe(true);
  });

  it('is not found under an id nobody has', () => {
    expect(findFacility(atlas, 'ffffffffffff', today)).toBeUndefined();
    expect(findFacility(atlas, '', today)).toBeUndefined();
  });
});
