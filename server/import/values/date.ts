import { absent, certain, type Parsed, unreadable } from './parsed.ts';

/** Year 0 of each era, with the names and letters it goes by. */
const eras: readonly { readonly names: readonly string[]; readonly yearZero: number }[] = [
  { names: ['令和', '令', 'R'], yearZero: 2018 },
  { names: ['平成', '平', 'H'], yearZero: 1988 },
  { names: ['昭和', '昭', 'S'], yearZero: 1925 },
  { names: ['大正', '大', 'T'], yearZero: 1911 },
  { names: ['明治', '明', 'M'], yearZero: 1867 },
];

const eraNames = eras.flatMap((era) => era.names).join('|');
const eraDate = new RegExp(
  `^(${eraNames})\\s*(元|\\d{1,2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?$`,
  'iu',
);
const westernDate = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:[ T]\d.*)?$/u;
const packedDate = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A date as `YYYY-MM-DD`: Japanese eras padded with blanks (`令和 6年 4月 1日`, `令和元年…`,
 * `R7.4.1`), ISO, `2025/4/1`, `20250401`. A date that no calendar has gives the reason
 * `date-impossible`; anything else unreadable gives `date-unreadable`.
 */
export function parseDate(cell: string): Parsed<string> {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return absent;
  const era = eraDate.exec(text);
  if (era) return toDate(cell, eraYear(era[1]!, era[2]!), era[3]!, era[4]!);
  const western = westernDate.exec(text) ?? packedDate.exec(text);
  if (western) return toDate(cell, Number(western[1]), western[2]!, western[3]!);
  return unreadable(
    'date-unreadable',
    `「${cell}」は日付として読めません。2025-04-01のように入れてください。`,
  );
}

/** The western year of an era's year. @throws on an era that is not in the table. */
export function eraYear(name: string, year: string): number {
  const era = eras.find((candidate) =>
    candidate.names.some((known) => known.toLowerCase() === name.toLowerCase()),
  );
  if (!era) throw new Error(`No era is called ${name}.`);
  return era.yearZero + (year === '元' ? 1 : Number(year));
}

/** True when the calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function toIsoDate(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function toDate(cell: string, year: number, month: string, day: string): Parsed<string> {
  if (isCalendarDay(year, Number(month), Number(day)))
    return certain(toIsoDate(year, Number(month), Number(day)));
  return unreadable(
    'date-impossible',
    `「${cell}」は暦にない日付です。正しい日付に直してください。`,
  );
}
