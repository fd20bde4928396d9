import { filings, homeSupportGroups } from '../terms/filing.ts';
import type { Atlas } from './atlas.ts';
import { homeSupportTier } from './filing-marks.ts';

const read = new WeakMap<Atlas, Uint8Array>();

/** Of every facility the tier of 在支診・在支病 in force, 1 to 3; 0 none. Read once for an Atlas. */
export function readTiers(atlas: Atlas): Uint8Array {
  const known = read.get(atlas);
  if (known) return known;
  const { facilities } = atlas;
  const tiers = new Uint8Array(facilities.size);
  for (const { symbol, group } of filings)
    if (homeSupportGroups.includes(group))
      for (const doc of facilities.postings.filing.docsOf(symbol))
        if (tiers[doc] === 0) tiers[doc] = homeSupportTier(facilities.read(doc));
  read.set(atlas, tiers);
  return tiers;
}
