import { defuse } from '../../geo/registry/spreadsheet-cell.ts';
import { words } from '../words/words.ts';
import { type Handout, listRemarks } from './handout.ts';
import { type Cell, listColumns } from './table-cells.ts';

/**
 * The list as CSV for a spreadsheet: UTF-8 with BOM, CR LF, formula-like cells defused; the remarks
 * and sources follow the rows after an empty line.
 */
export async function toCsvFile(handout: Handout): Promise<Blob> {
  const { default: papaparse } = await import('papaparse');
  const columns = listColumns(handout.candidates);
  const lines = [
    columns.map(({ header }) => header),
    ...handout.candidates.map((candidate) => columns.map(({ cell }) => toText(cell(candidate)))),
    [],
    ...listNotes(handout).map((note) => [note]),
  ];
  const text = papaparse.unparse(
    lines.map((cells) => cells.map(defuse)),
    { newline: '\r\n' },
  );
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** The list as a workbook: numbers are numbers, days are days, text is never a formula. */
export async function toXlsxFile(handout: Handout): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = listColumns(handout.candidates);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: words.shortlist.sheetName,
        columns: columns.map(({ header }, i) => ({ header, key: String(i), width: 20 })),
        data: handout.candidates.map((candidate) =>
          Object.fromEntries(columns.map(({ cell }, i) => [String(i), toSafe(cell(candidate))])),
        ),
        freezePane: { rows: 1, columns: 2 },
      },
      {
        name: words.shortlist.sourcesSheetName,
        columns: [{ header: handout.title, key: '0', width: 80 }],
        data: listNotes(handout).map((note) => ({ 0: defuse(note) })),
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function listNotes(handout: Handout): string[] {
  const title = `${words.shortlist.sourcesTitle}${words.site.colon}`;
  return [...listRemarks(handout), title, ...handout.sourceLines];
}

function toText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell);
}

function toSafe(cell: Cell): Cell {
  return typeof cell === 'string' ? defuse(cell) : cell;
}
