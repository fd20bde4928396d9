import { describe, expect, it } from 'vitest';
import type { SourceRecord, TownPointBody } from '../../../../geo/registry/source-record.ts';
import type { RowIssue, RowRef } from '../../../../server/import/format.ts';
import { tableFormats } from '../../../../server/import/formats/registry.ts';
import { toInputBytes } from '../../../../server/import/input-file.ts';
import { openInput } from '../../../../server/import/open-input.ts';
import { readTable } from '../../../../server/import/read-table.ts';
import { encodeCp932 } from '../geometry/write-shapefile.ts';

/** Reads a CSV in CP932, as these dictionaries are published, and checks that no row is lost. */
async function readTowns(lines: readonly string[]) {
  const records: SourceRecord[] = [];
  const settled = new Set<number>();
  const rejected: RowIssue[] = [];
  const doubts: RowIssue[] = [];
  const sinks = {
    feed: () => undefined,
    emit: (record: SourceRecord, rows: readonly RowRef[]) => {
      records.push(record);
      for (const { line } of rows) settled.add(line);
    },
    reject: (issue: RowIssue) => {
      rejected.push(issue);
      settled.add(issue.line);
    },
    pass: () => {},
    doubt: (issue: RowIssue) => {
      doubts.push(issue);
    },
  };
  const bytes = encodeCp932(`${lines.join('\r\n')}\r\n`);
  for await (const part of openInput(toInputBytes('towns.csv', bytes))) {
    if (part.type !== 'sheet') throw new Error('Not a table.');
    const read = await readTable(part.sheet, tableFormats, {}, sinks);
    if (!read.ok) throw new Error(read.message);
    expect(settled.size).toBe(lines.length - 1);
    return { format: read.format.id, records, rejected, doubts };
  }
  throw new Error('Nothing was read.');
}

const townOf = (record: SourceRecord | undefined): TownPointBody => {
  if (record?.body.type !== 'town-point') throw new Error('Not a town.');
  return record.body;
};

describe('geoloniaTowns', () => {
  const header = '市区町村コード,都道府県名,市区町村名,大字町丁目名,小字・通称名,緯度,経度';

  it('reads towns, and keeps the one without position', async () => {
    const { format, records, doubts } = await readTowns([
      header,
      '98201,見本県,見本市,東町一丁目,,30.5,140.5',
      '98201,見本県,見本市,東町二丁目,,,',
      '98201,見本県,見本市,山里,沢,30.6,140.6',
    ]);
    expect(format).toBe('geolonia-towns');
    expect(records.map(({ key }) => key)).toEqual([
      'geolonia|98201|東町一丁目|',
      'geolonia|98201|東町二丁目|',
      'geolonia|98201|山里|沢',
    ]);
    expect(townOf(records[0])).toEqual({
      type: 'town-point',
      municipality: '98201',
      prefectureName: '見本県',
      municipalityName: '見本市',
      town: '東町一丁目',
      block: '',
      position: [140.5, 30.5],
    });
    expect(records.map(townOf).map(({ position }) => position)).toEqual([
      [140.5, 30.5],
      null,
      [140.6, 30.6],
    ]);
    expect(doubts).toEqual([]);
  });

  it('knows a municipality without 大字', async () => {
    const { records } = await readTowns([header, '98201,見本県,見本市,（大字なし）,,30.5,140.5']);
    expect(townOf(records[0]).town).toBe('');
  });

  it('uses no impossible point, and rejects a row without code', async () => {
    const { records, doubts, rejected } = await readTowns([
      header,
      '98201,見本県,見本市,東町,,0,0',
      ',見本県,見本市,西町,,30.5,140.5',
    ]);
    expect(townOf(records[0]).position).toBeNull();
    expect(doubts.map(({ reason }) => reason)).toEqual(['position-zero']);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, 'malformed-code']]);
  });

  it('takes the published file with its kana and town codes for what it is', async () => {
    const { format, records } = await readTowns([
      '都道府県コード,都道府県名,都道府県名カナ,都道府県名ローマ字,市区町村コード,市区町村名,市区町村名カナ,市区町村名ローマ字,大字町丁目コード,大字町丁目名,大字町丁目名カナ,大字町丁目名ローマ字,小字・通称名,緯度,経度',
      '98,見本県,ミホンケン,MIHON KEN,98201,見本市,ミホンシ,MIHON SHI,982010001001,山里,ヤマザト,YAMAZATO,沢,30.5,140.5',
    ]);
    expect(format).toBe('geolonia-towns');
    expect(townOf(records[0]).block).toBe('沢');
  });
});

describe('isjTowns', () => {
  const header =
    '"都道府県コード","都道府県名","市区町村コード","市区町村名","大字町丁目コード","大字町丁目名","緯度","経度","原典資料コード","大字・字・丁目区分コード"';

  it('reads 大字・町丁目レベル, towns of one name apart', async () => {
    const { format, records, rejected } = await readTowns([
      header,
      '"98","見本県","98201","見本市","982010001001","東町一丁目","30.5","140.5","1","3"',
      '"98","見本県","98201","見本市","982010002000","中","30.6","140.6","1","1"',
      '"98","見本県","98201","見本市","982010003000","中","30.7","140.7","1","1"',
      '"98","見本県","98201","見本市","982010004000","","30.7","140.7","1","1"',
    ]);
    expect(format).toBe('isj-towns');
    expect(new Set(records.map(({ key }) => key)).size).toBe(3);
    expect(townOf(records[0])).toMatchObject({ municipality: '98201', town: '東町一丁目' });
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[5, 'missing-name']]);
  });
});

describe('isjBlocks', () => {
  const header =
    '"都道府県名","市区町村名","大字・丁目名","小字・通称名","街区符号・地番","座標系番号","Ｘ座標","Ｙ座標","緯度","経度","住居表示フラグ","代表フラグ","更新前履歴フラグ","更新後履歴フラグ"';
  const block = (town: string, sub: string, number: string, lat: string, representative: 0 | 1) =>
    `"見本県","見本市","${town}","${sub}","${number}","9","0.0","0.0","${lat}","140.5","1","${representative}","0","0"`;

  it('reads 街区レベル without codes, 小字 behind its 大字', async () => {
    const { format, records } = await readTowns([
      header,
      block('東町一丁目', '', '12', '30.5', 1),
      block('山里', '字沢', '345', '30.6', 1),
    ]);
    expect(format).toBe('isj-blocks');
    expect(
      records.map(townOf).map(({ municipality, town, block }) => [municipality, town, block]),
    ).toEqual([
      ['', '東町一丁目', '12'],
      ['', '山里字沢', '345'],
    ]);
    expect(records[0]).toMatchObject({ slice: 'isj-block|見本県' });
  });

  it('places a block of several points at the one that stands for it, wherever it comes', async () => {
    const { records } = await readTowns([
      header,
      block('東町一丁目', '', '12', '30.5', 0),
      block('東町一丁目', '', '12', '30.6', 1),
      block('東町一丁目', '', '12', '30.7', 0),
    ]);
    expect(records).toHaveLength(1);
    expect(townOf(records[0]).position).toEqual([140.5, 30.6]);
  });
});
