import type { Facets } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { countOf, type DocSet } from './doc-set.ts';
import { countFacets } from './facets.ts';
import { intersect, listFilters } from './filter.ts';
import type { FacilityQuery } from './query.ts';
import { toWords } from './text-index.ts';

/** The facilities a query asks for, and how many there would be with one filter changed. */
export interface Selection {
  readonly hits: DocSet;
  readonly total: number;
  readonly facets: Facets;
}

/**
 * Kept by question, for pages and tiles ask the same again; save around a point: nothing of a
 * place somebody asked about is remembered.
 * @param asOf the day on which designations must be in force, `YYYY-MM-DD`.
 */
export function selectFacilities(atlas: Atlas, query: FacilityQuery, asOf: string): Selection {
  const select = (): Selection => {
    const filters = listFilters(atlas, query, asOf);
    const hits = intersect(filters, atlas.facilities.size);
    return { hits, total: countOf(hits), facets: countFacets(atlas, filters, hits, asOf) };
  };
  if (query.withinMetres !== null) return select();
  return atlas.selections.getOr(`${asOf} ${questionOf(query)}`, select);
}

/** What makes two queries select the same facilities. */
export function questionOf(query: FacilityQuery): string {
  const { q, id, kind, service, filing, role, accepts, area, bbox, near, withinMetres } = query;
  const lists = [id, kind, service, filing, role, accepts].map((list) => [...list].sort());
  const areas = area.map((ref) => `${ref.layer}/${ref.code}`).sort();
  const circle = withinMetres === null ? null : [near, withinMetres];
  return JSON.stringify([toWords(q), ...lists, areas, bbox, circle]);
}
