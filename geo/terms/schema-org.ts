import type { KindId } from './kind.ts';

/**
 * What each kind of facility is in the vocabulary of schema.org (https://schema.org/docs/full.html),
 * for the machine-readable block of its page. `isPlace`: a place people go to or call, which may have
 * a position and hours; else a body.
 */
export interface SchemaOrgType {
  readonly kind: KindId;
  readonly type: string;
  readonly isPlace: boolean;
}

export const schemaOrgTypes = [
  { kind: 'hospital', type: 'Hospital', isPlace: true },
  { kind: 'clinic', type: 'MedicalClinic', isPlace: true },
  { kind: 'dental', type: 'Dentist', isPlace: true },
  { kind: 'midwife', type: 'MedicalBusiness', isPlace: true },
  { kind: 'pharmacy', type: 'Pharmacy', isPlace: true },
  { kind: 'visiting-nurse', type: 'MedicalBusiness', isPlace: true },
  { kind: 'home-care', type: 'LocalBusiness', isPlace: true },
  { kind: 'residential', type: 'LocalBusiness', isPlace: true },
  { kind: 'care-manager', type: 'LocalBusiness', isPlace: true },
  { kind: 'support-center', type: 'GovernmentOffice', isPlace: true },
  { kind: 'organisation', type: 'Organization', isPlace: false },
] as const satisfies readonly SchemaOrgType[];

/** Weekdays as schema.org names them: 月 … 日, then 祝. */
export const schemaOrgDays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'PublicHolidays',
] as const;

/** The types of a facility of these kinds, each once; a body of no known kind is an organisation. */
export function listSchemaOrgTypes(kinds: readonly KindId[]): readonly SchemaOrgType['type'][] {
  const own = schemaOrgTypes.filter((row) => kinds.includes(row.kind));
  // A place is the more telling of the two: an organisation that is also a clinic is a clinic.
  const told = own.some((row) => row.isPlace) ? own.filter((row) => row.isPlace) : own;
  const types = [...new Set(told.map((row) => row.type))];
  return types.length > 0 ? types : ['Organization'];
}
