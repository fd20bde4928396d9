import { html } from 'hono/html';
import type { AreaAnswer, CountItem, NamedArea } from '../../../geo/atlas/answers.ts';
import type { PlacedFacility } from '../../../geo/atlas/facility-index.ts';
import { roles } from '../../../geo/terms/role.ts';
import { toVerdict } from './area-verdict.ts';
import { toFacilityTable } from './facility-table.ts';
import type { Html, Page } from './layout.ts';
import type { Slice } from './page-links.ts';
import { areaPath } from './paths.ts';
import { formatCount, formatDate, formatRate } from './text.ts';
import { words } from './words.ts';

const text = words.area;

export interface AreaPageParts {
  readonly area: AreaAnswer;
  readonly layerName: string;
  /** Null where the areas it is made of list them. */
  readonly facilities: Slice<PlacedFacility> | null;
  readonly origin: string;
}

/** One area: verdicts in words, supply, people, its parts and, where it is small enough, its facilities. */
export function toAreaPage({ area, layerName, facilities, origin }: AreaPageParts): Page {
  const { layer, code, name, kana, parents, counts } = area;
  const page = facilities?.page ?? 1;
  const path = areaPath(layer, code, page);
  const query = new URLSearchParams({ layer, area: code });
  const place = parents[0]?.name;
  return {
    title: place === undefined ? `${name}（${layerName}）` : `${name}（${place}・${layerName}）`,
    description: text.description(name, formatCount(counts.total)),
    canonicalPath: path,
    crumbs: [
      ...parents
        .filter((parent) => onTheWay.has(parent.layer))
        .map((parent) => ({ name: parent.name, path: areaPath(parent.layer, parent.code) })),
      { name, path: null },
    ],
    things: [toAreaThing(area, origin + areaPath(layer, code))],
    main: html`<p class="layer-name">${area.layerLabel ?? layerName}</p>
${kana && html`<p class="kana"><bdi>${kana}</bdi></p>`}
<h1><bdi>${name}</bdi></h1>
<p><a class="button" href="/?${query.toString()}">${text.onMap}</a></p>
${page > 1 ? '' : toFacts(area)}
${
  facilities === null
    ? ''
    : toFacilityTable(facilities, counts.total, (number) => areaPath(layer, code, number))
}
${page > 1 ? '' : [toAreaLinks(text.neighbours, area.neighbours), toAreaLinks(text.parents, parents)]}`,
  };
}

/** Of all the areas that contain one, those by which people know where it is. */
const onTheWay: ReadonlySet<string> = new Set(['prefecture', 'city', 'municipality']);

function toAreaThing({ name, parents }: AreaAnswer, url: string): object {
  const parent = parents.at(-1);
  return {
    '@type': 'AdministrativeArea',
    '@id': url,
    url,
    name,
    ...(parent && { containedInPlace: { '@type': 'AdministrativeArea', name: parent.name } }),
  };
}

function toFacts(area: AreaAnswer): Html {
  return html`<section>
<h2>${text.coverage}</h2>
${roles.map((role) => toVerdict(role.shortLabel, area.coverage[role.id]))}
</section>
<section>
<h2>${text.supply}</h2>
<p>${text.facilityCount(formatCount(area.counts.total))}</p>
${toCounts(area.counts.kinds, area.ratesWithheld)}
</section>
${toPopulation(area)}
${toAreaLinks(text.members, area.members)}`;
}

function toCounts(items: readonly CountItem[], ratesWithheld: boolean): Html | '' {
  const present = items.filter((item) => item.count > 0);
  if (present.length === 0) return '';
  return html`<table>
<thead><tr><th scope="col">${text.kind}</th><th scope="col" class="number">${text.count}</th><th scope="col" class="number">${text.rate}</th></tr></thead>
<tbody>${present.map(
    ({ label, count, per100kOver75 }) =>
      html`<tr><th scope="row">${label}</th><td class="number">${formatCount(count)}</td><td class="number">${ratesWithheld ? text.withheld : formatRate(per100kOver75)}</td></tr>`,
  )}</tbody>
</table>`;
}

function toPopulation({ population }: AreaAnswer): Html {
  if (population === null)
    return html`<section><h2>${text.population}</h2><p>${text.populationNone}</p></section>`;
  const date =
    population.date === null
      ? text.yearOf(String(population.year ?? '–'))
      : formatDate(population.date);
  return html`<section>
<h2>${text.population}</h2>
<dl>${(['total', 'over65', 'over75', 'over85'] as const).map(
    (part) =>
      html`<div><dt>${text.populationParts[part]}</dt><dd>${text.people(formatCount(population[part]))}</dd></div>`,
  )}</dl>
<p class="help">${text.definitions[population.definition]}、${date}</p>
</section>`;
}

function toAreaLinks(title: string, areas: readonly NamedArea[]): Html | '' {
  if (areas.length === 0) return '';
  return html`<section>
<h2>${title}</h2>
<ul class="links">${areas.map(
    ({ layer, code, name }) =>
      html`<li><a href="${areaPath(layer, code)}"><bdi>${name}</bdi></a></li>`,
  )}</ul>
</section>`;
}
