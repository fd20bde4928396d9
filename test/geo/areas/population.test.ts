import { describe, expect, it } from 'vitest';
import { buildAreas } from '../../../geo/areas/build-areas.ts';
import type { CurrentRecord } from '../../../geo/registry/source-record.ts';
import { member, population, shape, squares, town } from './invented-records.ts';

const board: CurrentRecord[] = [
  shape('municipality', '98201', squares([0, 0, 4, 4])),
  shape('municipality', '98301', squares([4, 0, 4, 4])),
  shape('municipality', '98101', squares([0, 4, 4, 4])),
  shape('municipality', '98102', squares([4, 4, 4, 4])),
  member('secondary', '9801', '98201'),
  member('secondary', '9801', '98301'),
  member('secondary', '9802', '98100'),
];

function find(layer: string, code: string, ...records: CurrentRecord[]) {
  const area = buildAreas([...board, ...records], '2026-11-22').find(
    (candidate) => candidate.layer === layer && candidate.code === code,
  )!;
  return { population: area.population, missing: area.populationMissing };
}

describe('population of an area', () => {
  it('is the sum of its members when every one has a figure', () => {
    const records = [
      population('municipality', '98201', 10),
      population('municipality', '98301', 5),
    ];
    expect(find('secondary', '9801', ...records)).toEqual({
      population: {
        definition: 'resident-register',
        year: 2025,
        date: null,
        total: 150,
        over65: 30,
        over75: 15,
        over85: null,
      },
      missing: [],
    });
  });

  it('is never a partial sum', () => {
    expect(find('secondary', '9801', population('municipality', '98201', 10))).toEqual({
      population: null,
      missing: ['98301'],
    });
    expect(find('secondary', '9801')).toEqual({ population: null, missing: ['98201', '98301'] });
  });

  it('is no partial sum of one column either', () => {
    const records = [
      population('municipality', '98201', 10),
      population('municipality', '98301', 5, { total: null }),
    ];
    expect(find('secondary', '9801', ...records).population).toMatchObject({
      total: null,
      over75: 15,
    });
  });

  it('does not mix years or definitions', () => {
    const a = population('municipality', '98201', 10);
    const otherYear = population('municipality', '98301', 5, { year: 2024 });
    const otherKind = population('municipality', '98301', 5, { definition: 'census' });
    expect(find('secondary', '9801', a, otherYear).population).toBeNull();
    expect(find('secondary', '9801', a, otherKind).population).toBeNull();
    const older = population('municipality', '98201', 9, { year: 2024 });
    expect(find('secondary', '9801', a, older, otherYear).population).toMatchObject({
      year: 2024,
      over75: 14,
    });
  });

  it('is its own record before any sum', () => {
    const records = [
      population('municipality', '98201', 10),
      population('municipality', '98301', 5),
      population('secondary', '9801', 99, { definition: 'insured', year: 2020 }),
    ];
    expect(find('secondary', '9801', ...records).population).toMatchObject({ over75: 99 });
  });

  it('prefers residents to insured to projected, then the newest year, then the register', () => {
    const given = (
      definition: 'census' | 'insured' | 'projection' | 'resident-register',
      year: number,
    ) => population('municipality', '98201', year, { definition, year });
    const chosen = (...records: CurrentRecord[]) => {
      const { population: found } = find('municipality', '98201', ...records);
      return `${found?.definition} ${found?.year}`;
    };
    expect(chosen(given('census', 2020), given('insured', 2025))).toBe('census 2020');
    expect(chosen(given('census', 2020), given('resident-register', 2018))).toBe('census 2020');
    expect(chosen(given('census', 2020), given('resident-register', 2020))).toBe(
      'resident-register 2020',
    );
    expect(chosen(given('insured', 2019), given('insured', 2022), given('projection', 2025))).toBe(
      'insured 2022',
    );
    expect(chosen(given('projection', 2050), given('projection', 2025))).toBe('projection 2025');
    expect(chosen(given('projection', 2050), given('projection', 2030))).toBe('projection 2030');
  });

  it('stays empty for a ward where only the city is known', () => {
    const city = population('city', '98100', 30, { definition: 'insured', total: null });
    expect(find('municipality', '98101', city)).toEqual({ population: null, missing: [] });
    expect(find('city', '98100', city).population).toMatchObject({ over75: 30 });
  });

  it("lets the city's figure speak for all its wards, not for some", () => {
    const city = population('city', '98100', 30);
    expect(find('secondary', '9802', city).population).toMatchObject({ over75: 30 });
    const wardsAndTown = [
      city,
      population('city', '98201', 4),
      member('homecare', '98-01', '98101'),
      member('homecare', '98-01', '98201'),
      member('homecare', '98-02', '98100'),
      member('homecare', '98-02', '98201'),
    ];
    expect(find('homecare', '98-01', ...wardsAndTown)).toEqual({
      population: null,
      missing: ['98101'],
    });
    expect(find('homecare', '98-02', ...wardsAndTown).population).toMatchObject({ over75: 34 });
  });

  it('adds up wards for the city and towns for a 日常生活圏域', () => {
    const wards = [population('municipality', '98101', 3), population('municipality', '98102', 4)];
    expect(find('city', '98100', ...wards).population).toMatchObject({ over75: 7 });
    const towns = [
      shape('small', '982010001', squares([0, 0, 2, 2]), { name: '東町' }),
      shape('small', '982010002', squares([2, 0, 2, 2]), { name: '西町' }),
      town('daily', '98201-1', '98201', '東町'),
      town('daily', '98201-1', '98201', '西町'),
      population('small', '982010001', 1),
      population('small', '982010002', 2),
    ];
    expect(find('daily', '98201-1', ...towns).population).toMatchObject({ over75: 3 });
    expect(find('daily', '98201-1', ...towns, town('daily', '98201-1', '98201', '南町'))).toEqual({
      population: null,
      missing: ['南町'],
    });
  });

  it('is not known for an area told by position only', () => {
    const polygon = shape('daily', '98201-1', squares([0, 0, 2, 2]));
    const records = [polygon, population('municipality', '98201', 10)];
    expect(find('daily', '98201-1', ...records)).toEqual({ population: null, missing: [] });
  });
});

describe('population by year', () => {
  const years = (layer: string, code: string, ...records: CurrentRecord[]) =>
    buildAreas([...board, ...records], '2026-11-22')
      .find((area) => area.layer === layer && area.code === code)!
      .populations.map(({ definition, year, over75 }) => [definition, year, over75]);
  const projected = (code: string, year: number, over75: number) =>
    population('municipality', code, over75, { definition: 'projection', year });

  it('lists what counts now and what is projected, each once', () => {
    const records = [
      population('municipality', '98201', 10),
      projected('98201', 2040, 14),
      projected('98201', 2030, 12),
    ];
    expect(years('municipality', '98201', ...records)).toEqual([
      ['resident-register', 2025, 10],
      ['projection', 2030, 12],
      ['projection', 2040, 14],
    ]);
  });

  it('adds a year up only where every member has it', () => {
    const records = [
      ...[population('municipality', '98201', 10), population('municipality', '98301', 5)],
      ...[projected('98201', 2030, 12), projected('98301', 2030, 4), projected('98201', 2040, 14)],
    ];
    expect(years('secondary', '9801', ...records)).toEqual([
      ['resident-register', 2025, 15],
      ['projection', 2030, 16],
    ]);
  });
});
