import { HucreError } from 'hucre';
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { SheetRow } from './sheet.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: () => AsyncIterable<readonly SheetRow[]>;
}

const batchRows = 500;

/**
 * Opens a workbook; every sheet that holds something, in book order. Cells come as text: numbers
 * as written without formatting, dates as `YYYY-MM-DD` (with `HH:MM` when they carry a time).
 * @throws {WorkbookError} with a sentence, when the book is broken or protected by a password.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const names: string[] = [];
  await explaining(() =>
    readXlsx(bytes, {
      sheets: (info) => {
        names.push(info.name);
        return false;
      },
    }),
  );
  return names.map((name, index) => ({ name, rows: () => readSheet(bytes, index) }));
}

/** A workbook that cannot be read; the message is for the person who chose the file. */
export class WorkbookError extends Error {}

async function* readSheet(bytes: Uint8Array, sheet: number): AsyncGenerator<SheetRow[]> {
  const stream = streamXlsxRows(bytes, { sheet });
  let batch: SheetRow[] = [];
  for (;;) {
    const next = await explaining(() => stream.next());
    if (next.done) break;
    batch.push({ line: next.value.index + 1, cells: next.value.values.map(toText) });
    if (batch.length === batchRows) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function explaining<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    const locked = error.name === 'EncryptedFileError';
    throw new WorkbookError(
      locked
        ? 'パスワードで保護されたExcelファイルです。パスワードを外して保存し直してください。'
        : 'Excelファイルとして読めません（壊れているか、途中で切れています）。入手し直してください。',
    );
  }
}

function toText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return String(value);
}
