import type { Facility, FacilityFiling } from '../registry/facility.ts';
import {
  type Filing,
  findFiling,
  foldSymbol,
  homeSupportGroups,
  isEnhanced,
} from '../terms/filing.ts';
import { keepRecent } from './recent.ts';

/** The lists repeat a few hundred names: matching each against the table once saves most of the work. */
const known = keepRecent<Filing | undefined>(2000);

/** The row of the table of filings, if it is one of those that concern care at home. */
export function findKnownFiling({ name, symbol }: FacilityFiling): Filing | undefined {
  return known.getOr(`${symbol}\n${name}`, () => findFiling(name, symbol));
}

/**
 * Every symbol under which a filing is found: as listed, and as its official name says
 * (a list may leave the symbol out).
 */
export function listSymbols(facility: Facility): readonly string[] {
  return [...new Set(facility.filings.flatMap(symbolsOf))];
}

function symbolsOf(filing: FacilityFiling): readonly string[] {
  const listed = foldSymbol(filing.symbol);
  return [listed, findKnownFiling(filing)?.symbol ?? ''].filter((symbol) => symbol !== '');
}

/** 0 none, 1 在支診・在支病, 2 機能強化型: by the tier in force. */
export function homeSupportRing(facility: Facility): 0 | 1 | 2 {
  const inForce = facility.filings
    .filter((filing) => filing.inForce)
    .map(findKnownFiling)
    .filter((filing) => filing !== undefined && homeSupportGroups.includes(filing.group));
  if (inForce.length === 0) return 0;
  return inForce.some((filing) => filing && isEnhanced(filing)) ? 2 : 1;
}

/** Tier of the 在支診・在支病 filing in force, 1 the strongest; 0 none. Source: domain handbook §4. */
export function homeSupportTier(facility: Facility): number {
  const inForce = facility.filings.filter((filing) => filing.inForce).map(findKnownFiling);
  const tiers = inForce.flatMap((filing) =>
    filing && homeSupportGroups.includes(filing.group) ? [filing.tier ?? 0] : [],
  );
  return tiers.length === 0 ? 0 : Math.min(...tiers);
}
