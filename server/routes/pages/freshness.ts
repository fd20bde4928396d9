import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { formatCount, formatDate } from './text.ts';
import { words } from './words.ts';

const dayMilliseconds = 86_400_000;
const daysOfYear = 365;

/** The date of the data, how long ago that is, and a warning after a year or without a date. */
export function toFreshness(dataDate: string | null, today: string): Html {
  if (dataDate === null) return html`<p class="warning">⚠ ${words.facility.unknownDate}</p>`;
  const date = words.facility.dataDate(formatDate(dataDate));
  const days = Math.floor((Date.parse(today) - Date.parse(dataDate)) / dayMilliseconds);
  const age = days >= 0 ? words.facility.daysAgo(formatCount(days)) : '';
  const warning = html`<span class="warning">⚠ ${words.facility.old}</span>`;
  return html`<p class="freshness">${date}${age}${days > daysOfYear ? warning : ''}</p>`;
}
