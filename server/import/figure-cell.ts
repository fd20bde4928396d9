import { parseNumber } from './values/number.ts';
import { absent, certain, type Parsed, unreadable } from './values/parsed.ts';

/**
 * The cell of a figure: a number, null where its publisher withholds it (X, ***, …, 秘匿), absent
 * where it is empty. A lone dash is unreadable: tables write it for none as well as for withheld.
 */
export function parseFigure(cell: string): Parsed<number | null> {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return absent;
  if (/^([xX]|\.{2,3}|…|\*+|秘匿|秘|非公表)$/u.test(text)) return certain(null);
  if (/^[-－−―ー‐–—]$/u.test(text))
    return unreadable(
      'number-unreadable',
      `「${cell}」だけでは、0なのか秘匿なのか分かりません。0か「秘匿」を入れてください。`,
    );
  return parseNumber(text.replace(/(%|人|件|か所)$/u, ''));
}
