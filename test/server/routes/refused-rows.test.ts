import { readXlsx, writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '../../../server/import-desk.ts';
import { encodeCp932 } from '../import/encode-cp932.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { openUploadBench } from './upload-bench.ts';
import { importAndSettle } from './upload-files.ts';

const bench = openUploadBench({ tries: true });

/** Two good rows, and three without a name or with the same number twice over. */
const table = () =>
  careTable([
    { number: officeNumber(1), name: '例示看護' },
    { number: officeNumber(2), name: '' },
    { number: '', name: '=番号なし "引用" <b>看護</b>' },
  ]);

async function download({ id, refused }: ImportState, at = 0) {
  const file = refused[at]!;
  const answer = await bench.server().ask('staff', `/api/imports/${id}/refused/${file.download}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(file.saveAs));
  return new Uint8Array(await answer.arrayBuffer());
}

const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

describe('rows that stayed out', () => {
  it('come back as the own file, in its encoding, with the reasons in a last column', async () => {
    const bytes = Uint8Array.from(encodeCp932(table()));
    const done = await importAndSettle(bench.server(), [{ name: '訪看 一覧.csv', content: bytes }]);
    expect(done.report?.totals).toMatchObject({ rows: 3, created: 1, rejected: 2 });
    expect(done.refused).toEqual([
      {
        file: '訪看 一覧.csv',
        rows: 2,
        saveAs: '訪看 一覧_取り込めなかった行.csv',
        download: '1.csv',
      },
    ]);
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(await download(done));
    const [header, ...rows] = rowsOf(text);
    const [own] = rowsOf(table());
    expect(header).toEqual([...own!, '取り込めなかった理由']);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toHaveLength(own!.length + 1);
      expect(row.at(-1)).toMatch(/。$/);
    }
    expect(rows[1]?.[4]).toBe('\'=番号なし "引用" <b>看護</b>');
  });

  it('go in once they are mended, the reasons read by nobody; and come back again if not', async () => {
    const tried = await importAndSettle(bench.server(), [{ name: 'a.csv', content: table() }], {
      dryRun: 'true',
    });
    const text = new TextDecoder().decode(await download(tried));
    const again = await importAndSettle(bench.server(), [{ name: 'again.csv', content: text }]);
    expect(again.report?.totals).toMatchObject({ rows: 2, created: 0, rejected: 2 });
    const twice = rowsOf(new TextDecoder().decode(await download(again)));
    expect(twice[0]?.filter((name) => name === '取り込めなかった理由')).toHaveLength(1);
    expect(twice).toEqual(rowsOf(text));
    const [header, first, second] = rowsOf(text) as [string[], string[], string[]];
    first[4] = '名前を入れた看護';
    second[15] = officeNumber(3);
    const mended = await importAndSettle(bench.server(), [
      { name: 'mended.csv', content: Papa.unparse([header, first, second]) },
    ]);
    expect(mended.report?.totals).toMatchObject({ rows: 2, created: 2, rejected: 0 });
    const { items } = await bench
      .server()
      .askJson<{ items: { name: string }[] }>('staff', '/api/facilities?limit=10');
    expect(items.map(({ name }) => name).sort()).toEqual(
      ['名前を入れた看護', '=番号なし "引用" <b>看護</b>'].sort(),
    );
  });

  it('of a workbook come as a workbook, what stands above the header included', async () => {
    const rows = rowsOf(table());
    const book = await writeXlsx({
      sheets: [
        { name: '一覧', rows: [['見本市 訪問看護の一覧'], ...rows] },
        { name: '控え', rows: [['見本市 訪問看護の一覧'], ...rows.slice(0, 2)] },
      ],
    });
    const done = await importAndSettle(bench.server(), [
      { name: '名簿.xlsx', content: new Uint8Array(book) },
    ]);
    expect(done.refused).toMatchObject([
      { file: '名簿.xlsx#一覧', saveAs: '名簿_一覧_取り込めなかった行.xlsx', download: '1.xlsx' },
    ]);
    const { sheets } = await readXlsx(await download(done));
    const cells = sheets[0]?.rows ?? [];
    expect(cells[0]?.[0]).toBe('見本市 訪問看護の一覧');
    expect(cells[1]?.[24]).toBe('取り込めなかった理由');
    expect(cells).toHaveLength(4);
  });

  it('of a map file come as a map file', async () => {
    const feature = (properties: object) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [138, 34],
            [139, 34],
            [139, 35],
            [138, 34],
          ],
        ],
      },
    });
    const content = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature({ area_id: '1', area_name: '東' }),
        feature({ area_id: '', area_name: '番号なし' }),
      ],
    });
    const done = await importAndSettle(bench.server(), [{ name: '圏域.geojson', content }], {
      layer: 'daily',
      code: 'area_id',
      name: 'area_name',
      parent: '98401',
    });
    expect(done.report?.totals).toMatchObject({ rows: 2, rejected: 1 });
    const { features } = JSON.parse(new TextDecoder().decode(await download(done)));
    expect(features).toHaveLength(1);
    expect(features[0].properties.area_name).toBe('番号なし');
    expect(features[0].properties.取り込めなかった理由).toMatch(/。$/);
  });

  it('that nobody keeps are not found', async () => {
    const done = await importAndSettle(bench.server(), [{ name: 'a.csv', content: table() }]);
    for (const path of ['2.csv', '..%2Fnew.jsonl', 'new.jsonl']) {
      const answer = await bench.server().ask('staff', `/api/imports/${done.id}/refused/${path}`);
      expect(answer.status, path).toBe(404);
    }
    bench.server().passDays(1);
    const late = await bench.server().ask('staff', `/api/imports/${done.id}/refused/1.csv`);
    expect(late.status).toBe(404);
  });
});
