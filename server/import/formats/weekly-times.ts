import type { OpeningHours } from '../../../geo/registry/facility-claim.ts';
import type { Column, Row } from '../format.ts';
import type { Parsed } from '../values/parsed.ts';
import { parseStretch, weekdays } from '../values/time.ts';

/** Opening and closing columns of one time band, 月 … 日, 祝. */
export interface TimeBand {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

/**
 * The sixteen columns of a band such as `月_診療開始時間`, `月_診療終了時間`.
 * @param names the band's headers without the day, under all the names they go by.
 */
export function timeBandColumns(
  id: string,
  names: readonly { readonly opens: string; readonly closes: string }[],
): { readonly band: TimeBand; readonly columns: readonly Column[] } {
  const column = (edge: 'opens' | 'closes', day: string, i: number): Column => ({
    id: `${id}-${edge}-${i}`,
    names: names.map((name) => `${day}_${name[edge]}`),
  });
  const opens = weekdays.map((day, i) => column('opens', day, i));
  const closes = weekdays.map((day, i) => column('closes', day, i));
  return {
    band: { opens: opens.map((c) => c.id), closes: closes.map((c) => c.id) },
    columns: opens.flatMap((c, i) => [c, closes[i]!]),
  };
}

/** The stretches of one band in a row, in the order of the week. */
export function readTimeBand(
  row: Row,
  band: TimeBand,
  take: <T>(column: string, parsed: Parsed<T>) => T | undefined,
): OpeningHours[] {
  const hours: OpeningHours[] = [];
  band.opens.forEach((opensColumn, day) => {
    const opens = row.get(opensColumn);
    const closes = row.get(band.closes[day]!);
    if (opens === '' && closes === '') return;
    const stretch = take(opensColumn, parseStretch(opens, closes));
    if (stretch) hours.push({ day, ...stretch });
  });
  return hours;
}
