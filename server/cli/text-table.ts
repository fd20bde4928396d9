/** Wide in a terminal: CJK, kana, full-width forms. Source: Unicode TR11, W and F. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += wide.test(character) ? 2 : 1;
  return width;
}

export interface TextColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string;
  readonly align: 'left' | 'right';
}

/** Rows under their headers, columns lined up whatever the width of their characters. */
export function formatTable<Row>(
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
): string {
  const lines = [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => column.cell(row))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => displayWidth(line[i]!))));
  return lines
    .map((line) =>
      line
        .map((cell, i) => {
          const blanks = ' '.repeat(widths[i]! - displayWidth(cell));
          return columns[i]!.align === 'left' ? cell + blanks : blanks + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
