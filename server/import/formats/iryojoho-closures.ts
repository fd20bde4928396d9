import type { OpenDays } from '../../../geo/registry/facility-claim.ts';
import type { Column, Row } from '../format.ts';
import { parseNote } from '../values/text.ts';
import { weekdays } from '../values/time.ts';

const regularDays = weekdays.slice(0, 7);
const weeks = [1, 2, 3, 4, 5] as const;
const weeklyId = (day: string) => `weekly-${day}`;
const openId = (day: string) => `open-${day}`;
const nthId = (week: number, day: string) => `week-${week}-${day}`;

/**
 * The columns of regular days off. Whatever they are called (休診, 休業, 定期閉店), the cell holds
 * 1 for open and 0 for closed. Source: 医療情報ネット オープンデータ定義書 v1.0.
 */
export const closureColumns: readonly Column[] = [
  ...regularDays.map((day) => ({
    id: weeklyId(day),
    names: [
      `毎週決まった曜日に休診（${day}）`,
      `毎週決まった曜日に休業（${day}）`,
      `定期閉店毎週（${day}）`,
    ],
  })),
  ...weekdays.map((day) => ({ id: openId(day), names: [`営業日（${day}）`] })),
  ...weeks.flatMap((week) =>
    regularDays.map((day) => ({
      id: nthId(week, day),
      names: [
        `決まった週に休診（定期週）第${week}週（${day}）`,
        `決まった週に休業（定期週）第${week}週（${day}）`,
        `定期閉店第${week}週（${day}）`,
      ],
    })),
  ),
  { id: 'holiday', names: ['祝日に休診', '祝日に休業', '祝日', '定期閉店毎週（祝）'] },
  {
    id: 'otherClosures',
    names: [
      'その他の休診日（GW、お盆等）',
      'その他の休業日（GW、お盆等）',
      'その他の閉店日（GW、お盆等）',
    ],
  },
];

export interface Closures {
  readonly openDays?: OpenDays;
  readonly closedNote?: string;
}

/**
 * Open weekdays and a sentence for the rest. A day is open unless closed every week; open only in
 * certain weeks, it counts as open and the note says which weeks are off; where the weekly cell
 * and the five weekly ones contradict each other it is unknown.
 */
export function readClosures(row: Row): Closures {
  const notes: string[] = [];
  const days = regularDays.map((day) => {
    const weekly = readFlag(row, openId(day)) ?? readFlag(row, weeklyId(day));
    if (weekly === false) return false;
    const nth = weeks.map((week) => readFlag(row, nthId(week, day)));
    const off = weeks.filter((_, i) => nth[i] === false);
    const everyWeek = off.length === weeks.length;
    if (off.length > 0 && !(everyWeek && weekly === null))
      notes.push(`${off.map((week) => `第${week}`).join('・')}${day}曜は休み`);
    if (everyWeek) return weekly === null ? false : null;
    return weekly ?? (nth.some((flag) => flag === true) ? true : null);
  });
  const holiday = readFlag(row, openId('祝')) ?? readFlag(row, 'holiday');
  const openDays = [...days, holiday];
  const other = describeDates(parseNote(row.get('otherClosures')));
  if (other !== '') notes.push(other);
  return {
    ...(openDays.some((day) => day !== null) && { openDays }),
    ...(notes.length > 0 && { closedNote: notes.join('。') }),
  };
}

function readFlag(row: Row, column: string): boolean | null {
  const cell = row.get(column).normalize('NFKC');
  return cell === '1' ? true : cell === '0' ? false : null;
}

/** `01月01日，01月02日，12月31日` as `12月31日〜1月2日は休み`; other text as it stands. */
function describeDates(text: string): string {
  if (text === '') return '';
  const dates = text
    .split(/[,、，\n]/u)
    .map((part) => /^(\d{1,2})月(\d{1,2})日$/u.exec(part.trim()));
  if (dates.some((date) => date === null)) return text;
  const days = [
    ...new Set(dates.map((date) => dayOfLeapYear(Number(date?.[1]), Number(date?.[2])))),
  ].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && day === last[1] + 1) last[1] = day;
    else ranges.push([day, day]);
  }
  joinOverNewYear(ranges);
  const label = ([from, to]: [number, number]) =>
    from === to ? formatDay(from) : `${formatDay(from)}〜${formatDay(to)}`;
  return `${ranges.map(label).join('、')}は休み`;
}

const daysInLeapYear = 366;

function joinOverNewYear(ranges: [number, number][]): void {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (ranges.length < 2 || first?.[0] !== 0 || last?.[1] !== daysInLeapYear - 1) return;
  last[1] = first[1];
  ranges.shift();
}

function dayOfLeapYear(month: number, day: number): number {
  return (Date.UTC(2024, month - 1, day) - Date.UTC(2024, 0, 1)) / 86_400_000;
}

function formatDay(dayOfYear: number): string {
  const date = new Date(Date.UTC(2024, 0, 1 + dayOfYear));
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
