/** A table for officials, to be written as a workbook, as CSV or on paper. */
export interface Table {
  readonly columns: readonly TableColumn[];
  /** Days are `YYYY-MM-DD`; null is an empty cell. */
  readonly rows: readonly (readonly TableCell[])[];
}

export type TableCell = string | number | null;

export interface TableColumn {
  readonly header: string;
  /** Whole numbers, numbers with decimals, days. */
  readonly type: 'text' | 'number' | 'decimal' | 'date';
  /** In characters. */
  readonly width: number;
}

export function toColumn(
  header: string,
  width: number,
  type: TableColumn['type'] = 'text',
): TableColumn {
  return { header, type, width };
}
