import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { formatCount } from './text.ts';
import { words } from './words.ts';

/** One page of a list. */
export interface Slice<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** Undefined past the end; an empty list has one page. */
export function findSlice<T>(all: ArrayLike<T>, page: number, size: number): Slice<T> | undefined {
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page > pages) return undefined;
  const items = Array.prototype.slice.call(all, (page - 1) * size, page * size) as T[];
  return { items, page, pages };
}

/** Links to all pages of a list; nothing when there is one. */
export function toPageLinks(
  { page, pages }: Slice<unknown>,
  toPath: (page: number) => string,
): Html | '' {
  if (pages === 1) return '';
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  return html`<nav aria-label="${words.area.pages}">
<p>${words.area.pageOf(formatCount(page), formatCount(pages))}</p>
<ul class="pages">
${page > 1 ? html`<li><a rel="prev" href="${toPath(page - 1)}">${words.area.previous}</a></li>` : ''}
${numbers.map((number) =>
  number === page
    ? html`<li><a aria-current="page" href="${toPath(number)}">${number}</a></li>`
    : html`<li><a href="${toPath(number)}">${number}</a></li>`,
)}
${page < pages ? html`<li><a rel="next" href="${toPath(page + 1)}">${words.area.next}</a></li>` : ''}
</ul>
</nav>`;
}
