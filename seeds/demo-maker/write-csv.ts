import { encodeCp932 } from './cp932.ts';

export type Cell = string | number | null;

export interface CsvStyle {
  readonly encoding?: 'utf-8-bom' | 'utf-8' | 'cp932';
  /** The 医療情報ネット files quote every cell. */
  readonly quoteAll?: boolean;
}

/** Lines of cells as a file, CRLF after each. */
export function writeCsv(
  lines: readonly (readonly Cell[])[],
  { encoding = 'utf-8-bom', quoteAll = false }: CsvStyle = {},
): Uint8Array {
  const quote = (cell: Cell) => {
    const text = cell === null ? '' : String(cell);
    return quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
  if (encoding === 'cp932') return encodeCp932(text);
  return new TextEncoder().encode((encoding === 'utf-8-bom' ? '\uFEFF' : '') + text);
}
