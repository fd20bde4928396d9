import type { FacilityService } from '../../geo/registry/facility.ts';
import type { TableFormat } from '../import/format.ts';
import type { ExportedFacility } from './exported-facility.ts';

/** One line of a list. */
export interface ListRow {
  readonly facility: ExportedFacility;
  /** Unique among all lines of the list, and the same in the next export. */
  readonly number: string;
  /** The services this line speaks of; a facility may take several lines. */
  readonly services: readonly FacilityService[];
}

/** What stands in a cell; '' where nothing is known or the list has no such fact of ours. */
export type CellWriter = (row: ListRow) => string;

/** A list as it is written: the reader's own columns, each with what goes into it. */
export interface ListFormat {
  readonly table: TableFormat;
  readonly cells: Readonly<Record<string, CellWriter>>;
  /** The lines of a facility; none when it does not belong in this list. */
  readonly listRows: (facility: ExportedFacility) => readonly ListRow[];
}

/** The headers of a list: the official name of each of the reader's columns. */
export function listHeaders({ table }: ListFormat): string[] {
  return table.columns.map(({ id, names }) => names[0] ?? id);
}

/** One line, cell by cell. @throws when a column has no writer: that is a bug. */
export function listCells(format: ListFormat, row: ListRow): string[] {
  return format.table.columns.map(({ id }) => {
    const write = format.cells[id];
    if (!write) throw new Error(`nothing is written into ${format.table.id} ${id}`);
    return write(row);
  });
}
