import { eraYear, parseDate } from './date.ts';
import { absent, certain, type Parsed, unreadable } from './parsed.ts';

export interface YearOrDate {
  readonly year: number;
  /** `YYYY-MM-DD` when the cell says the day. */
  readonly date: string | null;
}

/** A year (`2025`, `2025年`, `令和7年`, `R7`) or a whole date. */
export function parseYear(cell: string): Parsed<YearOrDate> {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return absent;
  const western = /^(\d{4})年?度?$/u.exec(text);
  if (western) return fromYear(cell, Number(western[1]));
  const era = /^(令和|平成|昭和|R|H|S)(元|\d{1,2})年?度?$/iu.exec(text);
  if (era) return fromYear(cell, eraYear(era[1]!, era[2]!));
  const { value: date, doubts } = parseDate(cell);
  return date === undefined ? { doubts } : certain({ year: Number(date.slice(0, 4)), date });
}

function fromYear(cell: string, year: number): Parsed<YearOrDate> {
  if (year >= 1900 && year <= 2150) return certain({ year, date: null });
  return unreadable(
    'date-impossible',
    `「${cell}」は年として読めません。2025のように入れてください。`,
  );
}
