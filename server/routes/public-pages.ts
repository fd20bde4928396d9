import { type Context, Hono } from 'hono';
import { listLayers } from '../../geo/atlas/answers-layers.ts';
import { declaredLayer, docsInArea, resolveArea } from '../../geo/atlas/area-code.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { rankOfLayer } from '../../geo/terms/layer.ts';
import { findAreaAnswer } from './area-answer.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { findFacilityAnswer } from './facility-answer.ts';
import { isLayer } from './layer-parameter.ts';
import { findIndexPage } from './pages/area-index.ts';
import { toAreaPage } from './pages/area-page.ts';
import { toFacilityPage } from './pages/facility-page.ts';
import { findFacilitySlice } from './pages/facility-table.ts';
import { findGroupPage } from './pages/group-page.ts';
import { type Page, toPage } from './pages/layout.ts';
import { toMissingPage } from './pages/missing-page.ts';
import { publicOriginOf } from './pages/page-origin.ts';
import { areaPath, facilityPath, findPageNumber, indexPath, unplacedPath } from './pages/paths.ts';
import { listUnplaced, toPlaceName, toPlacePath } from './pages/place-list.ts';
import { findSitemapPart, toSitemapIndex } from './pages/sitemap.ts';
import { words } from './pages/words.ts';

/** No script at all: the block of data about the page is none, for no browser runs it. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/** From here on an area is small enough for its facilities to be listed on its page. */
const listedFromRank = rankOfLayer('city');

/**
 * Pages that need no script, for people without one and for search engines: every facility, every
 * area, and the way to each by links alone. They tell what the public may read, whoever asks.
 */
export function publicPages(context: RouteContext) {
  const { store, settings, today } = context;
  const originOf = (c: Context) => publicOriginOf(settings, c);

  const answer = (c: Context, page: Page, status: 200 | 404 = 200) => {
    const { demo, sources } = store.current();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    if (status === 404) c.header('Cache-Control', 'no-store');
    return c.html(toPage({ origin: originOf(c), demo, dataDates: sources }, page), status);
  };
  const missing = (c: Context, what: 'facility' | 'area' | 'page') =>
    answer(c, toMissingPage(what), 404);
  const moved = (c: Context, path: string) => {
    // What moved may move back when an import is undone: nobody is to keep this for ever.
    c.header('Cache-Control', 'no-cache');
    return c.redirect(path, 301);
  };

  const answerArea = (c: Context, atlas: Atlas, ref: AreaRef, page: number) => {
    if (ref.layer === declaredLayer) {
      const found = findGroupPage(
        atlas,
        {
          name: toPlaceName(atlas, ref),
          help: words.area.declaredHelp,
          docs: docsInArea(atlas, ref),
          toPath: (number) => toPlacePath(ref, number),
        },
        page,
      );
      return found ? answer(c, found) : missing(c, 'page');
    }
    const area = findAreaAnswer(atlas, ref, today(), 'public');
    if (!area) return missing(c, 'area');
    const isListed = rankOfLayer(ref.layer) >= listedFromRank || area.members.length === 0;
    const facilities = isListed ? findFacilitySlice(atlas, docsInArea(atlas, ref), page) : null;
    if (facilities === undefined || (facilities === null && page > 1)) return missing(c, 'page');
    const layerName = listLayers(atlas).find(({ id }) => id === ref.layer)?.name ?? ref.layer;
    return answer(c, toAreaPage({ area, layerName, facilities, origin: originOf(c) }));
  };

  return new Hono()
    .get('/facilities', (c) => moved(c, '/areas'))
    .get('/facilities/:id', (c) => {
      const id = c.req.param('id');
      const atlas = store.current();
      const facility = findFacilityAnswer(context, id);
      if (facility) {
        const { servesLayer = '', servesCodes = [] } = facility.supplement ?? {};
        const served = servesCodes.flatMap(
          (code) => atlas.areas.find(servesLayer, code)?.name ?? [],
        );
        const layers = listLayers(atlas);
        return answer(
          c,
          toFacilityPage({ facility, layers, served, origin: originOf(c), today: today() }),
        );
      }
      const now = store.findRedirect(id);
      return now === undefined ? missing(c, 'facility') : moved(c, facilityPath(now));
    })
    .get('/areas', (c) => {
      const page = findPageNumber(c.req.query('page'));
      const layer = c.req.query('layer') ?? 'municipality';
      const found = page && findIndexPage(store.current(), layer, page);
      return found ? answer(c, found) : missing(c, 'page');
    })
    .get('/areas/unplaced', (c) => {
      const atlas = store.current();
      const page = findPageNumber(c.req.query('page'));
      const docs = listUnplaced(atlas);
      const group = { name: words.area.unplaced, help: words.area.unplacedHelp, docs };
      const found =
        page && docs.length > 0
          ? findGroupPage(atlas, { ...group, toPath: unplacedPath }, page)
          : undefined;
      return found ? answer(c, found) : missing(c, 'page');
    })
    .get('/areas/:layer', (c) => moved(c, indexPath(c.req.param('layer'))))
    .get('/areas/:layer/:code', (c) => {
      const { layer, code } = c.req.param();
      const atlas = store.current();
      const ref = isLayer(atlas, layer) ? resolveArea(atlas, layer, code) : undefined;
      const page = findPageNumber(c.req.query('page'));
      if (!ref) return missing(c, 'area');
      if (page === undefined) return missing(c, 'page');
      const path = toPlacePath(ref, page);
      return path === areaPath(layer, code, page)
        ? answerArea(c, atlas, ref, page)
        : moved(c, path);
    })
    .get('/sitemap.xml', (c) => xml(c, toSitemapIndex(store.current(), originOf(c))))
    .get('/sitemap/:part', (c) => {
      const number = Number(/^(\d{1,6})\.xml$/.exec(c.req.param('part'))?.[1] ?? 0);
      const part = number > 0 ? findSitemapPart(store.current(), originOf(c), number) : undefined;
      return part === undefined ? missing(c, 'page') : xml(c, part);
    })
    .get('/robots.txt', (c) => {
      c.header('X-Content-Type-Options', 'nosniff');
      c.header('Cache-Control', 'no-cache');
      // What only staff may see is for no search engine, and neither is a machine's own name.
      const rules =
        audienceFor(context, c) === 'staff'
          ? ['Disallow: /']
          : ['Disallow: /api/export/', 'Disallow: /api/imports', 'Disallow: /admin'];
      return c.text(
        ['User-agent: *', ...rules, '', `Sitemap: ${originOf(c)}/sitemap.xml`, ''].join('\n'),
      );
    });
}

function xml(c: Context, text: string) {
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(text, 200, { 'Content-Type': 'application/xml; charset=utf-8' });
}
