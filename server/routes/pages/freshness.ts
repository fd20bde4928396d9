import { html } from 'hono/html';
import { type Freshness, toFreshness } from '../../../geo/registry/freshness.ts';
import type { Html } from './layout.ts';
import { formatDate } from './text.ts';
import { words } from './words.ts';

const text = words.facility;

/** How old an entry is, in words; from one year on, and without a date, with a mark. */
export function toFreshnessLine(dataDate: string | null, today: string): Html {
  const age = toFreshness(dataDate, today);
  if (age.state === 'unknown') return html`<p class="warning">⚠ ${text.unknownDate}</p>`;
  const line = `${text.dataDate(formatDate(dataDate))}（${toPast(age)}）`;
  if (age.state === 'fresh') return html`<p>${line}</p>`;
  return html`<p>${line}<span class="warning">⚠ ${text.old}</span></p>`;
}

function toPast({ years, months, days }: Freshness): string {
  if (years > 0) return text.yearsAgo(String(years), months === 0 ? '' : String(months));
  if (months > 0) return text.monthsAgo(String(months));
  return days > 0 ? text.daysAgo(String(days)) : text.today;
}
