import { html } from 'hono/html';
import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import { acceptances } from '../../../geo/terms/acceptance.ts';
import { filingGroups, findFiling } from '../../../geo/terms/filing.ts';
import { findServiceByCode } from '../../../geo/terms/service.ts';
import type { Html } from './layout.ts';
import { formatCount, formatDate } from './text.ts';
import { words } from './words.ts';

const text = words.facility;

/** What the facility does: services, filings in words, departments, beds, what it accepts. */
export function toFunctions(facility: FacilityAnswer): Html | '' {
  const { departments, beds, supplement, note } = facility;
  const rows: readonly (readonly [string, Html | string | null | undefined])[] = [
    [text.departments, departments.join('、')],
    [text.beds, beds?.total === undefined ? null : text.bedsOf(formatCount(beds.total))],
    [text.accepts, toAccepts(facility)],
    [text.serviceArea, supplement?.serviceAreaText],
    [text.note, note],
  ];
  const told = rows.filter(([, value]) => Boolean(value));
  const services = toServices(facility);
  const filings = toFilings(facility);
  if (told.length === 0 && services === '' && filings === '') return '';
  return html`<section>
<h2>${text.functions}</h2>
${services}
${filings}
${told.length === 0 ? '' : html`<dl>${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
</section>`;
}

function toServices({ services }: FacilityAnswer): Html | '' {
  if (services.length === 0) return '';
  return html`<table>
<thead><tr><th scope="col">${text.service}</th><th scope="col">${text.capacity}</th><th scope="col">${text.days}</th></tr></thead>
<tbody>${services.map(({ code, capacity, days, daysNote }) => {
    const known = findServiceByCode(code);
    return html`<tr><th scope="row">${known?.label ?? code}${known?.communityBased ? html`<span class="help">${text.communityBased}</span>` : ''}</th>
<td>${capacity === undefined ? '–' : text.capacityOf(formatCount(capacity))}</td>
<td>${days?.replaceAll(',', '・') ?? '–'}${daysNote && html`<span class="help">${daysNote}</span>`}</td></tr>`;
  })}</tbody>
</table>`;
}

/** Only the filings that concern care at home. */
function toFilings({ filings }: FacilityAnswer): Html | '' {
  const rows = filings.flatMap((filing) => {
    const known = findFiling(filing.name, filing.symbol);
    return known ? [{ filing, known }] : [];
  });
  if (rows.length === 0) return '';
  return html`<h3>${text.filings}</h3>
<ul>${rows.map(({ filing, known }) => {
    const group = filingGroups.find((its) => its.id === known.group);
    const remarks = [
      filing.effectiveFrom && text.filingFrom(formatDate(filing.effectiveFrom)),
      !filing.inForce && text.notInForce,
    ].filter(Boolean);
    return html`<li>${known.label}${filing.symbol && `（${filing.symbol}）`} ${remarks.join('、')}
<span class="help">${group?.help ?? ''}</span></li>`;
  })}</ul>`;
}

function toAccepts({ supplement }: FacilityAnswer): string {
  return acceptances
    .flatMap(({ id, label }) => {
      const yes = supplement?.accepts?.[id];
      return yes === undefined ? [] : [`${label}：${yes ? text.acceptsYes : text.acceptsNo}`];
    })
    .join('、');
}
