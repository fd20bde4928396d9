import { buildRegistry } from '../../../geo/registry/build-registry.ts';
import type { FacilityClaim } from '../../../geo/registry/facility-claim.ts';
import type { Position } from '../../../geo/registry/position.ts';
import type { Registry } from '../../../geo/registry/registry.ts';
import type { CurrentRecord } from '../../../geo/registry/source-record.ts';
import type { SourceId } from '../../../geo/terms/source.ts';
import { inventedMunicipalities } from './invented-gazetteer.ts';

/** A record as a reader would emit it; invented, like everything it says. */
export function recordOf(
  source: SourceId,
  key: string,
  claim: Partial<FacilityClaim>,
  more: Partial<Pick<CurrentRecord, 'edition' | 'vanished'>> = {},
): CurrentRecord {
  return {
    source,
    key,
    layout: 2,
    edition: null,
    slice: '',
    vanished: false,
    ...more,
    body: { type: 'facility', claim: { kinds: [], identifiers: [], ...claim } },
  };
}

export const filing = (key: string, claim: Partial<FacilityClaim>) =>
  recordOf('todokede', key, { identifiers: [{ scheme: 'medical', value: key }], ...claim });

export const hospital = (key: string, claim: Partial<FacilityClaim>) =>
  recordOf('iryojoho', key, {
    kinds: ['hospital'],
    identifiers: [{ scheme: 'iryojoho', value: key }],
    ...claim,
  });

export const careOffice = (office: string, service: string, claim: Partial<FacilityClaim>) =>
  recordOf('kaigo', `${office}|${service}`, {
    kinds: ['home-care'],
    identifiers: [{ scheme: 'care-office', value: office }],
    services: [{ code: service }],
    ...claim,
  });

/** Names of municipalities, as the boundary file brings them. */
export const boundaries: readonly CurrentRecord[] = inventedMunicipalities.map(
  ({ code, name, prefectureName }) => ({
    source: 'area-shape',
    key: `municipality|${code}`,
    layout: 2,
    edition: null,
    slice: '',
    vanished: false,
    body: {
      type: 'area-shape',
      layer: 'municipality',
      code,
      name,
      ...(prefectureName === undefined ? {} : { prefectureName }),
      geometry: { type: 'MultiPolygon', coordinates: [] },
    },
  }),
);

/** Municipalities of one degree each, west to east; 22131 is a ward that was replaced. */
const strips: Readonly<Record<string, number>> = {
  '22131': 137,
  '98101': 148,
  '98102': 149,
  '98201': 150,
  '98301': 151,
};

const municipalityAt = ([lng, lat]: Position): string | null =>
  Object.keys(strips).find((code) => lat >= 30 && lat < 36 && Math.floor(lng) === strips[code]) ??
  null;

const distanceOutsideMetres = (code: string, [lng]: Position): number | null => {
  const west = strips[code];
  return west === undefined ? null : Math.max(0, west - lng, lng - west - 1) * 96_000;
};

/** The registry of these records over the strips. */
export function registryOf(records: readonly CurrentRecord[]): Registry {
  return buildRegistry({
    records: [...boundaries, ...records],
    municipalityAt,
    distanceOutsideMetres,
  });
}

/** Which records lie in one facility, as sorted `source key` lists. */
export function groupsOf({ facilities }: Registry): string[][] {
  return facilities
    .map(({ records }) => records.map(({ source, key }) => `${source} ${key}`).sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
