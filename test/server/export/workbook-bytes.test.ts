import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { toWorkbookBytes } from '../../../server/export/workbook-bytes.ts';

async function writeBook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sheet = (name: string) => ({
    name,
    header: ['見出し'],
    batches: async function* () {
      for (const row of rows) yield [row];
    },
  });
  for await (const piece of toWorkbookBytes([sheet('一'), sheet('二 & 三')])) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a workbook', () => {
  it('opens with every sheet, row and cell where it was put', async () => {
    const wide = Array.from({ length: 60 }, (_, i) => `列${i}`);
    const book = await readXlsx(await writeBook([['', 35.123456789, ' 前の空白'], wide]));
    expect(book.sheets.map(({ name }) => name)).toEqual(['一', '二 & 三']);
    for (const { rows } of book.sheets) {
      expect(rows[0]?.[0]).toBe('見出し');
      expect(rows[1]?.slice(1, 3)).toEqual([35.123456789, ' 前の空白']);
      expect(rows[2]).toEqual(wide);
    }
  });

  it('keeps markup and line breaks as text, and nothing as a formula', async () => {
    const text = '<b>&amp;"見本"</b>\n二行目';
    const bytes = await writeBook([[text, '=1+1']]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[1]).toEqual([text, '=1+1']);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('t="inlineStr"');
    expect(xml).not.toMatch(/<f[ >]/u);
  });

  it('is sound XML even where a cell holds a control character', async () => {
    const [sheet] = (await readXlsx(await writeBook([['見\u0001本']]))).sheets;
    expect(String(sheet?.rows[1]?.[0])).toMatch(/^見.*本$/u);
  });
});
