import type { Area, Memberships } from '../areas/area.ts';
import { buildAreaIndex } from '../areas/area-index.ts';
import { buildAreas } from '../areas/build-areas.ts';
import { buildMembership } from '../areas/membership.ts';
import { toTownKey } from '../areas/town-key.ts';
import { parseAddress } from './address.ts';
import { buildRegistry, gazetteerOf } from './build-registry.ts';
import type { Facility } from './facility.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { RegistryStats } from './registry.ts';
import type { CurrentRecord } from './source-record.ts';

/** Everything that follows from the records: what the database keeps as derived. */
export interface Resources {
  /** Coarse layers first, then by code. */
  readonly areas: readonly Area[];
  /** By id. */
  readonly facilities: readonly Facility[];
  /** Parallel to `facilities`. */
  readonly memberships: readonly Memberships[];
  readonly stats: RegistryStats;
}

/**
 * Source records in; areas, facilities and who belongs where out. The same records give the same
 * resources, whatever their order.
 * @param asOf `YYYY-MM-DD`: the members of an area are those valid on this day.
 */
export function deriveResources(records: readonly CurrentRecord[], asOf: string): Resources {
  const areas = buildAreas(records, asOf);
  const municipalities = areas.filter((area) => area.layer === 'municipality');
  const index = buildAreaIndex(municipalities);
  const { facilities, stats } = buildRegistry({
    records,
    municipalityAt: ([lng, lat]) => index.locate(lng, lat) ?? null,
    distanceOutsideMetres: (code, [lng, lat]) =>
      index.distanceOutsideMetres(code, lng, lat) ?? null,
  });
  const reorganisations = records.flatMap(({ body }) =>
    body.type === 'reorganisation' ? body : [],
  );
  const membershipOf = buildMembership(areas, reorganisations);
  const findTownKey = openTownKeys(gazetteerOf(records));
  const memberships = facilities.map((facility) =>
    membershipOf({ ...facility, townKey: findTownKey(facility) }),
  );
  return { areas, facilities, memberships, stats };
}

/** The town a facility's address names, for areas that are published as lists of 町丁目. */
function openTownKeys(gazetteer: Gazetteer): (facility: Facility) => string | null {
  return ({ address, prefecture, municipality }) => {
    if (address === null || municipality === null) return null;
    const hint = { ...(prefecture !== null && { prefecture }), municipality };
    const parsed = parseAddress(address, gazetteer, hint);
    return parsed.town === '' ? null : toTownKey(municipality, parsed);
  };
}
