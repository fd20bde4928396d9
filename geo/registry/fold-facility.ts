import { filingGroups, findFiling } from '../terms/filing.ts';
import { type KindId, kinds } from '../terms/kind.ts';
import { type SourceId, sources } from '../terms/source.ts';
import type {
  Facility,
  FacilityFiling,
  FacilityService,
  Provenance,
  RecordRef,
} from './facility.ts';
import type { FacilityClaim, Identifier, SupplementClaim } from './facility-claim.ts';
import { facilityIdOf } from './identifier.ts';
import { type FieldId, precedence } from './precedence.ts';
import { findClaim } from './prepare-record.ts';
import type { CurrentRecord } from './source-record.ts';

/** Where the facility lies, worked out before (a facility folded earlier serves as it is). */
export type Placement = Pick<
  Facility,
  'prefecture' | 'municipality' | 'position' | 'positionLevel' | 'positionContradicts'
>;

export interface FoldedFacility {
  readonly facility: Facility;
  /** Field → the record it came from; fields that gather from all records are left out. */
  readonly provenance: Provenance;
}

interface Source {
  readonly record: CurrentRecord;
  readonly claim: FacilityClaim;
}

const sourceRank = new Map<SourceId, number>(sources.map(({ id, rank }) => [id, rank]));
const kindOrder = new Map<KindId, number>(kinds.map(({ id }, index) => [id, index]));

/** By source rank, then key: the order of identity. */
export function compareRecords(
  a: Pick<CurrentRecord, 'source' | 'key'>,
  b: Pick<CurrentRecord, 'source' | 'key'>,
): number {
  const rank = (sourceRank.get(a.source) ?? 0) - (sourceRank.get(b.source) ?? 0);
  return rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/**
 * Folds the records of one facility into what every page and answer shows, field by field in the
 * order of the precedence table. The order in which the records are given does not matter.
 * @throws when no record states a name: such records make no facility.
 */
export function foldFacility(
  records: readonly CurrentRecord[],
  placement: Placement,
): FoldedFacility {
  const all = [...records].sort(compareRecords).flatMap((record): Source[] => {
    const claim = findClaim(record);
    return claim ? [{ record, claim }] : [];
  });
  const [identity] = all;
  const provenance: Record<string, RecordRef> = {};
  const pick = <T>(field: FieldId, of: (claim: FacilityClaim) => T | undefined): T | null => {
    for (const { record, claim } of inOrder(all, field)) {
      const value = of(claim);
      if (!isStated(value)) continue;
      provenance[field] = refOf(record);
      return value;
    }
    return null;
  };

  const name = pick('name', (claim) => claim.name);
  if (identity === undefined || name === null)
    throw new Error(`no name among ${records.map(({ source, key }) => `${source} ${key}`)}`);

  const facility: Facility = {
    id: facilityIdOf(identity.record.source, identity.record.key),
    name,
    kana: pick('kana', (claim) => claim.kana),
    kinds: listKinds(all),
    identifiers: listIdentifiers(all),
    prefecture: placement.prefecture,
    municipality: placement.municipality,
    address: pick('address', (claim) => claim.address),
    building: pickBeside(all, provenance.address, 'building'),
    postcode: pick('postcode', (claim) => claim.postcode),
    phone: pick('phone', (claim) => claim.phone),
    fax: pick('fax', (claim) => claim.fax),
    url: pick('url', (claim) => claim.url),
    corporateName: pick('corporateName', (claim) => claim.corporateName),
    position: placement.position,
    positionLevel: placement.positionLevel,
    positionContradicts: placement.positionContradicts,
    services: listServices(all),
    filings: listFilings(all),
    hours: pick('hours', (claim) => claim.hours) ?? [],
    openDays: pick('openDays', (claim) => claim.openDays),
    hoursNote: pick('hoursNote', (claim) => claim.hoursNote),
    closedNote: pick('closedNote', (claim) => claim.closedNote),
    departments: pick('departments', (claim) => claim.departments) ?? [],
    beds: pick('beds', (claim) => claim.beds),
    supplement: foldSupplement(inOrder(all, 'supplement')),
    note: pick('note', (claim) => claim.note),
    dataDate: newest(all),
    records: all.map(({ record }) => refOf(record)),
  };
  if (facility.building !== null && provenance.address) provenance.building = provenance.address;
  const placed = findPlacer(all, placement);
  if (placed) provenance.position = refOf(placed);
  else if (placement.position && provenance.address) provenance.position = provenance.address;
  pick('municipality', (claim) =>
    claim.municipality === placement.municipality ? claim.municipality : undefined,
  );
  return { facility, provenance };
}

/**
 * Records by the field's precedence. Within one source: those still listed first, then the record
 * of the place itself (a home, a hospital) before a service run from it, then the newer, then by key.
 */
export function inOrder<T extends Source>(all: readonly T[], field: FieldId): T[] {
  const order = precedence[field];
  const rank = ({ record }: Source) => {
    const at = order.indexOf(record.source);
    return at < 0 ? order.length : at;
  };
  return [...all].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(a.record.vanished) - Number(b.record.vanished) ||
      Number(isPlace(b.claim)) - Number(isPlace(a.claim)) ||
      compareText(b.record.edition ?? '', a.record.edition ?? '') ||
      compareRecords(a.record, b.record),
  );
}

const placeKinds: ReadonlySet<KindId> = new Set(['hospital', 'clinic', 'dental', 'residential']);
const isPlace = (claim: FacilityClaim) => claim.kinds.some((kind) => placeKinds.has(kind));

function isStated<T>(value: T | undefined): value is T {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** The building belongs to the address of its own record; another record's may be another door. */
function pickBeside(
  all: readonly Source[],
  owner: RecordRef | undefined,
  field: 'building',
): string | null {
  const own = all.find(({ record }) => record.source === owner?.source && record.key === owner.key);
  return own?.claim[field] || null;
}

function findPlacer(all: readonly Source[], { position }: Placement): CurrentRecord | undefined {
  return inOrder(all, 'position').find(
    ({ claim }) =>
      position !== null && claim.position?.[0] === position[0] && claim.position[1] === position[1],
  )?.record;
}

function listKinds(all: readonly Source[]): readonly KindId[] {
  const found = new Set(all.flatMap(({ claim }) => claim.kinds));
  return [...found].sort((a, b) => (kindOrder.get(a) ?? 0) - (kindOrder.get(b) ?? 0));
}

function listIdentifiers(all: readonly Source[]): readonly Identifier[] {
  const found = new Map<string, Identifier>();
  for (const { claim } of all)
    for (const { scheme, value } of claim.identifiers)
      found.set(`${scheme}:${value}`, { scheme, value });
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, identifier]) => identifier);
}

/** One entry per service and office; a list that names no office adds only services not yet there. */
function listServices(all: readonly Source[]): readonly FacilityService[] {
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
function listFilings(all: readonly Source[]): readonly FacilityFiling[] {
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
function foldSupplement(ordered: readonly Source[]): SupplementClaim | null {
  const claims = ordered.flatMap(({ claim }) => claim.supplement ?? []);
  if (claims.length === 0) return null;
  const merged: SupplementClaim = Object.assign({}, ...[...claims].reverse());
  const accepts = Object.assign({}, ...claims.map((claim) => claim.accepts ?? {}).reverse());
  return Object.keys(accepts).length > 0 ? { ...merged, accepts } : merged;
}

function newest(all: readonly Source[]): string | null {
  const editions = all.flatMap(({ record }) => record.edition ?? []).sort();
  return editions.at(-1) ?? null;
}

function refOf({ source, key, edition, vanished }: CurrentRecord): RecordRef {
  return { source, key, edition, vanished };
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
