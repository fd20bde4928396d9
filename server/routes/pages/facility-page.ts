import { html } from 'hono/html';
import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { positionLevels } from '../../../geo/terms/position-level.ts';
import { roles } from '../../../geo/terms/role.ts';
import { sources } from '../../../geo/terms/source.ts';
import { toFunctions } from './facility-functions.ts';
import { toHours } from './facility-hours.ts';
import { toFacilityThing } from './facility-json-ld.ts';
import { toFreshnessLine } from './freshness.ts';
import type { Crumb } from './json-ld.ts';
import type { Html, Page } from './layout.ts';
import { areaPath, facilityPath } from './paths.ts';
import { findDialled, findWebAddress, formatDate } from './text.ts';
import { words } from './words.ts';

const text = words.facility;

export interface FacilityPageParts {
  readonly facility: FacilityAnswer;
  /** Layers coarse to fine, as the areas are to be listed. */
  readonly layers: readonly { readonly id: string; readonly name: string }[];
  /** Names of the areas it declares to serve. */
  readonly served: readonly string[];
  readonly origin: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** All that is published of one facility, with where it comes from and how old it is. */
export function toFacilityPage(parts: FacilityPageParts): Page {
  const { facility, origin, today } = parts;
  const path = facilityPath(facility.id);
  const kindNames = listKinds(facility).map((kind) => kind.label);
  const place = facility.areas.municipality?.name ?? facility.areas.prefecture?.name;
  const about = [place, ...kindNames].filter(Boolean).join('・');
  return {
    title: about === '' ? facility.name : `${facility.name}（${about}）`,
    description: text.description(
      facility.name,
      kindNames.join('・') || text.noKind,
      facility.address === null ? '' : `${facility.address}。`,
      facility.phone === null ? '' : text.phoneOf(facility.phone),
    ),
    canonicalPath: path,
    crumbs: [...listCrumbs(facility), { name: facility.name, path: null }],
    things: [
      {
        '@type': 'WebPage',
        url: origin + path,
        name: facility.name,
        inLanguage: 'ja',
        ...(facility.dataDate && { dateModified: facility.dataDate }),
        mainEntity: { '@id': origin + path },
      },
      toFacilityThing(facility, origin + path, parts.served),
    ],
    main: html`${toHeading(facility)}
${toFreshnessLine(facility.dataDate, today)}
<p><a class="button" href="/?facility=${facility.id}">${text.onMap}</a></p>
<p class="help">${text.onMapHelp}</p>
${toRoles(facility)}
${toContact(facility)}
${toHours(facility)}
${toFunctions(facility)}
${toAreas(parts)}
${toSources(facility)}
<p><a href="/report?facility=${facility.id}">${words.report}</a></p>`,
  };
}

/** From the prefecture down to the municipality. */
function listCrumbs({ areas }: FacilityAnswer): Crumb[] {
  return [areas.prefecture, areas.municipality].flatMap((area) =>
    area ? [{ name: area.name, path: areaPath(area.layer, area.code) }] : [],
  );
}

const listKinds = (facility: FacilityAnswer) =>
  kinds.filter((kind) => facility.kinds.includes(kind.id));

function toHeading(facility: FacilityAnswer): Html {
  return html`${facility.kana && html`<p class="kana"><bdi>${facility.kana}</bdi></p>`}
<h1><bdi>${facility.name}</bdi></h1>
<ul class="plain">${listKinds(facility).map(
    (kind) => html`<li><strong>${kind.label}</strong><span class="help">${kind.help}</span></li>`,
  )}</ul>`;
}

function toRoles(facility: FacilityAnswer): Html | '' {
  if (facility.roles.length === 0) return '';
  return html`<section>
<h2>${text.roles}</h2>
<ul>${facility.roles.map(({ role, plan, areas }) => {
    const row = roles.find((its) => its.id === role);
    return html`<li><strong>${row?.label ?? role}</strong>
${text.roleIn(plan, areas.map((area) => area.name).join('、'))}
<span class="help">${row?.help ?? ''}</span></li>`;
  })}</ul>
</section>`;
}

function toContact(facility: FacilityAnswer): Html {
  const { phone, fax, address, building, postcode, corporateName } = facility;
  const dialled = findDialled(phone);
  const url = findWebAddress(facility.url);
  const level = positionLevels.find((its) => its.id === facility.positionLevel);
  const rows: readonly (readonly [string, Html | string | null])[] = [
    [text.phone, dialled ? html`<a class="phone" href="tel:${dialled}">${phone}</a>` : phone],
    [
      text.address,
      address &&
        html`${postcode && `〒${postcode} `}<bdi>${address}</bdi>${building && html` <bdi>${building}</bdi>`}`,
    ],
    [text.fax, fax],
    [text.url, url ? html`<a href="${url}" rel="noopener nofollow">${url}</a>` : null],
    [text.corporate, corporateName],
    [
      text.position,
      html`${level?.label ?? ''}${facility.positionContradicts ? html`<span class="warning">⚠ ${text.contradicts}</span>` : ''}`,
    ],
  ];
  return html`<section>
<h2>${text.contact}</h2>
<dl>${rows.map(([name, value]) =>
    value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : '',
  )}</dl>
</section>`;
}

function toAreas({ facility, layers }: FacilityPageParts): Html | '' {
  const rows = layers.flatMap(({ id, name }) => {
    const area = facility.areas[id];
    return area ? [{ name, area }] : [];
  });
  if (rows.length === 0) return '';
  return html`<section>
<h2>${text.areas}</h2>
<table>
<thead><tr><th scope="col">${text.layer}</th><th scope="col">${text.area}</th></tr></thead>
<tbody>${rows.map(
    ({ name, area }) =>
      html`<tr><th scope="row">${name}</th><td><a href="${areaPath(area.layer, area.code)}"><bdi>${area.name}</bdi></a></td></tr>`,
  )}</tbody>
</table>
</section>`;
}

function toSources({ records }: FacilityAnswer): Html {
  return html`<section>
<h2>${text.sources}</h2>
<table>
<thead><tr><th scope="col">${text.sourceColumn}</th><th scope="col">${text.dateColumn}</th></tr></thead>
<tbody>${records.map(
    ({ source, edition, vanished }) =>
      html`<tr><th scope="row">${sources.find((its) => its.id === source)?.label ?? source}</th>
<td>${edition === null ? text.noDate : formatDate(edition)}${vanished ? html`<span class="warning">⚠ ${text.vanished}</span>` : ''}</td></tr>`,
  )}</tbody>
</table>
</section>`;
}
