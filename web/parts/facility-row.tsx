import { memo } from 'react';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { filingGroups, findFilingBySymbol } from '../../geo/terms/filing.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { roles } from '../../geo/terms/role.ts';
import { isExact } from '../map/facility-pin.ts';
import { formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';
import { Freshness } from './freshness.tsx';
import { Japanese } from './japanese.tsx';
import { KindSymbol } from './kind-symbol.tsx';
import { Name } from './name.tsx';

export interface FacilityRowProps {
  readonly item: FacilityItem;
  /** Where distances are counted from; '' when they are not. */
  readonly origin: string;
}

/** What the map tells of one facility, in words. */
export const FacilityRow = memo(function FacilityRow({ item, origin }: FacilityRowProps) {
  const services = item.services.map((code) => words.terms.services[code] ?? code);
  return (
    <>
      <span className="row-symbol">
        {item.kinds[0] && <KindSymbol kind={item.kinds[0]} hollow={!isExact(item.positionLevel)} />}
      </span>
      <span className="row-body">
        <span className="row-name">
          <Name name={item.name} kana={item.kana} />
        </span>
        <span className="row-tags">
          {listKindWords(item).map((word) => (
            <span key={word}>{word}</span>
          ))}
          {services.length > 0 && <span>{services.join(words.site.listSeparator)}</span>}
          {listFilingWords(item.filings).map((word) => (
            <span key={word} className="tag-filing">
              {word}
            </span>
          ))}
          {roles
            .filter((role) => item.roles.includes(role.id))
            .map((role) => (
              <span key={role.id} className="tag-role">
                {words.terms.roles[role.id].shortLabel}
              </span>
            ))}
        </span>
        {item.address && (
          <span className="row-address">
            <Japanese>{item.address}</Japanese>
          </span>
        )}
        <span className="row-foot">
          {item.phone && <span>{item.phone}</span>}
          {item.distanceMetres !== undefined && (
            <span>{words.list.distance(origin, formatDistance(item.distanceMetres))}</span>
          )}
          {!isExact(item.positionLevel) && <span>{toPositionWords(item)}</span>}
          <Freshness date={item.dataDate} />
        </span>
      </span>
    </>
  );
});

function listKindWords(item: FacilityItem): string[] {
  return kinds
    .filter((kind) => item.kinds.includes(kind.id))
    .map((kind) => words.terms.kinds[kind.id].label);
}

/** Short names of the groups filed for; 機能強化型 is said, since the map draws it as a double ring. */
export function listFilingWords(symbols: readonly string[]): string[] {
  const best = new Map<string, number>();
  for (const symbol of symbols) {
    const filing = findFilingBySymbol(symbol);
    if (!filing) continue;
    best.set(filing.group, Math.min(best.get(filing.group) ?? 9, filing.tier ?? 9));
  }
  return filingGroups
    .filter((group) => best.has(group.id))
    .map((group) => {
      const strong = group.exclusive && (best.get(group.id) ?? 9) < 3;
      const { shortLabel } = words.terms.filingGroups[group.id];
      return strong ? words.terms.enhanced(shortLabel) : shortLabel;
    });
}

function toPositionWords(item: FacilityItem): string {
  if (item.position === null) return words.list.noPosition;
  return words.list.coarse(words.terms.positionLevels[item.positionLevel]);
}
