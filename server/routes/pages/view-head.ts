import { html } from 'hono/html';
import { nameArea } from '../../../geo/atlas/answers-facilities.ts';
import { resolveArea } from '../../../geo/atlas/area-code.ts';
import type { Atlas } from '../../../geo/atlas/atlas.ts';
import { toOpenGraph } from './layout.ts';
import { areaPath, facilityPath } from './paths.ts';
import { words } from './words.ts';

/** How a view of the interactive pages is called where it is linked from. */
export interface ViewHead {
  /** Null: as the built page has it. */
  readonly title: string | null;
  readonly description: string;
  /** The page that search engines keep in place of this view; null = none. */
  readonly canonicalPath: string | null;
}

const pages: Readonly<Record<string, string>> = {
  '/my-area': words.myArea,
  '/coverage': words.coverage,
  '/about': words.about,
};

/** A view by what is open in it: a facility, an area, or the page as such. Names are public. */
export function toViewHead(atlas: Atlas, url: URL): ViewHead {
  const { pathname, searchParams } = url;
  const description = words.siteDescription;
  const page = pages[pathname];
  if (page !== undefined)
    return { title: words.pageTitle(page), description, canonicalPath: pathname };
  if (pathname !== '/') return { title: null, description, canonicalPath: null };
  const id = searchParams.get('facility') ?? '';
  const doc = atlas.facilities.findDoc(id);
  if (doc !== undefined) {
    const name = atlas.facilities.names[doc]!;
    return {
      title: words.pageTitle(name),
      description: words.facilityView(name),
      canonicalPath: facilityPath(id),
    };
  }
  const code = searchParams.get('area');
  const ref = code === null ? undefined : resolveArea(atlas, searchParams.get('layer') ?? '', code);
  if (ref !== undefined && atlas.areas.find(ref.layer, ref.code) !== undefined) {
    const { name } = nameArea(atlas, ref.layer, ref.code);
    return {
      title: words.pageTitle(name),
      description: words.areaView(name),
      canonicalPath: areaPath(ref.layer, ref.code),
    };
  }
  return { title: null, description, canonicalPath: '/' };
}

const titleElement = /<title>([^<]*)<\/title>/;
const descriptionElement = /\s*<meta name="description"[^>]*>/;

/** The built page with the head of this view: what chats, networks and search engines show of it. */
export function withHead(
  built: string,
  head: ViewHead,
  site: { readonly origin: string; readonly demo: boolean },
): string {
  const { title, description, canonicalPath } = head;
  const url = canonicalPath === null ? null : site.origin + canonicalPath;
  const shown = title ?? titleElement.exec(built)?.[1] ?? words.siteName;
  const elements = html`<title>${shown}</title>
    <meta name="description" content="${description}" />
    ${url === null ? '' : html`<link rel="canonical" href="${url}" />`}
    ${url === null || site.demo ? html`<meta name="robots" content="noindex" />` : ''}
    ${toOpenGraph({ title: shown, description, url })}`.toString();
  // By function: a name may hold what a replacement text would take for a reference.
  return built.replace(descriptionElement, '').replace(titleElement, () => elements);
}
