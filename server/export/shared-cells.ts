import type { IdentifierScheme } from '../../geo/registry/facility-claim.ts';
import { municipalityCheckDigit } from '../import/values/code.ts';
import type { ExportedFacility } from './exported-facility.ts';
import type { CellWriter } from './list-row.ts';

const nothing: CellWriter = () => '';

/** Who and where, as all municipal lists have it (the columns of server/import/municipal-list). */
export const sharedCells: Readonly<Record<string, CellWriter>> = {
  owner: ({ facility }) => toOwnerCode(facility),
  number: ({ number }) => number,
  ownerName: ({ facility }) => facility.prefectureName + facility.municipalityName,
  prefectureName: ({ facility }) => facility.prefectureName,
  municipalityName: ({ facility }) => facility.municipalityName,
  name: ({ facility }) => facility.name,
  kana: ({ facility }) => facility.kana ?? '',
  nameEnglish: nothing,
  place: ({ facility }) => toOwnerCode(facility),
  townId: nothing,
  address: ({ facility }) => facility.address ?? '',
  town: nothing,
  lot: nothing,
  building: ({ facility }) => facility.building ?? '',
  lat: ({ facility }) => String(findPublished(facility)?.[1] ?? ''),
  lng: ({ facility }) => String(findPublished(facility)?.[0] ?? ''),
  phone: ({ facility }) => facility.phone ?? '',
  extension: nothing,
  email: nothing,
  contactForm: nothing,
  contactNote: nothing,
  postcode: ({ facility }) => facility.postcode ?? '',
  url: ({ facility }) => facility.url ?? '',
  note: ({ facility }) => facility.note ?? '',
  fax: ({ facility }) => facility.fax ?? '',
  corporateNumber: ({ facility }) => findIdentifier(facility, 'corporate'),
  corporateName: ({ facility }) => facility.corporateName ?? '',
};

/** 全国地方公共団体コード, 6 digits: of the municipality, else of the prefecture; '' when neither is known. */
export function toOwnerCode({
  municipality,
  prefecture,
}: Pick<ExportedFacility, 'municipality' | 'prefecture'>): string {
  const five = municipality ?? (prefecture === null ? '' : `${prefecture}000`);
  return five === '' ? '' : five + municipalityCheckDigit(five);
}

/**
 * The position, when somebody published it. One that we worked out of the address (a town's middle) is
 * left out: in a list nothing would tell it from a surveyed one.
 */
export function findPublished({
  position,
  positionLevel,
}: Pick<ExportedFacility, 'position' | 'positionLevel'>): readonly [number, number] | null {
  return positionLevel === 'own' || positionLevel === 'linked' ? position : null;
}

/** The first identifier of a scheme; '' when there is none. */
export function findIdentifier(
  { identifiers }: ExportedFacility,
  scheme: IdentifierScheme,
): string {
  return identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? '';
}
