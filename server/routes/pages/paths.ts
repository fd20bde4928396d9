/** Addresses of the pages that need no script. */
export const facilityPath = (id: string): string => `/facilities/${encodeURIComponent(id)}`;

export const areaPath = (layer: string, code: string, page = 1): string =>
  `/areas/${encodeURIComponent(layer)}/${encodeURIComponent(code)}${toPageQuery(page)}`;

/** Facilities of which nobody says in which municipality they are. */
export const unplacedPath = (page = 1): string => `/areas/unplaced${toPageQuery(page)}`;

export function indexPath(layer: string, page = 1): string {
  const query = new URLSearchParams();
  if (layer !== 'municipality') query.set('layer', layer);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/areas' : `/areas?${query}`;
}

const toPageQuery = (page: number) => (page > 1 ? `?page=${page}` : '');

/** The page asked for, 1 when none is; undefined when it is no whole number from 1 on. */
export function findPageNumber(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}
