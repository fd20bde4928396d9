/**
 * A cell that no spreadsheet runs as a formula: what begins with = + - @ (or is a cell defused before)
 * gets an apostrophe in front, which {@link restoreDefused} takes away again.
 */
export function defuse(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

/**
 * A cell as it was before it was made harmless for spreadsheets: `'=1+1`, `'-5`, `'@home` lose the
 * apostrophe, `="0190100370"` (a number kept as text) its formula. Anything else stays as it is.
 */
export function restoreDefused(cell: string): string {
  if (cell.startsWith("'")) return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
  if (!cell.startsWith('="') || !cell.endsWith('"') || cell.length < 3) return cell;
  return cell.slice(2, -1).replaceAll('""', '"');
}
