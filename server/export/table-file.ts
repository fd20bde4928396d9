import { type ColumnDef, writeXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import type { Table } from '../../geo/atlas/table.ts';
import { defuse } from '../../geo/registry/spreadsheet-cell.ts';

/** What stands over the table and under it on paper. */
export interface TableNote {
  readonly title: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** One line each: the day of the verdicts, the demo, the sources with their dates. */
  readonly lines: readonly string[];
}

const formats = {
  text: undefined,
  number: '#,##0',
  decimal: '#,##0.0',
  date: 'yyyy-mm-dd',
} as const;

/**
 * A table as a workbook: numbers and days as such, the header frozen and repeated on paper, A3
 * across, one page wide; the sources on a sheet of their own.
 */
export function toTableWorkbook(table: Table, note: TableNote): Promise<Uint8Array> {
  const last = columnName(table.columns.length - 1);
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
  const columns: ColumnDef[] = table.columns.map(({ width, type }) => {
    const numFmt = formats[type];
    return { width, style: { ...wrapped, ...(numFmt && { numFmt }) } };
  });
  const header = table.columns.map((its) => its.header);
  const rows = table.rows.map((cells) =>
    cells.map((cell, i) => toCell(cell, table.columns[i]?.type)),
  );
  const bold = { style: { font: { bold: true }, ...wrapped } };
  return writeXlsx({
    sheets: [
      {
        name: note.sheet,
        columns,
        rows: [header, ...rows],
        cells: new Map(header.map((_, i) => [`0,${i}`, bold])),
        freezePane: { rows: 1, columns: 3 },
        autoFilter: { range: `A1:${last}${rows.length + 1}` },
        pageSetup: {
          paperSize: 'a3',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printArea: `$A$1:$${last}$${rows.length + 1}`,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddHeader: `&L${plain(note.title)}`, oddFooter: '&C&P / &N' },
      },
      {
        name: '出典',
        columns: [{ width: 100, style: wrapped }],
        rows: [[note.title], ...note.lines.map((line) => [line])],
      },
    ],
  });
}

/** The same rows as CSV text with a byte order mark; formula-like cells defused. */
export function toTableCsv(table: Table): string {
  const lines = [
    table.columns.map(({ header }) => header),
    ...table.rows.map((cells) => cells.map((cell) => defuse(String(cell ?? '')))),
  ];
  return `\uFEFF${papaparse.unparse(lines, { newline: '\r\n' })}\r\n`;
}

/** Text stays text whatever it begins with: a workbook runs only what is written as a formula. */
function toCell(cell: string | number | null, type: string | undefined) {
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}

/** In headers and footers `&` begins a command. */
const plain = (text: string) => text.replaceAll('&', '&&');

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
