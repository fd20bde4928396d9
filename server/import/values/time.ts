import type { OpenDays } from '../../../geo/registry/facility-claim.ts';
import { absent, certain, doubtful, type Parsed, unreadable } from './parsed.ts';
import { isPlaceholder } from './text.ts';

/** In the order of `OpenDays`: 0 = 月 … 6 = 日, 7 = 祝. */
export const weekdays = ['月', '火', '水', '木', '金', '土', '日', '祝'] as const;

/**
 * Minutes since midnight of `9:00`, `09:00`, `９時３０分`, `0900`. 24:00 is the end of the day, and
 * up to 29:59 is read as the small hours of the next one.
 */
export function parseTime(cell: string): Parsed<number> {
  // The form of the national files, met millions of times.
  if (/^\d\d:[0-5]\d$/.test(cell) && cell < '30') return certain(minutesOf(cell));
  const text = cell.normalize('NFKC').replace(/\s/gu, '');
  if (text === '' || isPlaceholder(text)) return absent;
  const match =
    /^(\d{1,2})[:;.](\d{2})(?::\d{2})?$/.exec(text) ??
    /^(\d{1,2})時(?:(\d{1,2})分|半)?$/u.exec(text) ??
    /^(\d{1,2})(\d{2})$/.exec(text);
  const hours = Number(match?.[1]);
  const minutes = text.endsWith('半') ? 30 : Number(match?.[2] ?? 0);
  if (match && hours < 30 && minutes < 60) return certain(hours * 60 + minutes);
  return unreadable(
    'time-unreadable',
    `「${cell}」は時刻として読めないため、取り込みませんでした。09:00のように入れてください。`,
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

const groups: readonly { readonly names: readonly string[]; readonly days: readonly number[] }[] = [
  { names: ['平日'], days: [0, 1, 2, 3, 4] },
  { names: ['毎日', '年中無休', '全日', '無休'], days: [0, 1, 2, 3, 4, 5, 6, 7] },
  { names: ['土日祝'], days: [5, 6, 7] },
];

/**
 * Open days of `月火水木金`, `月,火`, `月～金`, `平日,土曜日,祝日`: named days are open, the other
 * weekdays closed; 祝 is unknown (null) unless named. Text that is more than days (第2土曜 …) is left
 * out with a doubt.
 */
export function parseWeekdays(cell: string): Parsed<OpenDays> {
  const text = cell
    .normalize('NFKC')
    .replace(/曜日?|祝日|祭日/gu, (word) => (word.startsWith('曜') ? '' : '祝'))
    .replace(/[\s,、・;／/と及びび]/gu, '');
  if (text === '' || isPlaceholder(cell)) return absent;
  const open = new Set<number>();
  let rest = text;
  for (const { names, days } of groups)
    for (const name of names)
      if (rest.includes(name)) {
        rest = rest.replace(name, '');
        for (const day of days) open.add(day);
      }
  rest = rest.replace(/([月火水木金土日])[~〜ー―-]([月火水木金土日])/gu, (_, from, to) => {
    const [start, end] = [weekdays.indexOf(from), weekdays.indexOf(to)];
    if (start > end) return `${from}～${to}`;
    for (let day = start; day <= end; day++) open.add(day);
    return '';
  });
  for (const name of rest) {
    const day = (weekdays as readonly string[]).indexOf(name);
    if (day < 0)
      return unreadable(
        'unknown-value',
        `「${cell}」は曜日として読めません。月火水木金のように入れてください。`,
      );
    open.add(day);
  }
  const days = weekdays.map((_, day) => open.has(day) || (day === 7 ? null : false));
  return certain(days);
}

/** Opening and closing time; a stretch that ends before it starts is left out with a doubt. */
export function parseStretch(
  opensCell: string,
  closesCell: string,
): Parsed<{ readonly opens: number; readonly closes: number }> {
  const opens = parseTime(opensCell);
  const closes = parseTime(closesCell);
  const doubts = [...opens.doubts, ...closes.doubts];
  if (opens.value === undefined || closes.value === undefined) {
    const half = (opens.value === undefined) !== (closes.value === undefined);
    if (half && doubts.length === 0)
      return unreadable(
        'time-unreadable',
        `開始と終了の一方しかない時間帯（${opensCell}～${closesCell}）は取り込みませんでした。`,
      );
    return { doubts };
  }
  const value = { opens: opens.value, closes: closes.value };
  if (value.opens < value.closes) return { value, doubts };
  if (value.opens === 0 && value.closes === 0) return absent;
  return value.closes > 0 && value.closes + 1440 - value.opens <= 960
    ? doubtful(
        { opens: value.opens, closes: value.closes + 1440 },
        'time-unreadable',
        `終了が開始より早い時間帯（${opensCell}～${closesCell}）は、翌日までとして取り込みました。`,
      )
    : unreadable(
        'time-unreadable',
        `終了が開始より後でない時間帯（${opensCell}～${closesCell}）は取り込みませんでした。`,
      );
}
