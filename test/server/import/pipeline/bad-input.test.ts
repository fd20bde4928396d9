import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/database/open-database.ts';
import { writeShapefileZip } from '../geometry/write-shapefile.ts';
import { withoutRights } from '../without-rights.ts';
import { type Bench, careTable, officeNumber, openBench } from './care-table.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const [one, two, three] = [1, 2, 3].map(officeNumber) as [string, string, string];
const office = careTable([{ number: one, name: '例示甲' }]);
const goodFile = careTable([{ number: three, name: '無事な事業所' }]);

/** Imports a bad file beside a good one, both named; the bad one's line of the report. */
async function importBeside(name: string, content: string | Uint8Array) {
  const bad = join(bench.folder, name);
  writeFileSync(bad, content);
  const outcome = await bench.run([bad, bench.write('無事.csv', goodFile)]);
  const files = outcome.report.files.filter(({ file }) => file.startsWith(bad));
  expect(outcome.report.files.find(({ file }) => file.endsWith('無事.csv'))).toMatchObject({
    status: 'read',
    created: 1,
  });
  expect(bench.dump()).toContain('無事な事業所');
  expect(files).toHaveLength(1);
  const [file] = files;
  expect(file!.created + file!.updated + file!.unchanged + file!.rejected).toBe(file!.rows);
  return { ...outcome, file: file! };
}

const square = [
  [138, 34],
  [139, 34],
  [139, 35],
  [138, 35],
  [138, 34],
] as [number, number][];

const municipality = (name: string, ring: readonly (readonly number[])[], code: string) => ({
  type: 'Feature',
  properties: { N03_001: '見本県', N03_003: '', N03_004: name, N03_007: code },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

describe('a file that cannot be read is told in a sentence, and the others go in', () => {
  const cases: readonly {
    readonly fault: string;
    readonly name: string;
    readonly content: () => string | Uint8Array | Promise<Uint8Array>;
    readonly message: RegExp;
  }[] = [
    {
      fault: 'unknown: the headers it has and the nearest format',
      name: '不明.csv',
      content: () => '事業所名,住所,色\n例示,見本市1,赤\n',
      message: /事業所名、住所、色.*介護サービス情報公表システム/,
    },
    {
      fault: 'wrong encoding: the byte that fits none',
      name: '文字化け.csv',
      content: () => Buffer.concat([strToU8(office), Uint8Array.of(0x81, 0xff), strToU8('\r\n')]),
      message: /バイト/,
    },
    {
      fault: 'a workbook cut off',
      name: '壊れた表.xlsx',
      content: async () => {
        const book = await writeXlsx({ sheets: [{ name: '一覧', rows: [['事業所番号']] }] });
        return book.subarray(0, book.length - 30);
      },
      message: /読めません/,
    },
    {
      fault: 'a zip bomb',
      name: '爆弾.zip',
      content: () => zipSync({ 'zeros.csv': new Uint8Array(70 * 1024 ** 2) }),
      message: /圧縮率/,
    },
    { fault: 'empty', name: '空.csv', content: () => '', message: /空/ },
    {
      fault: 'GeoJSON cut off',
      name: '途中.geojson',
      content: () => '{"type":"FeatureCollection","features":[{"type":"Fea',
      message: /JSON/,
    },
  ];
  it.each(cases)('$fault', async ({ name, content, message }) => {
    const { file, report, exitCode } = await importBeside(name, await content());
    expect(file).toMatchObject({ status: 'failed', rows: 0 });
    expect(file.message).toMatch(message);
    expect([report.ok, exitCode]).toEqual([false, 2]);
  });
});

describe('a row that cannot be read stays out alone, and a doubtful one goes in', () => {
  const table = careTable([
    { number: one, name: '例示甲' },
    { number: two, name: '例示乙' },
  ]);
  const cases: readonly {
    readonly fault: string;
    readonly name: string;
    readonly content: () => string | Uint8Array;
    readonly rows: number;
    readonly rejected?: Readonly<Record<string, number>>;
    readonly warned?: Readonly<Record<string, number>>;
  }[] = [
    {
      fault: 'a row with cells too many',
      name: '列が多い.csv',
      content: () => table.replace(/\r\n$/, ',余分\r\n'),
      rows: 2,
      rejected: { 'row-unreadable': 1 },
    },
    {
      fault: 'a row with cells too few',
      name: '列が少ない.csv',
      content: () => table.replace(/,+\r\n$/, '\r\n'),
      rows: 2,
      warned: { 'ragged-row': 1 },
    },
    {
      fault: 'one key on two different rows',
      name: '重複.csv',
      content: () =>
        careTable([
          { number: one, name: '例示甲' },
          { number: one, name: '例示乙' },
        ]),
      rows: 2,
      rejected: { 'duplicate-key': 1 },
    },
    {
      fault: 'latitude and longitude in each other’s column',
      name: '緯度経度が逆.csv',
      content: () => office.replace('34.5,138.5', '138.5,34.5'),
      rows: 1,
      warned: { 'position-swapped': 1 },
    },
    {
      fault: 'a ring that does not close',
      name: '閉じない輪.geojson',
      content: () =>
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            municipality('見本市', square, '98401'),
            municipality('例示町', square.slice(0, 4), '98402'),
          ],
        }),
      rows: 2,
      rejected: { 'geometry-unreadable': 1 },
    },
    {
      fault: 'Tokyo Datum',
      name: '日本測地系.zip',
      content: () =>
        writeShapefileZip(
          'N03',
          [
            {
              rings: [[...square].reverse()],
              attributes: { N03_001: '見本県', N03_004: '見本市', N03_007: '98401' },
            },
          ],
          {
            prj: 'GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]]]',
          },
        ),
      rows: 1,
      warned: { 'datum-converted': 1 },
    },
    {
      fault: 'a date that no calendar has',
      name: 'ない日付.csv',
      content: () =>
        [
          '都道府県コード,役割,状態,名称,種別,担当圏域の種類,担当圏域コード,計画,位置付け開始日',
          '98,積極的役割,位置付け,見本病院,病院,二次医療圏,9801,見本計画,2025-02-30',
          '98,積極的役割,位置付け,例示病院,病院,二次医療圏,9801,見本計画,2025-02-28',
        ].join('\n'),
      rows: 2,
      rejected: { 'date-impossible': 1 },
    },
  ];
  it.each(cases)('$fault', async ({ name, content, rows, rejected = {}, warned = {} }) => {
    const { file, exitCode } = await importBeside(name, content());
    expect(file).toMatchObject({ status: 'read', rows, rejectedByReason: rejected });
    expect(file.warningsByReason).toMatchObject(warned);
    const issues = readFileSync(join(bench.folder, 'rejections', 'rows.csv'), 'utf8');
    for (const reason of Object.keys({ ...rejected, ...warned })) expect(issues).toContain(reason);
    expect(exitCode).toBe(Object.keys(rejected).length > 0 ? 1 : 0);
  });
});

describe('a folder without rights', () => {
  it('is told, and what stands beside it goes in', async () => {
    const locked = join(bench.folder, '鍵つき');
    mkdirSync(locked);
    writeFileSync(join(locked, 'a.csv'), office);
    const good = bench.write('無事.csv', goodFile);
    chmodSync(locked, 0o000);
    const { report, exitCode } = await withoutRights([bench.folder], () =>
      bench.run([locked, good]),
    );
    const lineOf = (path: string) => report.files.find(({ file }) => file === path);
    expect(lineOf(good)).toMatchObject({ status: 'read', created: 1 });
    expect(lineOf(locked)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('権限'),
    });
    expect(exitCode).toBe(2);
  });

  it('as the place of the database is refused with a sentence', async () => {
    const locked = join(bench.folder, '鍵つき');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    for (const path of [join(locked, 'a.sqlite'), join(locked, '中', 'a.sqlite')])
      await withoutRights([bench.folder], () =>
        expect(openDatabase(path)).rejects.toThrow(/開けません.*DATABASE_PATH/),
      );
  });
});
