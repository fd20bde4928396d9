import { findCareFunction } from '../geo/care/care-function.ts';
import type { AreaRef } from '../geo/registry/source-record.ts';
import { filings } from '../geo/terms/filing.ts';
import type { ResidentNeed } from './resident-needs.ts';

/** The list on the map page of everybody in an area who does what a resident needs. */
export function toNeedListHref(need: ResidentNeed, { layer, code }: AreaRef): string {
  const params = new URLSearchParams({ within: `${layer}:${code}` });
  const row = findCareFunction(need);
  const symbols = filings
    .filter(({ group }) => row?.filings.includes(group))
    .map((its) => its.symbol);
  const [name, values]: [string, readonly string[]] =
    row && row.services.length > 0 ? ['service', row.services] : ['filing', symbols];
  for (const value of values) params.append(name, value);
  return `/?${params}`;
}
