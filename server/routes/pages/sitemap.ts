import type { Atlas } from '../../../geo/atlas/atlas.ts';
import { listIndexLayers } from './area-index.ts';
import { facilityPath, indexPath } from './paths.ts';
import { listLayerPlaces, listMunicipalPlaces } from './place-list.ts';

/** The most addresses a part may hold (https://www.sitemaps.org/protocol.html). */
export const mostPerPart = 50_000;

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The parts of the site map, as an XML document. */
export function toSitemapIndex(atlas: Atlas, origin: string): string {
  const parts = Math.ceil(listAddresses(atlas).length / mostPerPart);
  const entries = Array.from(
    { length: parts },
    (_, i) => `<sitemap><loc>${escapeXml(`${origin}/sitemap/${i + 1}.xml`)}</loc></sitemap>`,
  );
  return [declaration, `<sitemapindex xmlns="${schema}">`, ...entries, '</sitemapindex>'].join(
    '\n',
  );
}

/** One part, counted from 1; undefined when there is none of this number. */
export function findSitemapPart(atlas: Atlas, origin: string, number: number): string | undefined {
  const addresses = listAddresses(atlas).slice((number - 1) * mostPerPart, number * mostPerPart);
  if (addresses.length === 0) return undefined;
  const entries = addresses.map((path) => `<url><loc>${escapeXml(origin + path)}</loc></url>`);
  return [declaration, `<urlset xmlns="${schema}">`, ...entries, '</urlset>'].join('\n');
}

/** Every page that search engines may keep: the interactive ones, areas, facilities. */
function listAddresses(atlas: Atlas): readonly string[] {
  const layers = listIndexLayers(atlas).map(({ id }) => id);
  return [
    ...new Set([
      '/',
      '/my-area',
      '/coverage',
      '/about',
      ...layers.map((layer) => indexPath(layer)),
      ...listMunicipalPlaces(atlas).map(({ path }) => path),
      ...layers
        .filter((layer) => layer !== 'municipality')
        .flatMap((layer) => listLayerPlaces(atlas, layer).map(({ path }) => path)),
      ...atlas.facilities.ids.map(facilityPath),
    ]),
  ];
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
