import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../geo/areas/area.ts';
import { buildAreas } from '../../../geo/areas/build-areas.ts';
import type { CurrentRecord, ReorganisationBody } from '../../../geo/registry/source-record.ts';
import { member, place, shape, squares, town } from './invented-records.ts';
import { slowArea } from './slow-check.ts';

const today = '2026-11-22';

function build(...records: CurrentRecord[]) {
  const areas = buildAreas(records, today);
  return {
    areas,
    list: (layer: string) => areas.filter((area) => area.layer === layer).map(({ code }) => code),
    get: (layer: string, code: string): Area => {
      const found = areas.find((area) => area.layer === layer && area.code === code);
      if (!found) throw new Error(`no area ${layer} ${code}`);
      return found;
    },
  };
}

/** 見本市 (98201) west of 例町 (98301); the city with wards 98101 and 98102 north of both. */
const board: CurrentRecord[] = [
  shape('municipality', '98201', squares([0, 0, 4, 4]), { name: '見本市' }),
  shape('municipality', '98301', squares([4, 0, 4, 4]), { name: '例町', cityName: '例郡' }),
  shape('municipality', '98101', squares([0, 4, 4, 4]), { name: '手本市北区', cityName: '手本市' }),
  shape('municipality', '98102', squares([4, 4, 4, 4]), { name: '手本市南区', cityName: '手本市' }),
];

describe('buildAreas: municipalities', () => {
  const { list, get, areas } = build(...board);

  it('makes prefecture and cities out of municipalities', () => {
    expect(areas.map(({ layer, code }) => `${layer} ${code}`)).toEqual([
      'prefecture 98',
      'city 98100',
      'city 98201',
      'city 98301',
      'municipality 98101',
      'municipality 98102',
      'municipality 98201',
      'municipality 98301',
    ]);
    expect(get('prefecture', '98').name).toBe('見本県');
    expect(get('city', '98100')).toMatchObject({
      name: '手本市',
      municipalities: ['98101', '98102'],
      parents: [{ layer: 'prefecture', code: '98' }],
    });
    expect(get('city', '98301').name).toBe('例町');
  });

  it('joins wards without leaving their border, and boxes them', () => {
    const city = get('city', '98100');
    expect(city.geometry!.coordinates).toHaveLength(1);
    expect(slowArea(city.geometry!.coordinates)).toBe(32 / 64 / 64);
    expect(city.bbox).toEqual([...place(0, 4), ...place(8, 8)]);
    expect(get('municipality', '98101').parents).toEqual([
      { layer: 'prefecture', code: '98' },
      { layer: 'city', code: '98100' },
    ]);
  });

  it('lists a municipality that only a member table names, without a shape', () => {
    const more = build(...board, member('secondary', '9801', '98302', { memberName: '試村' }));
    expect(more.get('municipality', '98302')).toMatchObject({
      name: '試村',
      geometry: null,
      bbox: null,
      labelPoint: null,
      membersWithoutShape: ['98302'],
    });
    expect(list('municipality')).not.toContain('98302');
  });
});

describe('buildAreas: areas of members', () => {
  it('dissolves members and tells which lack a shape', () => {
    const { get } = build(
      ...board,
      member('secondary', '9801', '98201'),
      member('secondary', '9801', '98301'),
      member('secondary', '9801', '98399'),
    );
    const area = get('secondary', '9801');
    expect(area.municipalities).toEqual(['98201', '98301', '98399']);
    expect(area.membersWithoutShape).toEqual(['98399']);
    expect(slowArea(area.geometry!.coordinates)).toBe(32 / 64 / 64);
    expect(get('municipality', '98301').parents).toContainEqual({
      layer: 'secondary',
      code: '9801',
    });
    expect(get('municipality', '98101').parents).not.toContainEqual(
      expect.objectContaining({ layer: 'secondary' }),
    );
  });

  it('reads a city code as its wards', () => {
    const { get } = build(...board, member('homecare', '98-01', '98100'));
    expect(get('homecare', '98-01').municipalities).toEqual(['98101', '98102']);
    expect(get('homecare', '98-01').parents).toEqual([{ layer: 'prefecture', code: '98' }]);
    expect(get('city', '98100').parents).toContainEqual({ layer: 'homecare', code: '98-01' });
  });

  it('counts the members valid on the day, both days included', () => {
    const { get, list } = build(
      ...board,
      member('secondary', '9801', '98201', { validTo: '2026-11-21' }),
      member('secondary', '9801', '98301', { validTo: today }),
      member('secondary', '9801', '98101', { validFrom: today }),
      member('secondary', '9801', '98102', { validFrom: '2026-11-23' }),
      member('secondary', '9802', '98102', { validFrom: '2027-04-01' }),
    );
    expect(get('secondary', '9801').municipalities).toEqual(['98101', '98301']);
    expect(list('secondary')).toEqual(['9801']);
  });

  it('forgets members and shapes that a newer edition no longer lists', () => {
    const { get, list } = build(
      ...board,
      { ...shape('municipality', '98999', squares([9, 9, 1, 1])), vanished: true },
      member('secondary', '9801', '98201'),
      { ...member('secondary', '9801', '98301'), vanished: true },
    );
    expect(get('secondary', '9801').municipalities).toEqual(['98201']);
    expect(list('municipality')).not.toContain('98999');
  });

  it("keeps the source's own label and the area's own polygon", () => {
    const { get } = build(
      ...board,
      member('secondary', '9801', '98201', { layerLabel: '構想区域' }),
      shape('secondary', '9801', squares([0, 0, 4, 3]), { name: '西部' }),
    );
    expect(get('secondary', '9801')).toMatchObject({
      name: '西部',
      layerLabel: '構想区域',
      municipalities: ['98201'],
      bbox: [...place(0, 0), ...place(4, 3)],
    });
  });

  it('finds the municipalities of an area that comes as a polygon only', () => {
    // The other source draws the border 1/10 step aside, and cuts 例町 in two.
    const { get } = build(
      ...board,
      shape('secondary', '9801', squares([0, 0, 5.9, 4.1])),
      shape('secondary', '9802', squares([5.9, 0, 2.1, 4.1])),
    );
    expect(get('secondary', '9801')).toMatchObject({
      municipalities: ['98201'],
      partMunicipalities: ['98301'],
    });
    expect(get('secondary', '9802')).toMatchObject({
      municipalities: [],
      partMunicipalities: ['98301'],
    });
    expect(get('municipality', '98201').parents).toContainEqual({
      layer: 'secondary',
      code: '9801',
    });
    expect(get('municipality', '98301').parents.map(({ layer }) => layer)).not.toContain(
      'secondary',
    );
  });
});

describe('buildAreas: finer areas', () => {
  const small = [
    shape('small', '98201000101', squares([0, 0, 2, 2]), { name: '東町一丁目' }),
    shape('small', '98201000102', squares([2, 0, 2, 2]), { name: '東町二丁目' }),
    shape('small', '982010002', squares([0, 2, 4, 2]), { name: '大字西' }),
  ];

  it('dissolves a 日常生活圏域 from its 町丁目, by code, by 大字 code and by name', () => {
    const { get } = build(
      ...board,
      ...small,
      member('daily', '98201-1', '982010001', { memberKind: 'small', memberName: '' }),
      town('daily', '98201-2', '98201', '西'),
    );
    expect(get('daily', '98201-1')).toMatchObject({
      municipalities: [],
      partMunicipalities: ['98201'],
      towns: ['98201|東町1丁目', '98201|東町2丁目'],
      bbox: [...place(0, 0), ...place(4, 2)],
      membersWithoutShape: [],
    });
    expect(get('daily', '98201-2').bbox).toEqual([...place(0, 2), ...place(4, 4)]);
    expect(get('small', '98201000102').parents).toEqual([
      { layer: 'prefecture', code: '98' },
      { layer: 'city', code: '98201' },
      { layer: 'municipality', code: '98201' },
      { layer: 'daily', code: '98201-1' },
    ]);
  });

  it('finds the small areas of a list that names only the city with wards', () => {
    const { get } = build(
      ...board,
      shape('small', '981010001', squares([0, 4, 2, 2]), { name: '北町' }),
      shape('small', '981010002', squares([2, 4, 2, 2]), { name: '本町' }),
      shape('small', '981020001', squares([4, 4, 2, 2]), { name: '本町' }),
      town('daily', '98100-1', '98100', '北町'),
      town('daily', '98100-1', '98100', '本町'),
    );
    expect(get('daily', '98100-1')).toMatchObject({
      bbox: [...place(0, 4), ...place(2, 6)],
      towns: ['98100|北町', '98100|本町', '98101|北町'],
      membersWithoutShape: ['本町'],
    });
  });

  it('keeps the names of towns when no polygons are known', () => {
    const { get } = build(...board, town('daily', '98201-1', '98201', '大字東町 三丁目'));
    expect(get('daily', '98201-1')).toMatchObject({
      towns: ['98201|東町3丁目'],
      geometry: null,
      membersWithoutShape: ['大字東町 三丁目'],
      prefecture: '98',
    });
  });

  it('takes the municipality of a polygon from its local code', () => {
    const { get } = build(...board, shape('daily', '98301-1', squares([4, 0, 2, 2])));
    expect(get('daily', '98301-1').partMunicipalities).toEqual(['98301']);
    expect(get('daily', '98301-1').parents).toEqual([
      { layer: 'prefecture', code: '98' },
      { layer: 'city', code: '98301' },
      { layer: 'municipality', code: '98301' },
    ]);
  });

  it('finds the ward of a polygon that a city with wards numbered', () => {
    const { get } = build(...board, shape('daily', '98100-1', squares([4, 5, 0.5, 0.5])));
    expect(get('daily', '98100-1').partMunicipalities).toEqual(['98102']);
    expect(get('daily', '98100-1').parents.at(-1)).toEqual({
      layer: 'municipality',
      code: '98102',
    });
  });

  it('knows the municipality even when no boundary of it is loaded', () => {
    const { get } = build(shape('daily', '27210-1', squares([0, 0, 2, 2])));
    expect(get('municipality', '27210')).toMatchObject({ name: '枚方市', geometry: null });
    expect(get('prefecture', '27').name).toBe('大阪府');
  });

  it('lets a 郡市医師会 area split a municipality', () => {
    const { get } = build(
      ...board,
      ...small,
      member('homecare', '98-01', '98301'),
      town('homecare', '98-01', '98201', '東町一丁目'),
      town('homecare', '98-01', '98201', '東町二丁目'),
      town('homecare', '98-02', '98201', '西'),
      shape('daily', '98201-9', squares([0, 2, 3, 2])),
    );
    expect(get('homecare', '98-01')).toMatchObject({
      municipalities: ['98301'],
      partMunicipalities: ['98201'],
    });
    expect(slowArea(get('homecare', '98-01').geometry!.coordinates)).toBe((16 + 8) / 64 / 64);
    const parents = (layer: string, code: string) =>
      get(layer, code).parents.find((parent) => parent.layer === 'homecare')?.code;
    expect(parents('municipality', '98301')).toBe('98-01');
    expect(parents('municipality', '98201')).toBeUndefined();
    expect(parents('small', '98201000101')).toBe('98-01');
    expect(parents('daily', '98201-9')).toBe('98-02');
  });

  it('leaves school districts as names', () => {
    const { get } = build(
      ...board,
      member('daily', '98201-1', '', {
        memberKind: 'school-district',
        memberMunicipality: '98201',
        memberName: '見本小学校区',
      }),
    );
    expect(get('daily', '98201-1')).toMatchObject({
      partMunicipalities: ['98201'],
      geometry: null,
      membersWithoutShape: ['見本小学校区'],
    });
  });
});

describe('buildAreas: reorganised municipalities', () => {
  const change = (oldCode: string, newCode: string, towns: string[] = []): CurrentRecord => {
    const body: ReorganisationBody = {
      type: 'reorganisation',
      oldCode,
      newCode,
      effectiveFrom: '2026-01-01',
      towns,
    };
    const key = `${oldCode}|${newCode}`;
    const rest = { layout: 2, edition: null, slice: 'all', vanished: false };
    return { source: 'reorganisation', key, body, ...rest };
  };

  it('reads new codes in a member table as the old municipalities of the boundaries', () => {
    // 98101 became 98111; 98102 was divided between 98111 and 98112.
    const { get, list } = build(
      ...board,
      change('98101', '98111'),
      change('98102', '98111', ['東町']),
      change('98102', '98112'),
      member('homecare', '98-01', '98111'),
      member('homecare', '98-02', '98112'),
    );
    expect(get('homecare', '98-01')).toMatchObject({
      municipalities: ['98101'],
      partMunicipalities: ['98102'],
    });
    expect(get('homecare', '98-02')).toMatchObject({
      municipalities: [],
      partMunicipalities: ['98102'],
    });
    expect(list('municipality')).not.toContain('98111');
  });

  it('reads old codes in a member table as the merged municipality, unless that is named as well', () => {
    const records = [
      ...board,
      change('98205', '98201'),
      change('98206', '98201'),
      member('secondary', '9801', '98205'),
      member('secondary', '9801', '98206'),
    ];
    expect(build(...records).get('secondary', '9801').municipalities).toEqual(['98201']);
    const both = build(...records, member('secondary', '9802', '98201'));
    expect(both.get('secondary', '9801').municipalities).toEqual([]);
    expect(both.get('secondary', '9802').municipalities).toEqual(['98201']);
  });
});

describe('buildAreas', () => {
  it('gives the same areas whatever the order of the records', () => {
    const records = [
      ...board,
      member('secondary', '9801', '98201'),
      member('secondary', '9801', '98301', { name: '別名' }),
      town('daily', '98201-1', '98201', '東町'),
      town('daily', '98201-1', '98201', '西町'),
      {
        ...shape('municipality', '98201', squares([0, 0, 3, 3])),
        edition: '2020-01-01',
        key: 'old',
      },
    ];
    const expected = JSON.stringify(buildAreas(records, today));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(JSON.stringify(buildAreas(shuffled, today))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('has no areas without records', () => {
    expect(buildAreas([], today)).toEqual([]);
  });
});
