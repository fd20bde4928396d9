import { html } from 'hono/html';
import type { Page } from './layout.ts';
import { words } from './words.ts';

const text = words.missing;

/** Says that there is no such page, and where to go on. */
export function toMissingPage(what: 'facility' | 'area' | 'page'): Page {
  const title = text[what];
  return {
    title,
    description: title,
    canonicalPath: null,
    crumbs: [{ name: title, path: null }],
    things: [],
    main: html`<h1>${title}</h1>
<p>${text[`${what}Help`]}</p>
<ul>
<li><a href="/areas">${text.toAreas}</a></li>
<li><a href="/">${text.toMap}</a></li>
</ul>`,
  };
}
