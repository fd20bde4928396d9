import type { TrendMoment } from '../../geo/trend/answers-trend.ts';
import { formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

/** The day, with the name staff gave it where it is told. */
export function toMomentLabel({ id, name, asOf }: TrendMoment): string {
  const day = formatDate(asOf);
  if (id === null) return words.trend.now(day);
  return name === null ? day : words.trend.named(name, day);
}

/** Short enough to stand under a column: 2026/3/31. */
export function toShortDay({ id, asOf }: TrendMoment): string {
  return id === null ? words.trend.nowShort : asOf.split('-').map(Number).join('/');
}
