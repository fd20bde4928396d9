import { html } from 'hono/html';
import type { Atlas } from '../../../geo/atlas/atlas.ts';
import { findFacilitySlice, toFacilityTable } from './facility-table.ts';
import type { Page } from './layout.ts';
import { formatCount } from './text.ts';
import { words } from './words.ts';

export interface FacilityGroup {
  readonly name: string;
  /** Why these facilities stand apart. */
  readonly help: string;
  readonly docs: Uint32Array;
  readonly toPath: (page: number) => string;
}

/** Facilities that stand in no known area; undefined past the last page. */
export function findGroupPage(
  atlas: Atlas,
  { name, help, docs, toPath }: FacilityGroup,
  page: number,
): Page | undefined {
  const slice = findFacilitySlice(atlas, docs, page);
  if (!slice) return undefined;
  return {
    title: name,
    description: words.area.description(name, formatCount(docs.length)),
    canonicalPath: toPath(page),
    crumbs: [{ name, path: null }],
    things: [],
    main: html`<h1>${name}</h1>
<p>${help}</p>
${toFacilityTable(slice, docs.length, toPath)}`,
  };
}
