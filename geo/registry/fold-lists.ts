import { filingGroups, findFiling } from '../terms/filing.ts';
import { type KindId, kinds } from '../terms/kind.ts';
import type { FacilityFiling, FacilityService } from './facility.ts';
import type { Identifier, SupplementClaim } from './facility-claim.ts';
import { type ClaimedRecord, inOrder } from './precedence.ts';
import { compareText } from './text.ts';

const kindOrder = new Map<KindId, number>(kinds.map(({ id }, index) => [id, index]));

/** Every kind that some record states, in the order of the table of kinds. */
export function listKinds(all: readonly ClaimedRecord[]): readonly KindId[] {
  const found = new Set(all.flatMap(({ claim }) => claim.kinds));
  return [...found].sort((a, b) => (kindOrder.get(a) ?? 0) - (kindOrder.get(b) ?? 0));
}

/** Every identifier, by scheme and value. */
export function listIdentifiers(all: readonly ClaimedRecord[]): readonly Identifier[] {
  const found = new Map<string, Identifier>();
  for (const { claim } of all)
    for (const { scheme, value } of claim.identifiers)
      found.set(`${scheme}:${value}`, { scheme, value });
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, identifier]) => identifier);
}

/** One entry per service and office; a list that names no office adds only services not yet there. */
export function listServices(all: readonly ClaimedRecord[]): readonly FacilityService[] {
  const found = new Map<string, FacilityService>();
  const offices = new Set<string>();
  const claims = inOrder(all, 'name').flatMap(({ claim }) => {
    const office = claim.identifiers.find(({ scheme }) => scheme === 'care-office')?.value;
    return (claim.services ?? []).map((service) => ({ service, office }));
  });
  for (const { service, office } of claims.filter((each) => each.office !== undefined)) {
    const key = `${service.code} ${office}`;
    offices.add(service.code);
    found.set(key, { ...service, ...found.get(key), office: office as string });
  }
  for (const { service } of claims.filter((each) => each.office === undefined))
    if (!offices.has(service.code))
      found.set(service.code, { ...service, ...found.get(service.code) });
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, service]) => service);
}

/**
 * All listed filings of the records still listed, or of vanished ones where none is. In a group of
 * which only one tier can be in force, the one with the latest 算定開始年月日 is (an older one was not
 * withdrawn); between equal dates the stronger tier.
 */
export function listFilings(all: readonly ClaimedRecord[]): readonly FacilityFiling[] {
  const listed = all.filter(({ record }) => !record.vanished);
  const claims = (listed.length > 0 ? listed : all).flatMap(({ claim }) => claim.filings ?? []);
  const unique = new Map(
    claims.map((claim) => [`${claim.symbol}\n${claim.name}\n${claim.number ?? ''}`, claim]),
  );
  const filings = [...unique]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, claim]) => ({ claim, known: findFiling(claim.name, claim.symbol) }));
  const inForce = new Map(
    filingGroups
      .filter(({ exclusive }) => exclusive)
      .map(({ id }) => {
        const ofGroup = filings.filter(({ known }) => known?.group === id);
        const [first] = ofGroup.sort(
          (a, b) =>
            compareText(b.claim.effectiveFrom ?? '', a.claim.effectiveFrom ?? '') ||
            (a.known?.tier ?? 0) - (b.known?.tier ?? 0),
        );
        return [id as string, first?.claim];
      }),
  );
  return filings.map(({ claim, known }) => ({
    ...claim,
    inForce: !known || !inForce.has(known.group) || inForce.get(known.group) === claim,
  }));
}

/** Several surveys of one place: each answer from the first that gives it. */
export function foldSupplement(ordered: readonly ClaimedRecord[]): SupplementClaim | null {
  const claims = ordered.flatMap(({ claim }) => claim.supplement ?? []);
  if (claims.length === 0) return null;
  const merged: SupplementClaim = Object.assign({}, ...[...claims].reverse());
  const accepts = Object.assign({}, ...claims.map((claim) => claim.accepts ?? {}).reverse());
  return Object.keys(accepts).length > 0 ? { ...merged, accepts } : merged;
}
