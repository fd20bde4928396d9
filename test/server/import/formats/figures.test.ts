import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { FigureBody } from '../../../../geo/registry/source-record.ts';
import { toInputBytes } from '../../../../server/import/input-file.ts';
import {
  accountedLines,
  type ReadFixture,
  readFixture,
  readInput,
  readText,
} from '../read-fixture.ts';

const bodiesOf = ({ records }: ReadFixture): FigureBody[] =>
  records.flatMap(({ record }) => (record.body.type === 'figure' ? [record.body] : []));
const reasonsByLine = (fixture: ReadFixture) =>
  fixture.rejected.map(({ line, reason }) => [line, reason]);

describe('figures in the own form', () => {
  it('carries every figure with its own definition, unit, source, scene and year', async () => {
    const fixture = await readFixture('figures.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'figures' }, rows: 4 });
    expect(fixture.rejected).toEqual([]);
    const [known, withheld, share, city] = bodiesOf(fixture);
    expect(known).toEqual({
      type: 'figure',
      layer: 'municipality',
      code: '98201',
      name: '見本市',
      table: 'own',
      year: 2024,
      items: [
        {
          id: 'houmon',
          label: '訪問診療を受けた患者数',
          unit: '人',
          value: 120,
          scenes: ['daily'],
          definition: 'レセプトで数えた実人数',
          publisher: '見本県調べ',
          direction: 'more',
          caveat: '住所地で数えています',
        },
      ],
    });
    expect([withheld?.year, withheld?.items[0]?.value]).toEqual([2024, null]);
    expect(share).toMatchObject({ layer: 'homecare', code: '98-01' });
    expect(share?.items[0]).toMatchObject({
      id: '自宅で亡くなった人の割合',
      scenes: ['end-of-life', 'daily'],
      ...{ value: 12.5, numerator: 50, denominator: 400, direction: 'none' },
    });
    // A 政令市 is meant whole; what a hostile cell says stays text.
    expect(city).toMatchObject({ layer: 'city', code: '22130' });
    expect(city?.items[0]).toMatchObject({ value: 1200, caveat: "=cmd|' /C calc'!A0" });
  });

  it('keeps out what cannot be true, each with its place', async () => {
    const fixture = await readFixture('figures-faults.csv');
    expect(reasonsByLine(fixture)).toEqual([
      [2, 'unknown-layer'],
      [3, 'malformed-code'],
      [4, 'date-unreadable'],
      [5, 'missing-key'],
      [6, 'number-unreadable'],
      [7, 'figures-inconsistent'],
      [8, 'missing-name'],
      [9, 'missing-key'],
      [10, 'unknown-value'],
      [11, 'figures-inconsistent'],
      [12, 'figures-inconsistent'],
      [13, 'unknown-value'],
    ]);
    expect(fixture.records).toEqual([]);
    expect(fixture.rejected[4]?.message).toContain('0なのか秘匿なのか分かりません');
  });
});

const rows = [
  [
    '市区町村コード',
    '都道府県名',
    '市区町村名',
    '総人口',
    '訪問診療を実施する病院数',
    '訪問診療件数',
    '往診件数',
  ],
  ['', '', '', 1, 13, 14, 26],
  ['98201', '見本県', '見本市', 120_000, 3, 450, 60],
];

describe('在宅医療にかかる地域別データ集', () => {
  it('reads the items by their numbers, with the unit each heading states', async () => {
    const fixture = await readFixture('homecare-data.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'homecare-data' }, rows: 5 });
    const [first, second, prefecture, ...rest] = bodiesOf(fixture);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ layer: 'municipality', code: '98201', year: 2023 });
    expect(first?.items.map(({ id, unit, value }) => [id, unit, value])).toEqual([
      ['1', '人', 120_000],
      ['5', 'か所', 2],
      ['13', 'か所', 3],
      ['14', '件', 450],
      ['43', 'か所', 4],
      ['58', 'か所', 12],
    ]);
    // 0 is none, *** is withheld, a lone dash is neither: it stays out and is told.
    expect(second?.items.map(({ id, value }) => [id, value])).toEqual([
      ['1', 80_000],
      ['5', 0],
      ['13', 1],
      ['14', null],
      ['58', 3],
    ]);
    expect(fixture.doubts).toMatchObject([{ line: 5, reason: 'number-unreadable' }]);
    expect(prefecture).toMatchObject({ layer: 'prefecture', code: '98' });
    expect(reasonsByLine(fixture)).toEqual([
      [7, 'summary-row'],
      [8, 'malformed-code'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });

  it('reads the same from a workbook whose numbers stand below the names', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '市区町村', rows }] });
    const fixture = await readInput(toInputBytes('chiiki_20230331.xlsx', bytes));
    expect(fixture.passed).toEqual([2]);
    const [first] = bodiesOf(fixture);
    expect(first).toMatchObject({ code: '98201', year: 2023 });
    expect(first?.items.map(({ id, unit, value }) => [id, unit, value])).toEqual([
      ['1', '人', 120_000],
      ['13', 'か所', 3],
      ['14', '件', 450],
      ['26', '件', 60],
    ]);
  });

  it('reads numbers that stand before the names, and a year a heading states', async () => {
    const fixture = await readText(
      '市区町村コード,1 総人口(令和4年),13．訪問診療を実施する病院数,32)往診件数\n98201,100,2,30\n',
    );
    expect(bodiesOf(fixture)[0]?.items).toEqual([
      { id: '1', label: '総人口(令和4年)', unit: '人', year: 2022, value: 100 },
      { id: '13', label: '訪問診療を実施する病院数', unit: 'か所', value: 2 },
      { id: '32', label: '往診件数', unit: '件', value: 30 },
    ]);
    expect(fixture.doubts.map(({ reason }) => reason)).toEqual(['year-unknown']);
  });

  it('says so when there are no item numbers', async () => {
    const fixture = await readText('市区町村コード,総人口,訪問診療件数,往診件数\n98201,100,2,30\n');
    expect(reasonsByLine(fixture)).toEqual([[2, 'row-unreadable']]);
  });
});
