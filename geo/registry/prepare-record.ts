import { type ParsedAddress, parseAddress } from './address.ts';
import type { FacilityClaim } from './facility-claim.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findLinkKey } from './identifier.ts';
import { type NormalName, normaliseName } from './name.ts';
import { type Position, type PositionFault, screenPosition } from './position.ts';
import type { RegistryInput } from './registry.ts';
import type { CurrentRecord } from './source-record.ts';

/** A position more than this outside its declared municipality is not believed; the polygons are simplified. */
export const contradictionMetres = 500;

/** A record with everything that linking, locating and folding compare, worked out once. */
export interface PreparedRecord {
  readonly record: CurrentRecord;
  readonly claim: FacilityClaim;
  /** Null for records that only add to others (hours, supplement). */
  readonly name: NormalName | null;
  readonly address: ParsedAddress | null;
  readonly linkKeys: readonly string[];
  /** Municipality in force: declared, else named by the address, else the position's. */
  readonly municipality: string | null;
  /** True when the record itself declares it. */
  readonly municipalityDeclared: boolean;
  readonly phone: string | null;
  readonly position: PreparedPosition | null;
}

export interface PreparedPosition {
  readonly position: Position;
  /** `ok` positions may link and place; the others are kept for the finding only. */
  readonly verdict: 'ok' | PositionFault | 'position-contradicts';
  /** 0 unless it contradicts. */
  readonly metresOutside: number;
}

/** What a record states of a facility, if anything; a designation states who holds the role. */
export function findClaim(record: CurrentRecord): FacilityClaim | undefined {
  const { body } = record;
  if (body.type === 'facility') return body.claim;
  return body.type === 'designation' ? (body.claim ?? undefined) : undefined;
}

/** Works out one record; undefined for records that state no facility. */
export function prepareRecord(
  record: CurrentRecord,
  gazetteer: Gazetteer,
  input: Pick<RegistryInput, 'municipalityAt' | 'distanceOutsideMetres'>,
): PreparedRecord | undefined {
  const claim = findClaim(record);
  if (!claim) return undefined;
  const name = claim.name ? normaliseName(claim.name) : null;
  const declared = findDeclared(claim, gazetteer);
  const address = claim.address
    ? parseAddress(claim.address, gazetteer, {
        ...(claim.prefecture === undefined ? {} : { prefecture: claim.prefecture }),
        ...(declared === null ? {} : { municipality: declared }),
      })
    : null;
  const stated = refineByAddress(declared, address, gazetteer);
  const position = judgePosition(claim, stated, gazetteer, input);
  const byPosition =
    stated === null && position?.verdict === 'ok' ? input.municipalityAt(position.position) : null;
  const municipality = stated ?? byPosition;
  return {
    record,
    claim,
    name: name === null || name.full === '' ? null : name,
    address,
    linkKeys: listLinkKeys(record, claim, name),
    municipality:
      municipality === null ? null : gazetteer.currentCode(municipality, address?.town ?? null),
    municipalityDeclared: declared !== null,
    phone: claim.phone?.replace(/\D/g, '') || null,
    position,
  };
}

/**
 * Identifiers; and for an organisation that a plan names by name only (医師会, 市町村) the name within
 * its prefecture: rows of the plan that name it again mean the same body. It links no other record.
 */
function listLinkKeys(
  { body }: CurrentRecord,
  claim: FacilityClaim,
  name: NormalName | null,
): readonly string[] {
  const keys = claim.identifiers.flatMap((identifier) => findLinkKey(identifier) ?? []);
  const byNameOnly =
    body.type === 'designation' && keys.length === 0 && !claim.address && name?.full;
  return byNameOnly && claim.kinds.every((kind) => kind === 'organisation')
    ? [`holder:${body.prefecture}|${name.full}`]
    : keys;
}

/** The declared code; `22000` and the like stand for a prefecture and declare nothing. */
function findDeclared(claim: FacilityClaim, gazetteer: Gazetteer): string | null {
  if (claim.municipality !== undefined && !claim.municipality.endsWith('000'))
    return claim.municipality;
  const prefecture =
    claim.prefecture ?? (claim.prefectureName && gazetteer.findPrefecture(claim.prefectureName));
  if (!prefecture || !claim.municipalityName) return null;
  return gazetteer.findMunicipality(prefecture, claim.municipalityName) ?? null;
}

/** The declared municipality goes before the address's, unless the address only says it more exactly (the ward). */
function refineByAddress(
  declared: string | null,
  address: ParsedAddress | null,
  gazetteer: Gazetteer,
): string | null {
  const named = address?.municipality ?? null;
  if (declared === null || named === null) return declared ?? named;
  return gazetteer.findCityOfWard(named) === declared ? named : declared;
}

function judgePosition(
  claim: FacilityClaim,
  municipality: string | null,
  gazetteer: Gazetteer,
  { municipalityAt, distanceOutsideMetres }: Parameters<typeof prepareRecord>[2],
): PreparedPosition | null {
  const { position } = claim;
  if (!position) return null;
  const screening = screenPosition(position);
  if (!screening.ok) return { position, verdict: screening.reason, metresOutside: 0 };
  if (municipality === null) return { position, verdict: 'ok', metresOutside: 0 };
  const relatives = gazetteer.relatives(municipality);
  const standsIn = municipalityAt(position);
  if (standsIn !== null && relatives.includes(standsIn))
    return { position, verdict: 'ok', metresOutside: 0 };
  const distances = relatives.flatMap((code) => distanceOutsideMetres(code, position) ?? []);
  const metresOutside = distances.length === 0 ? 0 : Math.min(...distances);
  const verdict = metresOutside > contradictionMetres ? 'position-contradicts' : 'ok';
  return { position, verdict, metresOutside };
}
