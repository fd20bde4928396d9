import type { SourceId } from '../terms/source.ts';

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
