import type { AreaMemberBody } from '../registry/source-record.ts';
import type { MunicipalityCodes } from './municipality-codes.ts';
import type { SmallAreaBook } from './small-areas.ts';
import { townKeyOf } from './town-key.ts';

/** What an area is made of, in codes the boundaries know. */
export interface Composition {
  /** Whole municipalities, wards spelt out, sorted. */
  readonly municipalities: readonly string[];
  readonly partMunicipalities: readonly string[];
  /** Town keys; the code of a small area that has no name. */
  readonly towns: readonly string[];
  /** Small areas with a polygon. */
  readonly smallAreas: readonly string[];
  /** Members with neither code nor polygon: names, for people. */
  readonly withoutCode: readonly string[];
}

/**
 * Composes an area from its members. `listed` are the municipality codes that any area of the layer
 * names: a municipality that was put together from others stands for them only if it is not itself
 * named somewhere.
 */
export function composeArea(
  members: readonly AreaMemberBody[],
  listed: ReadonlySet<string>,
  codes: MunicipalityCodes,
  smallAreas: SmallAreaBook,
): Composition {
  const named = members.flatMap((m) => (m.memberKind === 'municipality' ? [m.memberCode] : []));
  const { whole, part } = resolveMunicipalities(named, listed, codes);
  const towns = new Set<string>();
  const small = new Set<string>();
  const withoutCode: string[] = [];

  for (const member of members) {
    if (member.memberKind === 'municipality') continue;
    const owner = findOwner(member);
    if (owner !== undefined) for (const code of codes.standsFor(owner)) part.add(code);
    if (member.memberKind === 'school-district') {
      withoutCode.push(member.memberName);
      continue;
    }
    const found = findSmallAreas(member, owner, codes, smallAreas);
    for (const code of found) {
      small.add(code);
      towns.add(smallAreas.keyOf(code));
    }
    if (owner !== undefined && member.memberName !== '') {
      towns.add(townKeyOf(owner, member.memberName));
    }
    if (found.length === 0) withoutCode.push(member.memberName || member.memberCode);
  }
  for (const code of whole) part.delete(code);
  return {
    municipalities: [...whole].sort(),
    partMunicipalities: [...part].sort(),
    towns: [...towns].sort(),
    smallAreas: [...small].sort(),
    withoutCode: withoutCode.sort(),
  };
}

/** The municipality a small member lies in: as stated, else the first five digits of its code. */
export function findOwner({ memberMunicipality, memberCode }: AreaMemberBody): string | undefined {
  return memberMunicipality ?? /^\d{5}(?=\d{4,})/u.exec(memberCode)?.[0];
}

function findSmallAreas(
  member: AreaMemberBody,
  owner: string | undefined,
  codes: MunicipalityCodes,
  smallAreas: SmallAreaBook,
): readonly string[] {
  const byCode = member.memberCode === '' ? [] : smallAreas.listByCode(member.memberCode);
  if (byCode.length > 0 || owner === undefined) return byCode;
  const findIn = (code: string) => smallAreas.listByKey(townKeyOf(code, member.memberName));
  const found = [owner, ...codes.relatives(owner)].flatMap(findIn);
  if (found.length > 0) return found;
  // A list that names only the 政令市: a town of that name in one ward alone.
  const inWards = codes.wardsOf(owner).map(findIn);
  const hits = inWards.filter((codesOfWard) => codesOfWard.length > 0);
  return hits.length === 1 ? hits[0]! : [];
}

function resolveMunicipalities(
  named: readonly string[],
  listed: ReadonlySet<string>,
  codes: MunicipalityCodes,
): { whole: Set<string>; part: Set<string> } {
  const own = new Set(named);
  const whole = new Set<string>();
  const part = new Set<string>();
  for (const code of own) {
    const meant = codes.standsFor(code);
    if (meant.length === 0) whole.add(code);
    for (const known of meant) {
      if (known === code || codes.wardsOf(code).includes(known)) whole.add(known);
      else if (!listed.has(known) && holdsAll(own, known, codes)) whole.add(known);
      else part.add(known);
    }
  }
  for (const code of whole) part.delete(code);
  return { whole, part };
}

/** Whether everything a municipality became, or everything it came from, is named. */
function holdsAll(own: ReadonlySet<string>, known: string, codes: MunicipalityCodes): boolean {
  return [codes.becameLast(known), codes.cameFrom(known)].some(
    (related) => related.length > 0 && related.every((code) => own.has(code)),
  );
}
