import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { getCellPosition } from '../../../../geo/areas/population-cell.ts';
import type {
  PopulationBody,
  PopulationCellsBody,
} from '../../../../geo/registry/source-record.ts';
import { toInputBytes } from '../../../../server/import/input-file.ts';
import { accountedLines, type ReadFixture, readFixture, readInput } from '../read-fixture.ts';

const populationsOf = (fixture: ReadFixture): PopulationBody[] =>
  fixture.records.flatMap(({ record }) => (record.body.type === 'population' ? [record.body] : []));
const figuresOf = ({ total, over65, over75, over85 }: PopulationBody) => [
  total,
  over65,
  over75,
  over85,
];
const reasonsByLine = (fixture: ReadFixture) =>
  fixture.rejected.map(({ line, reason }) => [line, reason]);

describe('population by area', () => {
  it('reads areas of every layer, years of every calendar and every definition', async () => {
    const fixture = await readFixture('population.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'population' }, rows: 4 });
    expect(fixture.rejected).toEqual([]);
    expect(
      populationsOf(fixture).map((body) => [
        body.layer,
        body.code,
        body.year,
        body.date,
        body.definition,
        ...figuresOf(body),
      ]),
    ).toEqual([
      ['municipality', '98201', 2025, null, 'resident-register', 12345, 4000, 2000, 700],
      ['homecare', '98-01', 2025, '2025-10-01', 'projection', null, 4000, 2000, null],
      // A 政令市 is meant whole.
      ['city', '22130', 2024, null, 'insured', null, 220000, 120000, 40000],
      // 該当なし (－) is none, a withheld number (X) is unknown.
      ['secondary', '9801', 2020, null, 'census', 12345, 4000, 0, null],
    ]);
  });

  it('rejects what cannot be true: negative numbers, parts larger than their whole, no year', async () => {
    const fixture = await readFixture('population-faults.csv');
    expect(reasonsByLine(fixture)).toEqual([
      [2, 'number-unreadable'],
      [3, 'figures-inconsistent'],
      [4, 'figures-inconsistent'],
      [5, 'missing-key'],
      [6, 'unknown-value'],
      [7, 'missing-key'],
      [8, 'unknown-layer'],
      [9, 'malformed-code'],
      [10, 'date-unreadable'],
      [11, 'number-unreadable'],
      [12, 'figures-inconsistent'],
    ]);
    expect(fixture.records).toEqual([]);
    expect(fixture.rejected[1]!.message).toBe(
      '75歳以上（4001人）が65歳以上（4000人）より多くなっています。数を直してください。',
    );
    expect(fixture.rejected[1]!.column).toBe('75歳以上');
  });
});

describe('population by cell', () => {
  it('places a cell by its mesh code or its coordinates', async () => {
    const fixture = await readFixture('population-cells.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'population-cells' }, rows: 7 });
    const bodies = fixture.records.map(({ record }) => record.body as PopulationCellsBody);
    expect(bodies).toEqual([
      {
        type: 'population-cells',
        year: 2020,
        definition: 'census',
        cells: [['53394567', 100, 40, 20, 7]],
      },
      {
        type: 'population-cells',
        year: 2020,
        definition: 'census',
        cells: [['139.500000,35.500000', 100, 40, 20, 7]],
      },
    ]);
    // 第3次 5339-45-67: 35°40′ + 5×5′ … by JIS X 0410, then half of 45″ and 30″.
    const [lng, lat] = getCellPosition('53394567');
    expect(lng).toBeCloseTo(139 + (5 * 7.5) / 60 + (7 * 45) / 3600 + 22.5 / 3600, 9);
    expect(lat).toBeCloseTo(53 / 1.5 + (4 * 5) / 60 + (6 * 30) / 3600 + 15 / 3600, 9);
    expect(getCellPosition('139.500000,35.500000')).toEqual([139.5, 35.5]);
    expect(reasonsByLine(fixture)).toEqual([
      [4, 'missing-key'],
      [5, 'malformed-code'],
      [6, 'position-outside-japan'],
      [7, 'position-incomplete'],
      [8, 'figures-inconsistent'],
    ]);
  });
});

describe('census by area, a row a sex', () => {
  it('adds both sexes up to one record an area', async () => {
    const fixture = await readFixture('census-area-population.csv', { asOf: '2020-10-01' });
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'census-area-population' } });
    expect(populationsOf(fixture)).toEqual([
      {
        type: 'population',
        layer: 'secondary',
        code: '9801',
        name: '見本東',
        year: 2020,
        date: '2020-10-01',
        definition: 'census',
        total: 378 + 400,
        over65: 360 + 368,
        over75: 330 + 336,
        over85: 260 + 264,
      },
      // A withheld group leaves every sum over it unknown, never partial.
      expect.objectContaining({
        code: '9804',
        total: 778,
        over65: null,
        over75: null,
        over85: null,
      }),
    ]);
    expect(fixture.records[0]!.rows.map(({ line, part }) => [line, part?.key])).toEqual([
      [2, 'male'],
      [3, 'female'],
    ]);
  });

  it('refuses one sex alone, sums that do not hold and a sex given twice', async () => {
    const fixture = await readFixture('census-area-population.csv', { asOf: '2020-10-01' });
    expect(reasonsByLine(fixture)).toEqual([
      [5, 'figures-inconsistent'],
      [8, 'duplicate-key'],
      [4, 'figures-inconsistent'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });

  it('leaves the year open, and says so once, when nobody tells it', async () => {
    const fixture = await readFixture('census-area-population.csv');
    expect(populationsOf(fixture)[0]).toMatchObject({ year: null, date: null });
    expect(fixture.doubts.filter(({ reason }) => reason === 'year-unknown')).toHaveLength(1);
  });
});

describe('insured by insurer', () => {
  const expected = [
    ['city', '22130', '浜松市', null, 60, 30, 10],
    ['city', '12224', '鎌ケ谷市', null, 60, 30, 10],
  ];
  const shape = (fixture: ReadFixture) =>
    populationsOf(fixture).map((body) => [body.layer, body.code, body.name, ...figuresOf(body)]);

  it('finds cities by name under two header rows and accounts for every other row', async () => {
    const fixture = await readFixture('insured-population.csv', { asOf: '2024-03-31' });
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'insured-population' }, rows: 7 });
    expect(shape(fixture)).toEqual(expected);
    expect(populationsOf(fixture)[0]).toMatchObject({
      definition: 'insured',
      year: 2024,
      date: '2024-03-31',
    });
    expect(reasonsByLine(fixture)).toEqual([
      [5, 'summary-row'],
      [8, 'owner-unknown'],
      [9, 'municipality-unknown'],
      [10, 'figures-inconsistent'],
      [11, 'missing-key'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });

  it('reads the same from a workbook with numbers in its cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '02h',
          rows: [
            ['第２表　保険者別　第１号被保険者数　（年度末現在）'],
            [],
            ['都道府県', '保険者', '計'],
            [null, null, null, '６５歳以上７５歳未満', '７５歳以上８５歳未満', '８５歳以上'],
            ['静岡県', '浜松市', 60, 30, 20, 10],
            ['千葉県', '鎌ケ谷市', 60, 30, 20, 10],
          ],
        },
      ],
    });
    const fixture = await readInput(toInputBytes('hihokensha.xlsx', bytes));
    expect(shape(fixture)).toEqual(expected);
    expect(fixture.doubts.map(({ reason }) => reason)).toEqual(['year-unknown']);
  });
});

describe('推奨データセット 地域・年齢別人口', () => {
  it('adds up both sexes by age, for the municipality and its regions', async () => {
    const fixture = await readFixture('recommended-population.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'recommended-population' } });
    expect(
      populationsOf(fixture).map((body) => [body.layer, body.code, body.name, ...figuresOf(body)]),
    ).toEqual([
      ['municipality', '98201', '本市', 91, 65, 51, 21],
      ['small', '98201-001', '本町', 91, 65, 51, 21],
      ['small', '982010020', '北町', 91, 65, 51, 21],
      ['small', '98201-岬', '岬', 91, null, null, null],
    ]);
    expect(populationsOf(fixture)[0]).toMatchObject({
      year: 2026,
      date: '2026-04-01',
      definition: 'resident-register',
    });
  });

  it('rejects impossible dates, parts larger than the whole and negative numbers, each cell once', async () => {
    const fixture = await readFixture('recommended-population.csv');
    expect(reasonsByLine(fixture)).toEqual([
      [6, 'date-impossible'],
      [7, 'figures-inconsistent'],
      [8, 'number-unreadable'],
      [8, 'number-unreadable'],
    ]);
  });
});
