import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAreas } from '../../../geo/areas/build-areas.ts';
import {
  buildMembership,
  isCoarserThanLayer,
  type Placeable,
} from '../../../geo/areas/membership.ts';
import { townKeyOf } from '../../../geo/areas/town-key.ts';
import type { AreaShapeBody, CurrentRecord } from '../../../geo/registry/source-record.ts';
import { member, place, shape, squares, town } from './invented-records.ts';
import { listTouching } from './slow-check.ts';

/**
 * A row of municipalities 4 wide and 4 high: 98201, 98301, 98302, and above them the wards 98101 to
 * 98103 of 98100. 98201 has 日常生活圏域 as polygons, 98301 as towns, 98302 is one by itself.
 */
const board: CurrentRecord[] = [
  shape('municipality', '98201', squares([0, 0, 4, 4])),
  shape('municipality', '98301', squares([4, 0, 4, 4])),
  shape('municipality', '98302', squares([8, 0, 4, 4])),
  shape('municipality', '98101', squares([0, 4, 4, 4])),
  shape('municipality', '98102', squares([4, 4, 4, 4])),
  shape('municipality', '98103', squares([8, 4, 4, 4])),
  member('secondary', '9801', '98201'),
  member('secondary', '9801', '98301'),
  member('secondary', '9802', '98100'),
  shape('daily', '98201-2', squares([0, 0, 4, 2])),
  shape('daily', '98201-1', squares([0, 2, 3, 2])),
  town('daily', '98301-1', '98301', '東町'),
  town('daily', '98301-2', '98301', '西町一丁目'),
  town('daily', '98301-2', '98301', '西町二丁目'),
  member('daily', '98302-1', '98302'),
  member('homecare', '98-01', '98201'),
  town('homecare', '98-01', '98301', '東町'),
  town('homecare', '98-02', '98301', '西町一丁目'),
  town('homecare', '98-02', '98301', '西町二丁目'),
  member('homecare', '98-02', '98302'),
];

const belong = buildMembership(buildAreas(board, '2026-11-22'));

function put(facility: Partial<Placeable>) {
  return belong({
    municipality: null,
    position: null,
    positionLevel: facility.position ? 'own' : 'none',
    positionContradicts: false,
    townKey: null,
    ...facility,
  });
}

describe('buildMembership', () => {
  it('follows the declared code in every layer made of municipalities, with or without position', () => {
    const expected = { prefecture: '98', city: '98201', municipality: '98201', secondary: '9801' };
    expect(put({ municipality: '98201' })).toMatchObject({ ...expected, homecare: '98-01' });
    const overTheBorder = { municipality: '98201', position: place(4.01, 1) };
    expect(put(overTheBorder)).toMatchObject({ ...expected, homecare: '98-01' });
    expect(put({ municipality: '98302' })).toMatchObject({ daily: '98302-1', homecare: '98-02' });
  });

  it('follows the position where no code is declared', () => {
    expect(put({ position: place(1, 1) })).toEqual({
      prefecture: '98',
      city: '98201',
      municipality: '98201',
      secondary: '9801',
      homecare: '98-01',
      daily: '98201-2',
    });
  });

  it('is in no area of a layer that does not name its municipality', () => {
    expect(put({ municipality: '98302', position: place(9, 1) })).not.toHaveProperty('secondary');
  });

  it('finds polygons by position, the lowest code on a border', () => {
    expect(put({ municipality: '98201', position: place(1, 1) }).daily).toBe('98201-2');
    expect(put({ municipality: '98201', position: place(1, 2) }).daily).toBe('98201-1');
    expect(put({ municipality: '98201', position: place(3.5, 3) })).not.toHaveProperty('daily');
    expect(put({ municipality: '98201' })).not.toHaveProperty('daily');
  });

  it('finds areas listed by 町丁目 through the town of the address', () => {
    const at = (name: string) =>
      put({ municipality: '98301', townKey: townKeyOf('98301', name), position: place(5, 1) });
    expect(at('東町')).toMatchObject({ daily: '98301-1', homecare: '98-01' });
    expect(at('東町三丁目')).toMatchObject({ daily: '98301-1', homecare: '98-01' });
    expect(at('西町二丁目')).toMatchObject({ daily: '98301-2', homecare: '98-02' });
    expect(at('西町三丁目')).not.toHaveProperty('daily');
    expect(at('北町')).not.toHaveProperty('homecare');
  });

  it("trusts the town before a position over the border in a neighbour's polygon", () => {
    const facility = {
      municipality: '98301',
      townKey: townKeyOf('98301', '東町'),
      position: place(3.99, 1),
    };
    expect(put(facility).daily).toBe('98301-1');
    expect(put({ ...facility, townKey: null }).daily).toBe('98201-2');
  });

  it('places nothing by a position that contradicts the municipality', () => {
    const facility = { municipality: '98201', position: place(1, 1), positionContradicts: true };
    expect(put(facility)).toMatchObject({ municipality: '98201', secondary: '9801' });
    expect(put(facility)).not.toHaveProperty('daily');
  });

  it('takes a code that names only the city as one of its wards, told by position', () => {
    expect(put({ municipality: '98100', position: place(5, 5) }).municipality).toBe('98102');
    expect(put({ municipality: '98100' })).toEqual({
      prefecture: '98',
      city: '98100',
      secondary: '9802',
    });
  });

  it('tells an unknown ward of a known city by position, and keeps its city without one', () => {
    expect(put({ municipality: '98109', position: place(9, 5) })).toMatchObject({
      municipality: '98103',
      city: '98100',
      secondary: '9802',
    });
    expect(put({ municipality: '98109' })).toEqual({
      prefecture: '98',
      city: '98100',
      secondary: '9802',
    });
  });

  it('says nothing of a facility of which nothing is known', () => {
    expect(put({})).toEqual({});
    expect(put({ municipality: '27210' })).toEqual({});
    expect(put({ position: [135, 35] })).toEqual({});
  });
});

describe('buildMembership with towns of a 政令市', () => {
  const wardTowns = (owner: string, code: string, ...names: string[]) =>
    names.map((name) => town('daily', code, owner, name));
  const at = (listed: CurrentRecord[], municipality: string, name: string) =>
    buildMembership(buildAreas([...board, ...listed], '2026-11-22'))({
      municipality,
      position: null,
      positionLevel: 'none',
      positionContradicts: false,
      townKey: townKeyOf(municipality, name),
    }).daily;

  it('finds a ward address in the list of the whole city', () => {
    expect(at(wardTowns('98100', '98100-1', '北町'), '98101', '北町一丁目')).toBe('98100-1');
  });

  it('finds an address without ward in the lists of the wards, unless two wards have such a town', () => {
    const lists = [
      ...wardTowns('98101', '98100-1', '北町', '本町'),
      ...wardTowns('98102', '98100-2', '南町', '本町'),
    ];
    expect(at(lists, '98100', '南町')).toBe('98100-2');
    expect(at(lists, '98100', '本町')).toBeUndefined();
    expect(at(lists, '98102', '本町')).toBe('98100-2');
  });
});

describe('buildMembership with reorganisations', () => {
  const change = (oldCode: string, newCode: string) => ({
    oldCode,
    newCode,
    effectiveFrom: '2026-01-01',
    towns: [],
  });
  const changed = buildMembership(buildAreas(board, '2026-11-22'), [
    change('98101', '98104'),
    change('98102', '98104'),
    change('98103', '98105'),
    change('98301', '98211'),
  ]);
  const at = (municipality: string, rest: Partial<Placeable> = {}) =>
    changed({
      municipality,
      position: null,
      positionLevel: 'own',
      positionContradicts: false,
      townKey: null,
      ...rest,
    });

  it('finds the old municipality by the new code', () => {
    expect(at('98105')).toMatchObject({ municipality: '98103', secondary: '9802' });
    expect(at('98211', { townKey: townKeyOf('98211', '東町') })).toMatchObject({
      municipality: '98301',
      secondary: '9801',
      daily: '98301-1',
      homecare: '98-01',
    });
  });

  it('tells a joined ward by position anywhere in the city, never by guess', () => {
    expect(at('98104', { position: place(5, 5) }).municipality).toBe('98102');
    expect(at('98104', { position: place(9, 5) }).municipality).toBe('98103');
    const away = at('98104', { position: place(1, 1) });
    expect(away).not.toHaveProperty('municipality');
    expect(away).toMatchObject({ city: '98100', secondary: '9802' });
  });
});

describe('buildMembership where only one layer has polygons', () => {
  it('asks every polygon', () => {
    const areas = buildAreas([shape('secondary', '9801', squares([0, 0, 4, 4]))], '2026-11-22');
    const facility = {
      municipality: null,
      position: place(1, 1),
      positionLevel: 'own',
      positionContradicts: false,
      townKey: null,
    } as const;
    expect(buildMembership(areas)(facility)).toEqual({ secondary: '9801' });
  });
});

describe('every membership by position', () => {
  it('equals a slow check', () => {
    const layers = ['municipality', 'daily'].map((layer) => ({
      layer,
      areas: board
        .map(({ body }) => body)
        .filter((body): body is AreaShapeBody => body.type === 'area-shape' && body.layer === layer)
        .map(({ code, geometry }) => ({ code, polygons: geometry.coordinates })),
    }));
    const coordinate = fc.integer({ min: -4, max: 52 }).map((n) => n / 4);
    fc.assert(
      fc.property(coordinate, coordinate, (column, row) => {
        const position = place(column, row);
        const found = put({ position });
        for (const { layer, areas } of layers) {
          const [lowest] = listTouching(areas, position);
          const expected = layer === 'daily' && found.municipality === '98302' ? '98302-1' : lowest;
          expect(found[layer]).toBe(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isCoarserThanLayer', () => {
  it('marks positions from addresses in finer layers only', () => {
    expect(isCoarserThanLayer('own', 'small')).toBe(false);
    expect(isCoarserThanLayer('town', 'daily')).toBe(false);
    expect(isCoarserThanLayer('town', 'small')).toBe(true);
    expect(isCoarserThanLayer('large-town', 'daily')).toBe(true);
    expect(isCoarserThanLayer('large-town', 'municipality')).toBe(false);
    expect(isCoarserThanLayer('none', 'secondary')).toBe(false);
  });
});
