import type { ExportedFacility } from './exported-facility.ts';
import type { ExportNote } from './note.ts';

/**
 * Start of a FeatureCollection (RFC 7946) whose foreign member `metadata` says where the data is from;
 * features follow, parted by commas, and {@link geojsonEnd}.
 */
export function geojsonHead(note: ExportNote, dataVersion: string): string {
  const { title, exportedOn, lines, sources } = note;
  const metadata = { title, exportedOn, dataVersion, notes: lines, sources };
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n`;
}

export const geojsonEnd = '\n]}\n';

/**
 * One facility as a feature; without geometry where no position is known. `positionLevel` says how
 * exact the point is: only `own` and `linked` are published positions. The fields are named one by
 * one: what is not named here is not given away.
 */
export function toFeatureText(facility: ExportedFacility): string {
  const { position, positionLevel } = facility;
  const feature = {
    type: 'Feature',
    id: facility.id,
    geometry: position && { type: 'Point', coordinates: position },
    properties: {
      name: facility.name,
      kana: facility.kana,
      kinds: facility.kinds,
      identifiers: facility.identifiers,
      prefecture: facility.prefecture,
      municipality: facility.municipality,
      prefectureName: facility.prefectureName,
      municipalityName: facility.municipalityName,
      address: facility.address,
      building: facility.building,
      postcode: facility.postcode,
      phone: facility.phone,
      fax: facility.fax,
      url: facility.url,
      corporateName: facility.corporateName,
      positionLevel,
      services: facility.services,
      filings: facility.filings,
      roles: facility.roles,
      hours: facility.hours,
      openDays: facility.openDays,
      hoursNote: facility.hoursNote,
      closedNote: facility.closedNote,
      departments: facility.departments,
      beds: facility.beds,
      supplement: facility.supplement,
      note: facility.note,
      areas: facility.areas,
      dataDate: facility.dataDate,
      sources: [...new Set(facility.records.map(({ source }) => source))],
    },
  };
  return JSON.stringify(feature);
}
