import type { SourceId } from '../terms/source.ts';
import type { Identifier, IdentifierScheme } from './facility-claim.ts';
import { hash48 } from './hash.ts';

/** The id a facility has when (source, key) is its lowest record: 12 lower-case hex digits. */
export function facilityIdOf(source: SourceId, key: string): string {
  return hash48(`${source}\u0000${key}`);
}

/**
 * Identifier schemes that make two records certainly one facility, each with the name of the
 * number space: schemes that share one space (みなし) compare equal across schemes.
 */
const linkingSpaces: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  'care-office': 'code',
  medical: 'code',
  iryojoho: 'iryojoho',
  local: 'local',
};

/** Third character of a care office number that equals a medical code: 医科, 歯科, 調剤. */
const minashi = /^\d\d[134]\d{7}$/;

/** True for a 介護保険事業所番号 given to a medical institution as such (みなし指定). */
export function isMinashi(careOffice: string): boolean {
  return minashi.test(careOffice);
}

/**
 * The key under which an identifier links records; undefined for one that never links
 * (法人番号 names the operator, and an empty or malformed value names nobody).
 */
export function findLinkKey(identifier: Identifier): string | undefined {
  const space = linkingSpaces[identifier.scheme];
  const value = identifier.value.trim();
  if (space === undefined || value === '' || /^0+$/.test(value)) return undefined;
  if (identifier.scheme === 'medical' && !/^\d{10}$/.test(value)) return undefined;
  if (identifier.scheme === 'care-office' && !/^[0-9A-Z]{10}$/.test(value)) return undefined;
  return `${space}:${value}`;
}
