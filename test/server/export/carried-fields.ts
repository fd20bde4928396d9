import type { Facility } from '../../../geo/registry/facility.ts';
import { services } from '../../../geo/terms/service.ts';

/** What of a facility must come back after it went out and in again, by kind of file. */
export type Carrier = 'medical' | 'care' | 'geojson';

const medicalKinds = ['hospital', 'clinic', 'dental', 'midwife', 'pharmacy'];
const ownOrLinked = ['own', 'linked'];

/**
 * The same facility means: name, where it is, how to reach it, the identifiers and functions that the
 * file has columns for. Ids follow the source, so they (and `local` numbers, dates, records) may differ.
 */
export function carriedFields(facility: Facility, carrier: Carrier): Record<string, unknown> {
  const { name, kana, prefecture, municipality, address, building, phone, fax, url } = facility;
  const { corporateName, note } = facility;
  const published = ownOrLinked.includes(facility.positionLevel) ? facility.position : null;
  const shared = {
    ...{ name, kana, prefecture, municipality, address, building, phone, fax, url },
    ...{ corporateName, note, published },
    corporate: firstOf(facility, 'corporate'),
  };
  if (carrier === 'geojson') return { ...shared, ...wholeFields(facility) };
  if (carrier === 'care') return { ...shared, ...careFields(facility) };
  return { ...shared, ...medicalFields(facility) };
}

function wholeFields(facility: Facility) {
  const { kinds, postcode, hoursNote, closedNote, departments, beds, supplement } = facility;
  const { services: offered, filings, openDays } = facility;
  return {
    ...{ kinds, postcode, hoursNote, closedNote, departments, beds, supplement, openDays },
    ...{ services: offered, filings },
    identifiers: facility.identifiers.filter(({ scheme }) => scheme !== 'local'),
    hours: sorted(facility.hours),
  };
}

function medicalFields(facility: Facility) {
  const { hoursNote, departments, openDays } = facility;
  return {
    hoursNote,
    departments,
    kinds: facility.kinds.filter((kind) => medicalKinds.includes(kind)),
    medical: firstOf(facility, 'medical'),
    openDays,
    hours: sorted(facility.hours),
    beds: facility.beds?.total ?? null,
  };
}

function careFields({ services: offered, kinds }: Facility) {
  const known = offered.filter(({ code }) => services.some((service) => service.code === code));
  return {
    services: known,
    supportCenter: kinds.includes('support-center'),
    days: [...new Set(offered.map(({ days }) => days))].sort(),
  };
}

function firstOf({ identifiers }: Facility, scheme: string): string | null {
  return identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? null;
}

function sorted(hours: Facility['hours']): readonly string[] {
  return hours
    .map(({ department = '', day, opens, closes }) => `${department} ${day} ${opens}-${closes}`)
    .sort();
}
