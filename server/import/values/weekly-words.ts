import type { OpenDays, OpeningHours } from '../../../geo/registry/facility-claim.ts';
import { weekdays } from './time.ts';

/**
 * Opening hours in words, for a list that has room for one stretch a day only:
 * `診療時間 内科: 月火水木金 09:00-12:00,14:00-18:00 / 土 09:00-12:00`, one line a department. Reads
 * back without loss through {@link takeWeeklyHours}.
 */
export function toWeeklyWords(hours: readonly OpeningHours[]): string[] {
  const departments = [...new Set(hours.map(({ department }) => department))];
  return departments.map((department) => {
    const own = hours.filter((stretch) => stretch.department === department);
    const byStretches = new Map<string, string>();
    weekdays.forEach((name, day) => {
      const stretches = own
        .filter((stretch) => stretch.day === day)
        .sort((a, b) => a.opens - b.opens || a.closes - b.closes)
        .map(({ opens, closes }) => `${toClock(opens)}-${toClock(closes)}`)
        .join(',');
      if (stretches !== '') byStretches.set(stretches, (byStretches.get(stretches) ?? '') + name);
    });
    const week = [...byStretches].map(([stretches, days]) => `${days} ${stretches}`).join(' / ');
    return `診療時間${department === undefined ? '' : ` ${department}`}: ${week}`;
  });
}

/**
 * Open days in words, where a column of open days cannot say them all (holidays closed, a day not
 * known): `診療曜日: 月火木金 / 休診: 土日祝 / 不明: 水`. Reads back through {@link takeWeeklyHours}.
 */
export function toOpenDayWords(openDays: OpenDays): string {
  const named = (state: boolean | null) =>
    weekdays.filter((_, day) => openDays[day] === state).join('');
  return `診療曜日: ${dayStates
    .map(({ label, state }) => (named(state) === '' ? '' : label + named(state)))
    .filter(Boolean)
    .join(' / ')}`;
}

const dayStates: readonly { readonly label: string; readonly state: boolean | null }[] = [
  { label: '', state: true },
  { label: '休診: ', state: false },
  { label: '不明: ', state: null },
];

/** Minutes since midnight as `09:00`; the small hours of the next day as `25:30`. */
export function toClock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const stretch = String.raw`\d\d:\d\d-\d\d:\d\d`;
const group = `[${weekdays.join('')}]+ ${stretch}(?:,${stretch})*`;
const line = new RegExp(`^診療時間(?: (.+?))?: (${group}(?: / ${group})*)$`, 'u');

const dayNames = `[${weekdays.join('')}]+`;
const dayPart = dayStates.map(({ label }) => label + dayNames).join('|');
const dayLine = new RegExp(`^診療曜日: ((?:${dayPart})(?: / (?:${dayPart}))*)$`, 'u');

/** The lines of a note that state hours or days in the forms above, and the other lines as the note. */
export function takeWeeklyHours(note: string): {
  readonly hours: readonly OpeningHours[];
  readonly openDays: OpenDays | undefined;
  readonly note: string;
} {
  const hours: OpeningHours[] = [];
  let openDays: OpenDays | undefined;
  const others = note.split('\n').filter((text) => {
    const days = dayLine.exec(text)?.[1];
    if (days !== undefined) {
      openDays = parseOpenDays(days);
      return false;
    }
    const [, department, week] = line.exec(text) ?? [];
    if (week === undefined) return true;
    for (const [, days = '', stretches = ''] of week
      .split(' / ')
      .map((part) => part.match(/^(\S+) (.+)$/u) ?? []))
      for (const name of days)
        for (const each of stretches.split(',')) {
          const [opens = 0, closes = 0] = each.split('-').map(fromClock);
          const day = (weekdays as readonly string[]).indexOf(name);
          hours.push({ ...(department !== undefined && { department }), day, opens, closes });
        }
    return false;
  });
  return { hours, openDays, note: others.join('\n') };
}

function parseOpenDays(words: string): OpenDays {
  const states = new Map(
    words.split(' / ').flatMap((part) => {
      const [names = '', label = ''] = part.split(': ').reverse();
      const state = dayStates.find((each) => each.label === (label && `${label}: `))?.state ?? null;
      return [...names].map((name) => [name, state] as const);
    }),
  );
  return weekdays.map((name) => states.get(name) ?? null);
}

const fromClock = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
