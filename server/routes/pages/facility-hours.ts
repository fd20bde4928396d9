import { html } from 'hono/html';
import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import { findOpen, listStretches } from '../../../geo/care/opening-hours.ts';
import type { Html } from './layout.ts';
import { formatClock } from './text.ts';
import { words } from './words.ts';

const text = words.facility;

/** The published week; nothing where nothing is published. */
export function toHours(facility: FacilityAnswer): Html | '' {
  const { hours, openDays, hoursNote, closedNote } = facility;
  if (hours.length === 0 && openDays === null && !hoursNote && !closedNote) return '';
  return html`<section>
<h2>${text.hours}</h2>
<table>
<thead><tr><th scope="col">${text.day}</th><th scope="col">${text.time}</th></tr></thead>
<tbody>${text.weekdays.map(
    (name, day) => html`<tr><th scope="row">${name}</th><td>${toDayText(facility, day)}</td></tr>`,
  )}</tbody>
</table>
${hoursNote && html`<p><bdi>${hoursNote}</bdi></p>`}
${closedNote && html`<p><bdi>${closedNote}</bdi></p>`}
<p class="help">${text.hoursNote}</p>
</section>`;
}

function toDayText({ hours, openDays }: FacilityAnswer, day: number): string {
  const open = findOpen(hours, openDays, day);
  if (open === false) return text.closed;
  const stretches = listStretches(hours, day).map(
    ({ opens, closes }) => `${formatClock(opens)}～${formatClock(closes)}`,
  );
  if (stretches.length > 0) return stretches.join('、');
  return open ? text.open : text.notStated;
}
