import type { PlacedFacility } from './facility-index.ts';
import { listSymbols } from './filing-marks.ts';

/** Kept apart from the rest: lists show these of many facilities, and need nothing else. */
const headFields = [
  'id',
  'name',
  'kana',
  'kinds',
  'address',
  'phone',
  'position',
  'positionLevel',
  'areas',
  'dataDate',
  'municipality',
  'supplement',
] as const satisfies readonly (keyof PlacedFacility)[];

/** A facility as far as lists tell of it. */
export interface FacilityHead extends Pick<PlacedFacility, (typeof headFields)[number]> {
  /** Codes of its services, each once. */
  readonly serviceCodes: readonly string[];
  /** Every symbol under which its filings are found. */
  readonly symbols: readonly string[];
}

/** A facility as two pieces of JSON that share no field but what is worked out for the head. */
export interface FacilityJson {
  readonly head: string;
  readonly detail: string;
}

export function splitFacility(facility: PlacedFacility): FacilityJson {
  const heads: ReadonlySet<string> = new Set(headFields);
  const entries = Object.entries(facility);
  const own = entries.filter(([field]) => heads.has(field));
  const workedOut = {
    serviceCodes: [...new Set(facility.services.map(({ code }) => code))],
    symbols: listSymbols(facility),
  };
  return {
    head: JSON.stringify({ ...Object.fromEntries(own), ...workedOut }),
    detail: JSON.stringify(Object.fromEntries(entries.filter(([field]) => !heads.has(field)))),
  };
}

export function readHead(head: string): FacilityHead {
  return JSON.parse(head) as FacilityHead;
}

/** The whole facility as it was split. */
export function joinFacility({ head, detail }: FacilityJson): PlacedFacility {
  const { serviceCodes: _, symbols: __, ...own } = readHead(head);
  return { ...own, ...(JSON.parse(detail) as Omit<PlacedFacility, keyof FacilityHead>) };
}
