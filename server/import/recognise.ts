import type { TableFormat } from './format.ts';
import type { SheetRow } from './sheet.ts';

/** Header rows are looked for in the first rows only: titles and notes stand above them. */
export const headerSearchRows = 12;

export type Recognition =
  | { readonly ok: true; readonly format: TableFormat; readonly headerIndex: number }
  | { readonly ok: false; readonly message: string };

interface Candidate {
  readonly format: TableFormat;
  readonly headerIndex: number;
  readonly matched: number;
  readonly missing: readonly string[];
}

/** A header as it is compared: NFKC, without blanks, lower case, one kind of bracket. */
export function foldHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/gu, '')
    .replace(/[[〔【「『{]/gu, '(')
    .replace(/[\]〕】」』}]/gu, ')')
    .toLowerCase();
}

/**
 * Finds the format and the header row of a table by its header names alone.
 * Required columns decide; between formats that have theirs, the one with most columns matched.
 * @param rows the first rows of the sheet (more than `headerSearchRows` are not looked at).
 */
export function recognise(rows: readonly SheetRow[], formats: readonly TableFormat[]): Recognition {
  const candidates: Candidate[] = [];
  rows.slice(0, headerSearchRows).forEach((row, headerIndex) => {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    const folded = new Set(row.cells.map(foldHeader));
    for (const format of formats) candidates.push(judge(format, headerIndex, row.cells, folded));
  });
  const complete = candidates.filter((candidate) => candidate.missing.length === 0);
  const best = first(complete, (a, b) => b.matched - a.matched);
  if (best) return { ok: true, format: best.format, headerIndex: best.headerIndex };
  return { ok: false, message: describeUnknown(rows, candidates) };
}

function judge(
  format: TableFormat,
  headerIndex: number,
  headers: readonly string[],
  folded: ReadonlySet<string>,
): Candidate {
  const present = (names: readonly string[]) => names.some((name) => folded.has(foldHeader(name)));
  const missing: string[] = [];
  let matched = 0;
  for (const column of format.columns)
    if (present(column.names)) matched++;
    else if (column.required) missing.push(column.names[0] ?? column.id);
  if (format.score) {
    const score = format.score(headers);
    return score > 0
      ? { format, headerIndex, matched: score, missing: [] }
      : { format, headerIndex, matched, missing: missing.length > 0 ? missing : [format.label] };
  }
  return { format, headerIndex, matched, missing };
}

function describeUnknown(rows: readonly SheetRow[], candidates: readonly Candidate[]): string {
  const header = first(
    rows.slice(0, headerSearchRows),
    (a, b) => countNamed(b.cells) - countNamed(a.cells),
  );
  const seen = (header?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (seen.length === 0) return '見出しの行が見つかりません。1行目に列の名前を入れてください。';
  const shown = seen.slice(0, 12).map((name) => name.replace(/\s+/gu, ' ').slice(0, 30));
  const list = `${shown.join('、')}${seen.length > shown.length ? ` ほか${seen.length - shown.length}列` : ''}`;
  const nearest = first(
    candidates.filter((candidate) => candidate.matched > 0),
    (a, b) => a.missing.length - b.missing.length || b.matched - a.matched,
  );
  const hint = nearest
    ? `最も近い様式は「${nearest.format.label}」ですが、${nearest.missing.map((name) => `「${name}」`).join('')}の列がありません。`
    : '近い様式はありません。';
  return `知らない様式です。見出し: ${list}。${hint}`;
}

function countNamed(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** The least element by the comparison, the earlier one when equal. */
function first<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || compare(item, best) < 0) best = item;
  return best;
}
