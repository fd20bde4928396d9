import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import { isExact } from '../../../geo/atlas/facility-index.ts';
import { findOpen, listStretches } from '../../../geo/care/opening-hours.ts';
import {
  listSchemaOrgTypes,
  schemaOrgDays,
  schemaOrgTypes,
} from '../../../geo/terms/schema-org.ts';
import { findDialled, findWebAddress } from './text.ts';

/**
 * A facility in the vocabulary of schema.org: what is published and nothing guessed. A position that
 * is only the middle of a town is left out, for a machine would take it for the door.
 * @param url address of its page on this site.
 * @param served names of the areas it declares to serve.
 */
export function toFacilityThing(
  facility: FacilityAnswer,
  url: string,
  served: readonly string[],
): object {
  const types = listSchemaOrgTypes(facility.kinds);
  const isPlace = schemaOrgTypes.some((row) => row.isPlace && types.includes(row.type));
  const area = facility.supplement?.serviceAreaText;
  const areaServed = [
    ...served.map((name) => ({ '@type': 'AdministrativeArea', name })),
    ...(area === undefined ? [] : [{ '@type': 'Place', name: area }]),
  ];
  const ownPage = findWebAddress(facility.url);
  return {
    '@type': types.length === 1 ? types[0] : types,
    '@id': url,
    url,
    name: facility.name,
    ...(facility.kana && { alternateName: facility.kana }),
    ...(findDialled(facility.phone) && { telephone: facility.phone }),
    ...(facility.fax && { faxNumber: facility.fax }),
    ...(ownPage && { sameAs: ownPage }),
    ...(facility.address && { address: toAddress(facility) }),
    ...(facility.corporateName && {
      parentOrganization: { '@type': 'Organization', name: facility.corporateName },
    }),
    ...(areaServed.length > 0 && { areaServed }),
    ...(isPlace ? toPlace(facility) : {}),
  };
}

function toPlace(facility: FacilityAnswer): object {
  const { position, positionLevel, positionContradicts } = facility;
  const hours = listHours(facility);
  return {
    ...(position &&
      isExact(positionLevel) &&
      !positionContradicts && {
        geo: { '@type': 'GeoCoordinates', latitude: position[1], longitude: position[0] },
      }),
    ...(hours.length > 0 && { openingHoursSpecification: hours }),
  };
}

function toAddress({ address, building, postcode, areas }: FacilityAnswer): object {
  const { prefecture, municipality } = areas;
  return {
    '@type': 'PostalAddress',
    addressCountry: 'JP',
    ...(postcode && { postalCode: postcode }),
    ...(prefecture && { addressRegion: prefecture.name }),
    ...(municipality && { addressLocality: municipality.name }),
    streetAddress: building ? `${address} ${building}` : address,
  };
}

/** A day it is said to be closed has no hours, whatever a department's table says. */
function listHours({ hours, openDays }: FacilityAnswer): object[] {
  return schemaOrgDays.flatMap((day, i) =>
    findOpen(hours, openDays, i) === false
      ? []
      : listStretches(hours, i).map(({ opens, closes }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${day}`,
          opens: toTime(opens),
          closes: opens === 0 && closes === minutesOfDay ? '23:59' : toTime(closes),
        })),
  );
}

const minutesOfDay = 1440;

/** A time of day: what closes after midnight closes before it opens, as schema.org has it. */
function toTime(minutes: number): string {
  const ofDay = minutes % minutesOfDay;
  const [hour, minute] = [Math.floor(ofDay / 60), ofDay % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
