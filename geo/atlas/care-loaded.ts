import { bitOfFunction } from '../care/care-columns.ts';
import type { CareFunction } from '../care/care-function.ts';
import { pointTableOf } from '../terms/filing.ts';
import type { Atlas } from './atlas.ts';
import type { FacilityIndex } from './facility-index.ts';

/**
 * Whether the data of a prefecture could show this function at all: its list of filings is loaded,
 * or some facility there has the function. Otherwise a count of 0 says nothing.
 */
export function isFunctionLoaded(
  atlas: Atlas,
  row: CareFunction,
  prefecture: string | null,
): boolean {
  if (prefecture === null) return false;
  const listed = row.filings.some((group) =>
    atlas.loaded.filingLists.includes(`${prefecture}${pointTableOf(group)}`),
  );
  if (listed) return true;
  if (row.role !== null)
    return atlas.designations.some(
      ({ body }) =>
        (body.type === 'designation' || body.type === 'designation-set') &&
        body.role === row.role &&
        body.prefecture === prefecture,
    );
  return ((seenIn(atlas.facilities).get(Number(prefecture)) ?? 0) & bitOfFunction(row.id)) !== 0;
}

const seen = new WeakMap<FacilityIndex, ReadonlyMap<number, number>>();

/** Functions that some facility of a prefecture has; counted once. */
function seenIn(facilities: FacilityIndex): ReadonlyMap<number, number> {
  const known = seen.get(facilities);
  if (known) return known;
  const fresh = new Map<number, number>();
  const { functions, municipalities } = facilities.care;
  functions.forEach((set, doc) => {
    const prefecture = Math.floor(municipalities[doc]! / 1000);
    fresh.set(prefecture, (fresh.get(prefecture) ?? 0) | set);
  });
  seen.set(facilities, fresh);
  return fresh;
}
