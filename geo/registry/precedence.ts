import type { KindId } from '../terms/kind.ts';
import { type SourceId, sources } from '../terms/source.ts';
import type { FacilityClaim } from './facility-claim.ts';
import type { CurrentRecord } from './source-record.ts';
import { compareText } from './text.ts';

/** A record beside what it states of a facility. */
export interface ClaimedRecord {
  readonly record: CurrentRecord;
  readonly claim: FacilityClaim;
}

/**
 * Which source is believed for which field, best first. What a person or the municipality has
 * settled with the institution (資源調査票) goes before every list; after that the list whose
 * publisher keeps that field itself.
 */
export type FieldId =
  | 'name'
  | 'kana'
  | 'address'
  | 'building'
  | 'postcode'
  | 'phone'
  | 'fax'
  | 'url'
  | 'corporateName'
  | 'municipality'
  | 'position'
  | 'openDays'
  | 'hours'
  | 'hoursNote'
  | 'closedNote'
  | 'departments'
  | 'beds'
  | 'supplement'
  | 'note';

const municipalLists = [
  'standard-medical',
  'standard-care',
  'recommended-medical',
  'recommended-care',
  'municipal-points',
] as const satisfies readonly SourceId[];

const nationalFirst = [
  'supplement',
  'iryojoho',
  'kaigo',
  'todokede',
  ...municipalLists,
  'designation',
  'iryojoho-hours',
] as const satisfies readonly SourceId[];

/** Contact data: the 厚生局 and 介護 lists are renewed monthly, 医療情報ネット twice a year. */
const renewedFirst = [
  'supplement',
  'todokede',
  'kaigo',
  'iryojoho',
  ...municipalLists,
  'designation',
  'iryojoho-hours',
] as const satisfies readonly SourceId[];

/** Hours are kept by 医療情報ネット's own hours files before its facility files. */
const hoursFirst = [
  'supplement',
  'iryojoho-hours',
  'iryojoho',
  ...municipalLists,
  'kaigo',
  'todokede',
  'designation',
] as const satisfies readonly SourceId[];

export const precedence: Readonly<Record<FieldId, readonly SourceId[]>> = {
  name: nationalFirst,
  kana: nationalFirst,
  address: nationalFirst,
  building: nationalFirst,
  postcode: renewedFirst,
  phone: renewedFirst,
  fax: renewedFirst,
  url: nationalFirst,
  corporateName: nationalFirst,
  municipality: nationalFirst,
  position: nationalFirst,
  openDays: hoursFirst,
  hours: hoursFirst,
  hoursNote: hoursFirst,
  closedNote: hoursFirst,
  departments: hoursFirst,
  beds: nationalFirst,
  supplement: nationalFirst,
  note: nationalFirst,
};

const sourceRank = new Map<SourceId, number>(sources.map(({ id, rank }) => [id, rank]));

/** By source rank, then key: the order of identity. */
export function compareRecords(
  a: Pick<CurrentRecord, 'source' | 'key'>,
  b: Pick<CurrentRecord, 'source' | 'key'>,
): number {
  const rank = (sourceRank.get(a.source) ?? 0) - (sourceRank.get(b.source) ?? 0);
  return rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/**
 * Records by the field's precedence. Within one source: those still listed first, then the record
 * of the place itself (a home, a hospital) before a service run from it, then the newer, then by key.
 */
export function inOrder<T extends ClaimedRecord>(all: readonly T[], field: FieldId): T[] {
  if (all.length === 1) return [...all];
  const order = precedence[field];
  const rank = ({ record }: ClaimedRecord) => {
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
