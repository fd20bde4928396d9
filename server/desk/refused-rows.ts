import { tableFormats } from '../import/formats/registry.ts';
import { headerSearchRows, recognise } from '../import/recognise.ts';
import type { Sheet, SheetRow } from '../import/sheet.ts';

export const reasonHeader = '取り込めなかった理由';

/**
 * The rows of a sheet that stayed out, as a sheet of their own: what stands above the header, the
 * header, and the rows, each with its reasons in a last column. Once mended it can be imported as it
 * is, for that column is read by nobody.
 * @param reasons by line. Undefined when the sheet has no header that is known.
 */
export async function collectRefusedRows(
  sheet: Sheet,
  reasons: ReadonlyMap<number, readonly string[]>,
): Promise<string[][] | undefined> {
  const head: SheetRow[] = [];
  const refused: SheetRow[] = [];
  let filled = 0;
  for await (const batch of sheet.rows())
    for (const row of batch) {
      const isBlank = row.cells.every((cell) => cell.trim() === '');
      if (filled < headerSearchRows) head.push(row);
      if (!isBlank) filled++;
      if (reasons.has(row.line)) refused.push(row);
    }
  const named = head.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const found = recognise(named, tableFormats);
  const header = found.ok ? named[found.headerIndex] : undefined;
  if (!header) return undefined;
  const width = countColumns(header.cells);
  return [
    ...head.filter(({ line }) => line < header.line).map(({ cells }) => [...cells]),
    [...padTo(header.cells, width), reasonHeader],
    ...refused
      .filter(({ line }) => line > header.line)
      .map(({ line, cells }) => [
        ...padTo(cells, width),
        reasons.get(line)!.join(' '),
        // What stood beyond the header keeps the row from being read until it is put right.
        ...cells.slice(header.cells.length),
      ]),
  ];
}

/** Without the empty columns at the end, and without the reasons of an earlier time. */
function countColumns(header: readonly string[]): number {
  const names = header.map((cell) => cell.trim());
  const last = names.findLastIndex((name) => name !== '' && name !== reasonHeader);
  return last + 1;
}

const padTo = (cells: readonly string[], width: number) =>
  Array.from({ length: width }, (_, i) => cells[i] ?? '');
