import Papa from 'papaparse';
import type { SheetRow } from './sheet.ts';

/** A record longer than this has lost its closing quote. */
const longestRecord = 1 << 20;

interface ParsedPiece {
  readonly data: string[][];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Takes CSV (or TSV) text apart, piece by piece. Line numbers are physical: a quoted cell may span
 * lines. A record with a misplaced or missing quote comes as one `broken` row of its first line,
 * and reading goes on at the next line.
 */
export async function* readCsv(
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<SheetRow[]> {
  const reader = new CsvReader();
  for await (const piece of text) {
    const rows = reader.push(piece);
    if (rows.length > 0) yield rows;
  }
  const rest = reader.finish();
  if (rest.length > 0) yield rest;
}

class CsvReader {
  private buffer = '';
  private line = 1;
  private format: { readonly delimiter: string; readonly newline: '\n' | '\r' } | undefined;

  push(piece: string): SheetRow[] {
    this.buffer += piece;
    if (this.format === undefined) {
      if (this.buffer.length < 4096 && !this.buffer.includes('\n')) return [];
      this.format = guessFormat(this.buffer);
    }
    return this.take(false);
  }

  finish(): SheetRow[] {
    this.format ??= guessFormat(this.buffer);
    return this.take(true);
  }

  private take(last: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    for (;;) {
      const parsed = this.parse(this.buffer, last);
      const faulty = parsed.errors[0]?.row;
      const stuck =
        faulty === undefined && !last && parsed.data.length === 0
          ? this.buffer.length > longestRecord
          : faulty !== undefined && (last || faulty < parsed.data.length || this.tooLong(parsed));
      if (!stuck) {
        this.append(rows, parsed.data);
        this.buffer = this.buffer.slice(parsed.meta.cursor);
        return rows;
      }
      const sound = faulty ?? 0;
      if (sound > 0) {
        const before = this.parse(this.buffer, last, sound);
        this.append(rows, before.data);
        this.buffer = this.buffer.slice(before.meta.cursor);
      }
      rows.push(this.takeBrokenLine());
      if (this.buffer === '') return rows;
    }
  }

  private tooLong(parsed: ParsedPiece): boolean {
    return this.buffer.length - parsed.meta.cursor > longestRecord;
  }

  private parse(text: string, last: boolean, preview = 0): ParsedPiece {
    const parser = new Papa.Parser({ ...this.format, preview });
    return parser.parse(text, 0, !last) as ParsedPiece;
  }

  private append(rows: SheetRow[], data: readonly string[][]): void {
    for (const cells of data) {
      const end = cells.length - 1;
      const tail = cells[end];
      if (tail?.endsWith('\r')) cells[end] = tail.slice(0, -1);
      rows.push({ line: this.line, cells });
      this.line += 1;
      for (const cell of cells) this.line += countBreaks(cell);
    }
  }

  private takeBrokenLine(): SheetRow {
    const newline = this.format?.newline ?? '\n';
    const end = this.buffer.indexOf(newline);
    const text = end < 0 ? this.buffer : this.buffer.slice(0, end);
    this.buffer = end < 0 ? '' : this.buffer.slice(end + 1);
    const row: SheetRow = {
      line: this.line,
      cells: [text.replace(/\r$/, '').slice(0, 200)],
      broken:
        '引用符（"）の対応が崩れているため、この行を列に分けられません。引用符を直してから取り込み直してください。',
    };
    this.line += 1;
    return row;
  }
}

function guessFormat(sample: string): { delimiter: string; newline: '\n' | '\r' } {
  const newline = !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
  const head = sample.split(newline, 12).join('');
  const count = (character: string) => head.split(character).length - 1;
  return { delimiter: count('\t') > count(',') ? '\t' : ',', newline };
}

function countBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
