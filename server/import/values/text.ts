import { tidyText } from '../../../geo/registry/text.ts';

/** Words that stand in a cell for "nothing". */
const placeholder = /^([-−ー―‐/]+|なし|無し|無|該当なし|未定|不明|null|n\/a|#n\/a)$/iu;

/** A literal that one national form writes for a line break. */
const literalBreak = /[（(]改行[）)]/gu;

/** One line of text: NFKC, blanks as one space, `（改行）` taken as a blank; '' when nothing is said. */
export function parseText(cell: string): string {
  if (cell === '') return '';
  return tidyText(cell.replace(literalBreak, ' '));
}

/** Text that may span lines: every line tidied, `（改行）` taken as a line break. */
export function parseNote(cell: string): string {
  if (cell === '') return '';
  const lines = cell.replace(literalBreak, '\n').split(/\r\n|\n|\r/u);
  return lines.map(tidyText).filter(Boolean).join('\n');
}

/** True when a cell holds a word or stroke for "nothing" rather than a value. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim());
}

/** A list in one cell: `;` `；` `、` `，` `,` `／` and line breaks part the items; doubles are dropped. */
export function parseList(cell: string): string[] {
  const items = cell
    .replace(literalBreak, '\n')
    .split(/[;；、，,／\n\r]/u)
    .map(tidyText)
    .filter((item) => item !== '' && !isPlaceholder(item));
  return [...new Set(items)];
}

export interface AddressParts {
  readonly address: string;
  /** 方書; '' when none. */
  readonly building: string;
}

/**
 * Address and 方書 as two parts. Many files repeat the 方書 at the end of the 住所:
 * there it is taken away, so that the address ends with its number.
 */
export function parseAddress(addressCell: string, buildingCell: string): AddressParts {
  const address = parseText(addressCell);
  const building = isPlaceholder(buildingCell) ? '' : parseText(buildingCell);
  if (building === '' || building === address || !address.endsWith(building))
    return { address, building: building === address ? '' : building };
  let rest = address;
  // Some files write it twice.
  while (rest !== building && rest.endsWith(building))
    rest = rest.slice(0, -building.length).trimEnd();
  // A 方書 such as "3" that is really the house number must stay where it is.
  return /\d$/u.test(rest) && /^\d/u.test(building)
    ? { address, building: '' }
    : { address: rest, building };
}
