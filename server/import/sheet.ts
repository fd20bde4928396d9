import type { EncodingId } from './decode.ts';

/** One row as it stands in the file. */
export interface SheetRow {
  /** 1-based physical line (or sheet row) on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set when the row could not be taken apart: the sentence to reject it with. */
  readonly broken?: string;
}

/** One table: a CSV or TSV file, or one sheet of a workbook. */
export interface Sheet {
  /** Path as shown to people; sheets of a workbook with several read `book.xlsx#Sheet2`. */
  readonly file: string;
  readonly encoding: EncodingId | 'xlsx';
  /** Rows in batches, in order, empty ones included. To be walked once. */
  readonly rows: () => AsyncIterable<readonly SheetRow[]>;
}
