import Papa from 'papaparse';
import type { SheetRow } from './sheet.ts';

/** A record longer than this has lost its closing quote. */
const longestRecord = 1 << 20;

const pieceLength = 1 << 16;
const shortWindow = 1 << 10;

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
  for await (const piece of text)
    for (let at = 0; at < piece.length; at += pieceLength) {
      const rows = reader.push(piece.slice(at, at + pieceLength));
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

  /**
   * Every record that is whole. After a faulty one, reading goes on through a short window that
   * doubles while all is well: however many faults, no text is parsed over and over.
   */
  private take(last: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    let window = Number.POSITIVE_INFINITY;
    for (;;) {
      const whole = window >= this.buffer.length;
      const atEnd = last && whole;
      const text = whole ? this.buffer : this.buffer.slice(0, window);
      const parsed = this.parse(text, atEnd);
      const faulty = parsed.errors[0]?.row;
      if (faulty === undefined) {
        this.accept(rows, parsed);
        const endless = parsed.data.length === 0 && this.buffer.length > longestRecord;
        if (whole && !endless) return rows;
        window *= 2;
        if (!whole || !endless) continue;
      } else if (faulty > 0) {
        this.accept(rows, this.parse(text, atEnd, faulty));
      }
      rows.push(this.takeBrokenLine());
      window = shortWindow;
      if (this.buffer === '') return rows;
    }
  }

  private parse(text: string, atEnd: boolean, preview = 0): ParsedPiece {
    const parser = new Papa.Parser({ ...this.format, preview });
    // Blanks after a quote at the end of a piece are no fault: what follows them is still to come.
    return parser.parse(atEnd ? text : text.replace(/[ \t\r]+$/, ''), 0, !atEnd) as ParsedPiece;
  }

  private accept(rows: SheetRow[], parsed: ParsedPiece): void {
    this.append(rows, parsed.data);
    this.buffer = this.buffer.slice(parsed.meta.cursor);
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
  const head = sample
    .split(newline, 12)
    .join(' ')
    .replace(/"[^"]*("|$)/g, '');
  const count = (character: string) => head.split(character).length - 1;
  return { delimiter: count('\t') > count(',') ? '\t' : ',', newline };
}

function countBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
