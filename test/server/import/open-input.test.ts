import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { toInputBytes, toInputFile } from '../../../server/import/input-file.ts';
import type { SheetRow } from '../../../server/import/sheet.ts';
import { openAll } from './read-fixture.ts';
import { withoutRights } from './without-rights.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function failureOf(bytes: Uint8Array): Promise<string> {
  const [part] = await openAll(toInputBytes('file', bytes));
  if (part?.type !== 'failure') throw new Error('Expected a failure.');
  return part.failure.message;
}

describe('openInput', () => {
  it.each([
    ['an empty file', utf8(''), '空です'],
    ['a PDF', utf8('%PDF-1.7 …'), 'PDFは取り込めません'],
    ['an old or protected workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '.xlsx形式'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00), '表のファイルではありません'],
    ['bytes of no encoding', Uint8Array.of(0x41, 0xff, 0xff, 0x0a), '2バイト目（1行目'],
  ])('answers %s with a sentence', async (_, bytes, words) => {
    expect(await failureOf(bytes)).toContain(words);
  });

  it('knows geometry by its content, and a table whatever its name', async () => {
    const json = await openAll(toInputBytes('x.csv', utf8('\uFEFF{"type":"Topology"}')));
    expect(json).toMatchObject([{ type: 'geometry', form: 'json' }]);
    const table = await openAll(toInputBytes('x.geojson', utf8('a,b\n1,2\n')));
    expect(table).toMatchObject([{ type: 'sheet', sheet: { encoding: 'utf-8' } }]);
  });

  it('answers a missing file and a folder with a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-input-'));
    try {
      for (const [path, words] of [
        [join(folder, 'none.csv'), '見つかりません'],
        [folder, 'フォルダー'],
      ] as const)
        expect(await openAll(toInputFile(path))).toMatchObject([
          { type: 'failure', failure: { message: expect.stringContaining(words) } },
        ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('answers a file without rights with a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-input-'));
    const path = join(folder, 'locked.csv');
    writeFileSync(path, 'a,b\n');
    chmodSync(path, 0o000);
    try {
      const [part] = await withoutRights([folder], () => openAll(toInputFile(path)));
      expect(part).toMatchObject({ failure: { message: expect.stringContaining('権限') } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a workbook', () => {
  const rowsOf = async (bytes: Uint8Array) => {
    const sheets: Record<string, SheetRow[]> = {};
    for (const part of await openAll(toInputBytes('book.xlsx', bytes))) {
      if (part.type !== 'sheet') throw new Error(JSON.stringify(part));
      const rows: SheetRow[] = [];
      for await (const batch of part.sheet.rows()) rows.push(...batch);
      sheets[part.sheet.file] = rows;
    }
    return sheets;
  };

  it('gives every sheet as text: zeros kept, dates as ISO, numbers plain', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: '一覧',
          columns: [
            { header: 'コード', key: 'code' },
            { header: '日付', key: 'date', numFmt: 'yyyy-mm-dd' },
            { header: '数', key: 'count' },
            { header: '有無', key: 'flag' },
          ],
          data: [
            { code: '0190100370', date: new Date('2025-04-01T00:00:00Z'), count: 12.5, flag: true },
            { code: ' 前後に空白 ', date: null, count: 1e15, flag: null },
          ],
        },
        { name: '別表', rows: [['a'], [], ['b']] },
      ],
    });
    const sheets = await rowsOf(book);
    expect(Object.keys(sheets)).toEqual(['book.xlsx#一覧', 'book.xlsx#別表']);
    const [header, first, second] = sheets['book.xlsx#一覧']!;
    expect(header).toEqual({ line: 1, cells: ['コード', '日付', '数', '有無'] });
    expect(first).toEqual({ line: 2, cells: ['0190100370', '2025-04-01', '12.5', 'true'] });
    expect(second?.cells.slice(0, 3)).toEqual([' 前後に空白 ', '', '1000000000000000']);
    const lines = sheets['book.xlsx#別表']!.filter((row) => row.cells.join('') !== '');
    expect(lines.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
  });

  it('names the file alone when it has one sheet', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
    expect(Object.keys(await rowsOf(book))).toEqual(['book.xlsx']);
  });

  it('answers a protected book with a sentence', async () => {
    const book = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: [['a']] }],
      encryption: { password: 'secret', spinCount: 10 },
    });
    expect(await failureOf(book)).toContain('パスワード');
  });

  it('answers a broken book with a sentence', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
    expect(await failureOf(book.subarray(0, book.length - 30))).toContain('読めません');
    const damaged = Buffer.from(book);
    damaged.fill(0x20, 30, 200);
    expect(await failureOf(damaged)).toMatch(/読めません|展開できません/);
  });
});
