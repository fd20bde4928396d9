import { municipalityCheckDigit } from './values/code.ts';
import { eraYear, isCalendarDay, toIsoDate } from './values/date.ts';

export interface EditionHints {
  /** Path as shown; only its last part (and the archive it lies in) is looked at. */
  readonly file: string;
  /** Rows above the header. */
  readonly preamble: readonly { readonly cells: readonly string[] }[];
  /** What the person importing says, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
}

const eraDay = /(令和|平成|昭和)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/u;
const shortEraDay =
  /(?<![a-z0-9])([rhs])\s*(\d{1,2})\s*[.年/-]\s*(\d{1,2})\s*[.月/-]\s*(\d{1,2})/iu;
const westernDay = /((?:19|20)\d{2})\s*[年/.-]\s*(\d{1,2})\s*[月/.-](?:\s*(\d{1,2})\s*日?)?/u;

/**
 * The date the data is of: said in the file (`[令和７年１０月１日 現在 ]`), else in its name
 * (`…_20250601.csv`, `…_20260709180319.csv`, `202512`, `r0710`), else by the person importing,
 * else null. A month alone is its first day. `YYYY-MM-DD`.
 */
export function findEdition(hints: EditionHints): string | null {
  return findInPreamble(hints.preamble) ?? findInName(hints.file) ?? hints.asOf ?? null;
}

/** A date followed by 現在, 時点 or 基準日, or after 基準日. */
function findInPreamble(preamble: EditionHints['preamble']): string | undefined {
  for (const { cells } of preamble) {
    const text = cells.join(' ').normalize('NFKC');
    const said = /基準日|現在|時点/u.exec(text);
    if (!said) continue;
    const around = said[0] === '基準日' ? text.slice(said.index) : text.slice(0, said.index);
    const date = findDate(around);
    if (date !== undefined) return date;
  }
  return undefined;
}

function findInName(file: string): string | undefined {
  const parts = file.normalize('NFKC').split('/').reverse();
  const own = parts.find((part) => part !== '') ?? '';
  const archive = parts.find((part) => /\.zip$/i.test(part)) ?? '';
  return findInText(own) ?? (archive === own ? undefined : findInText(archive));
}

function findInText(name: string): string | undefined {
  const words = findDate(name);
  if (words !== undefined) return words;
  for (const [digits] of name.matchAll(/\d{6,}/gu)) {
    const date = fromDigits(digits, name.startsWith(digits));
    if (date !== undefined) return date;
  }
  const short = /(?:^|[^a-z0-9])([rh])(\d{1,2})[._-]?(0[1-9]|1[0-2])(?!\d)/iu.exec(name);
  if (short) return toDay(eraYear(short[1]!, short[2]!), Number(short[3]), 1);
  return undefined;
}

function fromDigits(digits: string, leads: boolean): string | undefined {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  if (year < 1990 || year > 2099) return undefined;
  if (digits.length === 8 || digits.length === 12 || digits.length === 14)
    return toDay(year, month, Number(digits.slice(6, 8)));
  // Municipal files are named by their own code: 202193_… is 東御市, not a month.
  const isCode = leads && municipalityCheckDigit(digits.slice(0, 5)) === digits[5];
  return digits.length === 6 && !isCode ? toDay(year, month, 1) : undefined;
}

function findDate(text: string): string | undefined {
  const era = eraDay.exec(text) ?? shortEraDay.exec(text);
  if (era) return toDay(eraYear(era[1]!, era[2]!), Number(era[3]), Number(era[4] ?? 1));
  const western = westernDay.exec(text);
  if (western) return toDay(Number(western[1]), Number(western[2]), Number(western[3] ?? 1));
  return undefined;
}

function toDay(year: number, month: number, day: number): string | undefined {
  return isCalendarDay(year, month, day) ? toIsoDate(year, month, day) : undefined;
}
