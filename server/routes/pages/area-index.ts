import { html } from 'hono/html';
import { prefectureName } from '../../../geo/atlas/answers-coverage.ts';
import { listLayers } from '../../../geo/atlas/answers-layers.ts';
import type { Atlas } from '../../../geo/atlas/atlas.ts';
import type { Html, Page } from './layout.ts';
import { findSlice, toPageLinks } from './page-links.ts';
import { indexPath } from './paths.ts';
import { listLayerPlaces, listMunicipalPlaces, type Place } from './place-list.ts';
import { formatCount } from './text.ts';
import { words } from './words.ts';

const text = words.index;

const pageSize = 400;

/** Too many and too small to be read through: they are reached from what contains them. */
const unlisted = 'small';

/** Layers that have areas, and municipalities even where only facilities declare them. */
export function listIndexLayers(atlas: Atlas): readonly { id: string; name: string }[] {
  return listLayers(atlas).filter(
    ({ id, count }) => id !== unlisted && (count > 0 || id === 'municipality'),
  );
}

/** Where a reader and a crawler begin: areas of one layer by prefecture. Undefined when there is no such page. */
export function findIndexPage(atlas: Atlas, layer: string, page: number): Page | undefined {
  const layers = listIndexLayers(atlas);
  const name = layers.find(({ id }) => id === layer)?.name;
  const places =
    layer === 'municipality' ? listMunicipalPlaces(atlas) : listLayerPlaces(atlas, layer);
  const slice = findSlice(places, page, pageSize);
  if (name === undefined || !slice) return undefined;
  const title = layer === 'municipality' ? text.title : text.titleOf(name);
  return {
    title,
    description: text.description,
    canonicalPath: indexPath(layer, page),
    crumbs: layer === 'municipality' ? [] : [{ name, path: null }],
    things: [{ '@type': 'CollectionPage', name: title, inLanguage: 'ja' }],
    main: html`<h1>${title}</h1>
${places.length === 0 ? html`<h2>${text.empty}</h2><p>${text.emptyHelp}</p>` : html`<p>${text.lead}</p>`}
<nav aria-label="${text.layers}"><ul class="links">${layers.map((row) =>
      row.id === layer
        ? html`<li><a aria-current="page" href="${indexPath(row.id)}">${row.name}</a></li>`
        : html`<li><a href="${indexPath(row.id)}">${row.name}</a></li>`,
    )}</ul></nav>
${groupByPrefecture(slice.items).map(
  ([prefecture, group]) => html`<section>
<h2>${prefecture === null ? text.noPrefecture : prefectureName(atlas, prefecture)}</h2>
${toPlaceLinks(group)}
</section>`,
)}
${toPageLinks(slice, (number) => indexPath(layer, number))}`,
  };
}

function groupByPrefecture(places: readonly Place[]): [string | null, Place[]][] {
  const groups = new Map<string | null, Place[]>();
  for (const place of places)
    groups.set(place.prefecture, [...(groups.get(place.prefecture) ?? []), place]);
  return [...groups];
}

function toPlaceLinks(places: readonly Place[]): Html {
  return html`<ul class="links">${places.map(
    ({ name, path, facilities }) =>
      html`<li><a href="${path}"><bdi>${name}</bdi></a>（${formatCount(facilities)}）</li>`,
  )}</ul>`;
}
