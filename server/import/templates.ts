import type { TableFormat } from './format.ts';
import { areaMembers } from './formats/area-members.ts';
import { designationSets } from './formats/designation-sets.ts';
import { designations } from './formats/designations.ts';
import { figures } from './formats/figures.ts';
import { population } from './formats/population.ts';
import { populationCells } from './formats/population-cells.ts';
import { reorganisationTable } from './formats/reorganisations.ts';
import { supplement } from './formats/supplement.ts';

/** The project's own tables, for which there is no official form to fill in. */
export const templateFormats: readonly TableFormat[] = [
  designations,
  designationSets,
  areaMembers,
  population,
  populationCells,
  figures,
  supplement,
  reorganisationTable,
];

/** The header line of an own table as CSV (UTF-8 with BOM, CRLF), straight from its columns. */
export function toTemplate(format: TableFormat): string {
  return `\uFEFF${format.columns.map(({ id, names }) => names[0] ?? id).join(',')}\r\n`;
}

export function findTemplate(formatId: string): string | undefined {
  const format = templateFormats.find(({ id }) => id === formatId);
  return format && toTemplate(format);
}
