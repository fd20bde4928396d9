import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaAnswer } from '../../../geo/atlas/answers.ts';
import type { ImportChangesAnswer } from '../../../geo/desk/import-changes.ts';
import { openServer, type TestServer } from './open-server.ts';
import { importAndSettle } from './upload-files.ts';

type Cells = (string | null)[];

let server: TestServer;
beforeEach(async () => {
  server = await openServer({ empty: true });
  await importAndSettle(server, [
    { name: 'towns.csv', content: members },
    { name: 'filings.csv', content: filings },
  ]);
});
afterEach(() => server.close());

const members = [
  '都道府県コード,圏域の種類,圏域コード,圏域名,構成要素の種類,構成要素コード,構成要素名',
  '98,在宅医療圏,98-01,見本北部,市区町村,98401,見本市',
  '98,在宅医療圏,98-02,見本南部,市区町村,98402,例町',
].join('\r\n');

const filings = [
  '項番,都道府県コード,都道府県名,区分,医療機関番号,医療機関名称,医療機関所在地（郵便番号）,医療機関所在地（住所）,電話番号,病床数,受理届出名称,受理記号,受理番号,算定開始年月日,市町村コード,市町村名',
  ...[
    ['1000026', '=見本<b>医院</b>', '98401', '見本市', '支援診３'],
    ['1000034', '例示クリニック', '98401', '見本市', '支援診２'],
    ['1000042', '町の医院', '98402', '例町', '支援診３'],
    ['1000059', '届出のない医院', '98401', '見本市', '夜間'],
  ].map(
    ([number, name, code, town, symbol], i) =>
      `${i + 1},98,見本県,医科,${number},${name},000-0001,${town}1番地${i + 1},0000-12-345${i},,在宅療養支援診療所,${symbol},第${i}号,令和6年4月1日,${code},${town}`,
  ),
].join('\r\n');

const path = '/api/workbooks/designations.xlsx?layer=homecare&area=98-01';

async function download(): Promise<Cells[]> {
  const answer = await server.ask('staff', path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('見本北部'));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return (sheets[0]?.rows ?? []) as Cells[];
}

const headerOf = (rows: readonly Cells[]) =>
  rows.findIndex((cells) => cells[0] === '積極的役割（○）');

/** As an official does it in a spreadsheet. */
async function send(rows: readonly Cells[], fields: Record<string, string> = {}) {
  const bytes = await writeXlsx({
    sheets: [{ name: '記入用', rows: rows.map((row) => [...row]) }],
  });
  return importAndSettle(
    server,
    [{ name: '記入済み.xlsx', content: new Uint8Array(bytes) }],
    fields,
  );
}

const setTop = (rows: readonly Cells[], label: string, value: string) => {
  rows.find((cells) => cells[0]?.startsWith(label))![1] = value;
};

const verdictOf = async (code: string) => {
  const { coverage } = await server.askJson<AreaAnswer>('staff', `/api/areas/homecare/${code}`);
  return [coverage.active.verdict, coverage.hub.verdict];
};

describe('the workbook of an area', () => {
  it('holds its 在支診・在支病 with code, filing and address, and blank lines', async () => {
    const rows = await download();
    const header = rows[headerOf(rows)]!;
    const at = (name: string) => header.indexOf(name);
    const lines = rows.slice(headerOf(rows) + 1);
    expect(lines.map((cells) => cells[at('名称')]).filter(Boolean)).toEqual([
      "'=見本<b>医院</b>",
      '例示クリニック',
    ]);
    const clinic = lines.find((cells) => cells[at('名称')] === '例示クリニック')!;
    expect(clinic[at('医療機関コード')]).toBe('9811000034');
    expect(clinic[at('種別')]).toBe('診療所');
    expect(clinic[at('所在地')]).toContain('見本市');
    expect(clinic[at('届出（在支診・在支病）')]).toContain('機能強化型');
    expect(clinic[at('担当圏域コード')]).toBe('98-01');
    expect(lines).toHaveLength(12);
  });

  it('brings nothing when nothing is ticked', async () => {
    const { report } = await send(await download());
    expect(report?.files).toMatchObject([
      { status: 'read', format: 'designation-workbook', rows: 12, unchanged: 12, rejected: 0 },
    ]);
    expect(await verdictOf('98-01')).toEqual(['unknown', 'unknown']);
  });

  it('changes the verdict by what is ticked, and by nothing else', async () => {
    const rows = await download();
    const start = headerOf(rows) + 1;
    const name = rows[start - 1]!.indexOf('名称');
    setTop(rows, '計画', '第8次見本県保健医療計画');
    setTop(rows, '位置付け終了日', '2030年3月31日');
    rows[start]![0] = '○';
    rows[start]![1] = '◯';
    const blank = rows.slice(start).find((cells) => !cells[name])!;
    blank[1] = 'レ';
    blank[name] = '見本市医師会';
    const tried = await send(rows, { dryRun: 'true' });
    const { items } = await server.askJson<ImportChangesAnswer>(
      'staff',
      `/api/imports/${tried.id}/changes?outcome=new`,
    );
    expect(
      items.flatMap((item) => ('name' in item && item.thing === 'designation' ? item.name : [])),
    ).toEqual(expect.arrayContaining(['=見本<b>医院</b>', '見本市医師会']));
    expect(await verdictOf('98-01')).toEqual(['unknown', 'unknown']);

    const { report } = await send(rows);
    expect(report?.totals).toMatchObject({ rows: 12, created: 2, unchanged: 10, rejected: 0 });
    expect(await verdictOf('98-01')).toEqual(['located', 'located']);
    expect(await verdictOf('98-02')).toEqual(['unknown', 'unknown']);

    const filledIn = await download();
    const held = filledIn[headerOf(filledIn)]!.indexOf('いまの位置付け');
    expect(filledIn[start]![held]).toContain('積極的役割を担う医療機関');
    expect(filledIn[start]![held]).toContain('2030-03-31まで');
    // Without a tick nothing is said of it, nor taken back.
    await send(filledIn);
    expect(await verdictOf('98-01')).toEqual(['located', 'located']);
    filledIn[start]![0] = '○';
    setTop(filledIn, '計画', '第8次見本県保健医療計画');
    setTop(filledIn, '位置付け終了日', '2025-03-31');
    setTop(filledIn, '記入日', '2026-11-23');
    await send(filledIn);
    expect((await verdictOf('98-01'))[0]).toBe('unknown');
  });

  it('comes back with the reason where a tick or a name cannot be read', async () => {
    const rows = await download();
    const start = headerOf(rows) + 1;
    rows[start]![0] = 'たぶん';
    rows.at(-1)![1] = '○';
    const { report, refused } = await send(rows);
    expect(report?.totals).toMatchObject({ rows: 12, unchanged: 10, rejected: 2 });
    expect(report?.files[0]?.rejectedByReason).toEqual({ 'missing-name': 1, 'unknown-value': 1 });
    expect(refused).toMatchObject([{ rows: 2, saveAs: '記入済み_取り込めなかった行.xlsx' }]);
  });

  it('is for staff, and for areas there are', async () => {
    expect((await server.ask('public', path)).status).toBe(403);
    const wrong = (query: string) =>
      server.ask('staff', `/api/workbooks/designations.xlsx?${query}`);
    expect((await wrong('layer=homecare&area=98-09')).status).toBe(404);
    expect((await wrong('layer=castle&area=1')).status).toBe(400);
    expect((await wrong('layer=homecare')).status).toBe(400);
  });
});
