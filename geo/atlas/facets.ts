import { filings } from '../terms/filing.ts';
import { kinds } from '../terms/kind.ts';
import { type RoleId, roles } from '../terms/role.ts';
import { services } from '../terms/service.ts';
import type { Facets } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { countOf, type DocSet, keepCommon, listDocs } from './doc-set.ts';
import { type Filter, intersect } from './filter.ts';

const options = {
  kind: kinds.map((kind) => kind.id),
  service: services.map((service) => service.code),
  filing: filings.map((filing) => filing.symbol),
} as const;

/**
 * Facilities per option, were it the only one chosen of its list and the other filters as they
 * are. Options are those of the tables in `terms` (a real list has hundreds of further filings);
 * an option that would find nobody is 0.
 */
export function countFacets(
  atlas: Atlas,
  filters: readonly Filter[],
  hits: DocSet,
  asOf: string,
): Facets {
  const { facilities } = atlas;
  const without = (facet: keyof Facets): DocSet => {
    const others = filters.filter((filter) => filter.facet !== facet);
    return others.length === filters.length ? hits : intersect(others, facilities.size);
  };
  const count = (facet: keyof typeof options): Record<string, number> => {
    const postings = facilities.postings[facet];
    const counts = postings.countAmong(listDocs(without(facet)));
    const byKey = new Map(postings.keys.map((key, k) => [key, counts[k]!]));
    return Object.fromEntries(options[facet].map((option) => [option, byKey.get(option) ?? 0]));
  };
  const countRole = (role: RoleId): number =>
    countOf(keepCommon(without('role').slice(), atlas.roles.holders(role, asOf)));
  return {
    kind: count('kind'),
    service: count('service'),
    filing: count('filing'),
    role: Object.fromEntries(roles.map(({ id }) => [id, countRole(id)])),
  };
}
