import { restoreDefused } from '../../geo/registry/spreadsheet-cell.ts';
import { findEdition } from './edition.ts';
import type { ImportOptions, ReadContext, Row, RowReader, TableFormat } from './format.ts';
import { foldHeader, headerSearchRows, recognise } from './recognise.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Where what is read goes. */
export interface ReadSinks extends Pick<ReadContext, 'emit' | 'reject' | 'doubt' | 'pass'> {
  /** Told of every data row before anything else is said of it: each must get an outcome. */
  readonly feed?: (line: number) => void;
}

export type TableRead =
  | {
      readonly ok: true;
      readonly format: TableFormat;
      readonly edition: string | null;
      /** Data rows below the header; wholly empty rows are not counted. */
      readonly rows: number;
    }
  | {
      readonly ok: false;
      /** True for a sheet without a single filled cell, such as an unused Sheet2. */
      readonly empty: boolean;
      readonly message: string;
    };

/**
 * Recognises a sheet and reads it through its format, row by row. Every data row reaches the
 * format's reader, or is rejected here because its columns cannot be told apart.
 */
export async function readTable(
  sheet: Sheet,
  formats: readonly TableFormat[],
  options: ImportOptions,
  sinks: ReadSinks,
): Promise<TableRead> {
  const head: SheetRow[] = [];
  let table: OpenTable | undefined;
  for await (const batch of sheet.rows())
    for (const row of batch) {
      if (table) {
        table.read(row);
        continue;
      }
      if (isEmpty(row)) continue;
      head.push(row);
      if (head.length < headerSearchRows) continue;
      const opened = openTable(sheet, head, formats, options, sinks);
      if ('message' in opened) return opened;
      table = opened;
    }
  if (!table) {
    if (head.length === 0)
      return { ok: false, empty: true, message: 'ファイルに表がありません（空です）。' };
    const opened = openTable(sheet, head, formats, options, sinks);
    if ('message' in opened) return opened;
    table = opened;
  }
  return table.end();
}

interface OpenTable {
  readonly read: (row: SheetRow) => void;
  readonly end: () => TableRead;
}

function openTable(
  sheet: Sheet,
  head: readonly SheetRow[],
  formats: readonly TableFormat[],
  options: ImportOptions,
  sinks: ReadSinks,
): OpenTable | Extract<TableRead, { ok: false }> {
  const found = recognise(head, formats);
  if (!found.ok) return { ok: false, empty: false, message: found.message };
  const { format, headerIndex } = found;
  const headers = head[headerIndex]!.cells.map((cell) => cell.trim());
  const preamble = head.slice(0, headerIndex);
  const edition = findEdition({ file: sheet.file, preamble, asOf: options.asOf });
  const { emit, reject, doubt, pass } = sinks;
  const context: ReadContext = {
    ...{ file: sheet.file, edition, options, preamble },
    ...{ emit, reject, doubt, pass },
  };
  const reader = format.open(context);
  const shape = {
    headers,
    columns: mapColumns(format, headers),
    padded: sheet.encoding === 'xlsx',
  };
  let rows = 0;
  const read = (row: SheetRow) => {
    if (isEmpty(row)) return;
    rows++;
    sinks.feed?.(row.line);
    readRow(row, shape, reader, sinks);
  };
  for (const row of head.slice(headerIndex + 1)) read(row);
  return {
    read,
    end: () => {
      reader.end?.();
      return { ok: true, format, edition, rows };
    },
  };
}

interface TableShape {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  /** Workbooks leave trailing empty cells out: that is no fault of the row. */
  readonly padded: boolean;
}

function mapColumns(format: TableFormat, headers: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  headers.forEach((header, i) => {
    const folded = foldHeader(header);
    if (folded !== '' && !positions.has(folded)) positions.set(folded, i);
  });
  const columns = new Map<string, number>();
  for (const column of format.columns)
    for (const name of column.names) {
      const position = positions.get(foldHeader(name));
      if (position === undefined || columns.has(column.id)) continue;
      columns.set(column.id, position);
    }
  return columns;
}

function readRow(row: SheetRow, shape: TableShape, reader: RowReader, sinks: ReadSinks): void {
  const { line, cells } = row;
  const { headers } = shape;
  if (row.broken !== undefined) {
    sinks.reject({
      line,
      column: '',
      value: cells.join(','),
      reason: 'row-unreadable',
      message: row.broken,
    });
    return;
  }
  const surplus = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
  if (surplus.length > 0) {
    sinks.reject({
      line,
      column: '',
      value: surplus.join(','),
      reason: 'row-unreadable',
      message: `見出しは${headers.length}列ですが、この行は${cells.length}列あり、値がずれている恐れがあります。カンマを含む値を引用符（"）で囲んで取り込み直してください。`,
    });
    return;
  }
  if (cells.length < headers.length && !shape.padded)
    sinks.doubt({
      line,
      column: '',
      value: String(cells.length),
      reason: 'ragged-row',
      message: `見出しは${headers.length}列ですが、この行は${cells.length}列しかありません。足りない列は空として取り込みました。`,
    });
  const lost = cells.findIndex((cell) => cell.includes(lostCharacter));
  if (lost >= 0)
    sinks.doubt({
      line,
      column: headers[lost] ?? '',
      value: cells[lost] ?? '',
      reason: 'unmapped-characters',
      message:
        '元のファイルで失われた文字（U+FFFD）があるため、〓に置き換えて取り込みました。正しい文字を公表元に確かめてください。',
    });
  reader.row(toRow(line, lost < 0 ? cells : cells.map(markLost), shape));
}

/** What an earlier conversion left where it could not convert. */
const lostCharacter = '\uFFFD';

/** The printers' mark for a missing type stands for it: U+FFFD is never stored. */
const markLost = (cell: string) => cell.replaceAll(lostCharacter, '〓');

function toRow(line: number, cells: readonly string[], shape: TableShape): Row {
  const { headers, columns } = shape;
  return {
    line,
    cells,
    headers,
    get: (column) => {
      const position = columns.get(column);
      return position === undefined ? '' : restoreDefused((cells[position] ?? '').trim());
    },
    header: (column) => {
      const position = columns.get(column);
      return position === undefined ? '' : (headers[position] ?? '');
    },
  };
}

function isEmpty(row: SheetRow): boolean {
  return row.broken === undefined && row.cells.every((cell) => cell.trim() === '');
}
