import { toFreshness } from '../../geo/registry/freshness.ts';
import { todayInJapan } from '../today.ts';
import { formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

/** How old an entry is, beside it: in words, marked from one year on; no date is said as well. */
export function Freshness({ date }: { date: string | null }) {
  const age = toFreshness(date, todayInJapan());
  return (
    <span className="freshness" data-state={age.state}>
      {age.state === 'old' && <span aria-hidden="true">⚠ </span>}
      {toFreshnessText(date, age)}
    </span>
  );
}

function toFreshnessText(
  date: string | null,
  { state, years, months, days }: ReturnType<typeof toFreshness>,
): string {
  const { freshness } = words;
  if (state === 'unknown') return freshness.unknown;
  const past =
    years > 0
      ? freshness.years(String(years), months === 0 ? '' : String(months))
      : months > 0
        ? freshness.months(String(months))
        : days > 0
          ? freshness.days(String(days))
          : freshness.today;
  return state === 'old'
    ? freshness.old(formatDate(date), past)
    : freshness.fresh(formatDate(date), past);
}
