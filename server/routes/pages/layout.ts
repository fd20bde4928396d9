import { html, raw } from 'hono/html';
import type { DataDate } from '../../../geo/atlas/answers.ts';
import { type Crumb, toBreadcrumbList, toScriptText } from './json-ld.ts';
import { formatDate } from './text.ts';
import { words } from './words.ts';

/** A piece of a page; whatever was put into it is escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  /** Of the browser's tab, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Path and query under which search engines keep it; null = not to be kept. */
  readonly canonicalPath: string | null;
  /** From the list of areas to this page, which is the last. */
  readonly crumbs: readonly Crumb[];
  /** What the page is about, in the vocabulary of schema.org. */
  readonly things: readonly object[];
  readonly main: Html;
}

export interface Site {
  /** `https://map.example.jp`: where links from elsewhere lead. */
  readonly origin: string;
  /** True when the fictional prefecture is shown: the page says so and no search engine keeps it. */
  readonly demo: boolean;
  readonly dataDates: readonly DataDate[];
}

/** A whole page that needs no script: head for people and machines, header, way back, main, sources. */
export function toPage(site: Site, page: Page): Html {
  const { origin, demo } = site;
  const title = words.pageTitle(page.title);
  const crumbs = [
    { name: words.areas, path: page.crumbs.length > 0 ? '/areas' : null },
    ...page.crumbs,
  ];
  const canonical = page.canonicalPath === null ? null : origin + page.canonicalPath;
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [...page.things, toBreadcrumbList(crumbs, origin)],
  };
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
${canonical === null || demo ? html`<meta name="robots" content="noindex">` : ''}
${canonical === null ? '' : html`<link rel="canonical" href="${canonical}">`}
${toOpenGraph({ title, description: page.description, url: canonical })}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages.css">
<script type="application/ld+json">${raw(toScriptText(graph))}</script>
</head>
<body>
<a class="skip-link" href="#main">${words.skipToMain}</a>
<header>
<div class="site-header">
<a class="site-name" href="/">${words.siteName}</a>
<nav aria-label="${words.navigation}"><ul>
<li><a href="/">${words.map}</a></li>
<li><a href="/areas">${words.areas}</a></li>
<li><a href="/my-area">${words.myArea}</a></li>
<li><a href="/coverage">${words.coverage}</a></li>
<li><a href="/about">${words.about}</a></li>
</ul></nav>
</div>
${demo ? html`<p class="demo-banner">${words.demo}</p>` : ''}
</header>
<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol>
${crumbs.map(({ name, path }) =>
  path === null
    ? html`<li aria-current="page"><bdi>${name}</bdi></li>`
    : html`<li><a href="${path}"><bdi>${name}</bdi></a></li>`,
)}
</ol></nav>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="site-footer">
<h2>${words.footer.sources}</h2>
${toSourceList(site.dataDates)}
<p>${words.footer.processing}</p>
<p>${words.footer.contact}</p>
<p><a href="/accessibility">${words.footer.accessibility}</a></p>
</footer>
</body>
</html>`;
}

function toSourceList(dataDates: readonly DataDate[]): Html {
  if (dataDates.length === 0) return html`<p>${words.footer.noSources}</p>`;
  return html`<ul>${dataDates.map(
    ({ label, publisher, licence, newest }) =>
      html`<li>${words.source(label, publisher, licence, formatDate(newest))}</li>`,
  )}</ul>`;
}

/** What a link to the page shows in a chat or a social network (https://ogp.me). */
export function toOpenGraph(shown: {
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
}): Html {
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${words.siteName}">
<meta property="og:locale" content="ja_JP">
<meta property="og:title" content="${shown.title}">
<meta property="og:description" content="${shown.description}">
${shown.url === null ? '' : html`<meta property="og:url" content="${shown.url}">`}`;
}
