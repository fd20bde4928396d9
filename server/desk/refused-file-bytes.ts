import Papa from 'papaparse';
import { defuse, restoreDefused } from '../../geo/registry/spreadsheet-cell.ts';
import { encodeCp932 } from '../export/cp932.ts';
import { toWorkbookBytes } from '../export/workbook-bytes.ts';
import type { Sheet } from '../import/sheet.ts';

/** The rows in the form their file had: its encoding (UTF-8 always with a mark, for spreadsheets), or a workbook. */
export async function toRefusedBytes(
  rows: readonly (readonly string[])[],
  encoding: Sheet['encoding'],
  delimiter: ',' | '\t',
): Promise<Uint8Array> {
  const safe = rows.map((cells) => cells.map(disarm));
  if (encoding === 'xlsx') return toWorkbook(safe);
  const text = `${Papa.unparse(safe, { newline: '\r\n', delimiter })}\r\n`;
  switch (encoding) {
    case 'cp932':
      return encodeCp932(text, () => {});
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
  }
}

/** A number kept as text (`="0190100370"`) harms nobody and keeps its zeros. */
const keptAsText = /^="[0-9A-Za-z-]*"$/;

const disarm = (cell: string) => (keptAsText.test(cell) ? cell : defuse(restoreDefused(cell)));

async function toWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = [], ...rest] = rows;
  const pieces: Uint8Array[] = [];
  for await (const piece of toWorkbookBytes([
    {
      name: '取り込めなかった行',
      header,
      batches: async function* () {
        yield rest;
      },
    },
  ]))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
