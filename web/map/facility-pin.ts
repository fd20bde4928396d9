import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { findFilingBySymbol, homeSupportGroups } from '../../geo/terms/filing.ts';
import type { PositionLevelId } from '../../geo/terms/position-level.ts';
import type { ListedPin } from './map-values.ts';
import { type Pin, toPinImage } from './symbols.ts';

/** Positions a building can be found at; the others are shown hollow and said in words. */
const exactLevels: readonly PositionLevelId[] = ['own', 'linked'];

export function isExact(level: PositionLevelId): boolean {
  return exactLevels.includes(level);
}

/** Rings of a facility: 2 機能強化型, 1 在支診・在支病, 0 neither. */
export function toRing(filings: readonly string[]): Pin['ring'] {
  const tiers = filings.flatMap((symbol) => {
    const filing = findFilingBySymbol(symbol);
    return filing && homeSupportGroups.includes(filing.group) ? [filing.tier ?? 3] : [];
  });
  if (tiers.length === 0) return 0;
  return Math.min(...tiers) < 3 ? 2 : 1;
}

/** The pin of a listed facility; undefined when it has no position. */
export function findListedPin(item: FacilityItem): ListedPin | undefined {
  const kind = item.kinds[0];
  if (item.position === null || kind === undefined) return undefined;
  return {
    id: item.id,
    name: item.name,
    position: item.position,
    image: toPinImage({
      kind,
      ring: toRing(item.filings),
      roles: item.roles,
      exact: isExact(item.positionLevel),
    }),
  };
}
