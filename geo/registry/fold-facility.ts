import type { Facility, Provenance, RecordRef } from './facility.ts';
import type { FacilityClaim } from './facility-claim.ts';
import {
  foldSupplement,
  listFilings,
  listIdentifiers,
  listKinds,
  listServices,
} from './fold-lists.ts';
import { facilityIdOf } from './identifier.ts';
import { type ClaimedRecord, compareRecords, type FieldId, inOrder } from './precedence.ts';
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

/**
 * Folds the records of one facility into what every page and answer shows, field by field in the
 * order of the precedence table. The order in which the records are given does not matter.
 * @throws when no record states a name: such records make no facility.
 */
export function foldFacility(
  records: readonly CurrentRecord[],
  placement: Placement,
): FoldedFacility {
  const all = [...records].sort(compareRecords).flatMap((record): ClaimedRecord[] => {
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
    address:
      pick('address', ({ address }) =>
        address && reachesLot.test(address) ? address : undefined,
      ) ?? pick('address', (claim) => claim.address),
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

function isStated<T>(value: T | undefined): value is T {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** An address that ends with its town (`将監町`) gives way to one with a lot. */
const reachesLot = /[0-9０-９]/u;

/** The building belongs to the address of its own record; another record's may be another door. */
function pickBeside(
  all: readonly ClaimedRecord[],
  owner: RecordRef | undefined,
  field: 'building',
): string | null {
  const own = all.find(({ record }) => record.source === owner?.source && record.key === owner.key);
  return own?.claim[field] || null;
}

function findPlacer(
  all: readonly ClaimedRecord[],
  { position }: Placement,
): CurrentRecord | undefined {
  return inOrder(all, 'position').find(
    ({ claim }) =>
      position !== null && claim.position?.[0] === position[0] && claim.position[1] === position[1],
  )?.record;
}

function newest(all: readonly ClaimedRecord[]): string | null {
  const editions = all.flatMap(({ record }) => record.edition ?? []).sort();
  return editions.at(-1) ?? null;
}

function refOf({ source, key, edition, vanished }: CurrentRecord): RecordRef {
  return { source, key, edition, vanished };
}
