import type { Facets } from './answers.ts';
import { docsInArea } from './area-code.ts';
import type { Atlas } from './atlas.ts';
import { addTo, type DocSet, emptySet, fullSet, keepCommon, listDocs } from './doc-set.ts';
import { docsInBox, docsWithin } from './nearby.ts';
import type { FacilityQuery } from './query.ts';
import { toWords } from './text-index.ts';

/** One filter's facilities; `facet` names the list whose options are counted without it. */
export interface Filter {
  readonly facet: keyof Facets | null;
  readonly set: DocSet;
}

/** What all filters hold; a list of none means every facility. */
export function intersect(filters: readonly Filter[], size: number): DocSet {
  return filters.reduce((set, filter) => keepCommon(set, filter.set), fullSet(size));
}

/** The filters of a query; every word of the text is one. */
export function listFilters(atlas: Atlas, query: FacilityQuery, asOf: string): Filter[] {
  const { facilities, roles } = atlas;
  const filters: Filter[] = [];
  const keep = (facet: Filter['facet'], ...lists: readonly Iterable<number>[]) => {
    const set = emptySet(facilities.size);
    for (const docs of lists) addTo(set, docs);
    filters.push({ facet, set });
  };
  if (query.id.length > 0)
    keep(
      null,
      query.id.flatMap((id) => facilities.findDoc(id) ?? []),
    );
  for (const word of toWords(query.q)) keep(null, facilities.text.find(word));
  for (const list of ['kind', 'service', 'filing'] as const)
    if (query[list].length > 0) keep(list, ...query[list].map(facilities.postings[list].docsOf));
  if (query.accepts.length > 0)
    keep(null, ...query.accepts.map(facilities.postings.accepts.docsOf));
  if (query.role.length > 0)
    keep('role', ...query.role.map((role) => listDocs(roles.holders(role, asOf))));
  if (query.area.length > 0) keep(null, ...query.area.map((ref) => docsInArea(atlas, ref)));
  if (query.bbox) keep(null, docsInBox(facilities, query.bbox));
  if (query.near && query.withinMetres !== null)
    keep(
      null,
      docsWithin(facilities, query.near, query.withinMetres).map(({ doc }) => doc),
    );
  return filters;
}
