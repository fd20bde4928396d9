import papaparse from 'papaparse';
import { defuse } from '../../geo/registry/spreadsheet-cell.ts';
import type { ExportedFacility } from './exported-facility.ts';
import { type ListFormat, listCells, listHeaders } from './list-row.ts';

/** Lines as CSV text, each ended by CR LF; formula-like cells defused. */
function toLines(lines: readonly (readonly string[])[]): string {
  if (lines.length === 0) return '';
  return `${papaparse.unparse(
    lines.map((cells) => cells.map(defuse)),
    { newline: '\r\n' },
  )}\r\n`;
}

export const csvHeader = (format: ListFormat): string => toLines([listHeaders(format)]);

/** The lines of some facilities; '' when none of them belongs in the list. */
export function toCsvText(format: ListFormat, facilities: readonly ExportedFacility[]): string {
  const rows = facilities.flatMap((facility) => format.listRows(facility));
  return toLines(rows.map((row) => listCells(format, row)));
}
