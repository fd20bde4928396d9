import type { Facility } from './facility.ts';
import { foldFacility } from './fold-facility.ts';
import { buildGazetteer, type Gazetteer, type MunicipalityEntry } from './gazetteer.ts';
import { facilityIdOf } from './identifier.ts';
import { linkRecords } from './link-records.ts';
import { buildTownIndex } from './locate.ts';
import { placeFacility } from './place-facility.ts';
import { compareRecords } from './precedence.ts';
import { findClaim, type PreparedRecord, prepareRecord } from './prepare-record.ts';
import type { Registry, RegistryInput, RegistryStats } from './registry.ts';
import type { AreaShapeBody, CurrentRecord, ReorganisationBody } from './source-record.ts';

/**
 * Folds all current records into facilities: screen positions, link, locate, fold. Pure: the same
 * records give the same registry, in whatever order they come.
 */
export function buildRegistry(input: RegistryInput): Registry {
  const records = [...input.records].sort(compareRecords);
  const gazetteer = gazetteerOf(records);
  const towns = buildTownIndex(
    records.flatMap(({ body }) => (body.type === 'town-point' ? body : [])),
    gazetteer,
  );
  const prepared = records.flatMap((record) => prepareRecord(record, gazetteer, input) ?? []);
  const { groups, links, likely, codesAcrossMunicipalities } = linkRecords(prepared, gazetteer);

  const facilities: Facility[] = [];
  const redirects: [string, string][] = [];
  const orphans: PreparedRecord[] = [];
  for (const group of groups) {
    const members = group.map((index) => prepared[index] as PreparedRecord);
    if (members.every(({ claim }) => !claim.name)) {
      orphans.push(...members);
      continue;
    }
    const { facility } = foldFacility(
      members.map(({ record }) => record),
      placeFacility(members, towns),
    );
    facilities.push(facility);
    for (const { record } of members.slice(1))
      redirects.push([facilityIdOf(record.source, record.key), facility.id]);
  }
  facilities.sort((a, b) => (a.id < b.id ? -1 : 1));
  redirects.sort(([a], [b]) => (a < b ? -1 : 1));

  return {
    facilities,
    redirects,
    links,
    likely,
    contradictions: prepared.flatMap(({ record, position, municipality }) =>
      position?.verdict === 'position-contradicts' && municipality !== null
        ? [
            {
              source: record.source,
              key: record.key,
              municipality,
              position: position.position,
              metresOutside: position.metresOutside,
            },
          ]
        : [],
    ),
    stats: {
      records: prepared.length,
      facilities: facilities.length,
      links: {
        code: links.filter(({ evidence }) => evidence === 'code').length,
        address: links.filter(({ evidence }) => evidence === 'address').length,
        position: links.filter(({ evidence }) => evidence === 'position').length,
      },
      likely: likely.length,
      codesAcrossMunicipalities,
      orphans: orphans.map(({ record: { source, key } }) => ({ source, key })),
      positions: countPositions(facilities),
      refusedPositions: countRefused(prepared),
      withoutMunicipality: facilities.filter(({ municipality }) => municipality === null).length,
    },
  };
}

/**
 * The gazetteer that the records make: names from boundaries, area tables and dictionaries first,
 * then what facilities declare, the more often declared the earlier (single rows pair wrong names).
 */
export function gazetteerOf(records: readonly CurrentRecord[]): Gazetteer {
  const official: MunicipalityEntry[] = [];
  const declared = new Map<string, { entry: MunicipalityEntry; count: number }>();
  const reorganisations: ReorganisationBody[] = [];
  const declare = (code = '', name = '', prefectureName = '') => {
    const found = declared.get(`${code} ${name}`);
    if (found) found.count++;
    else declared.set(`${code} ${name}`, { entry: { code, name, prefectureName }, count: 1 });
  };
  for (const record of records) {
    const { body } = record;
    if (body.type === 'reorganisation') reorganisations.push(body);
    else if (body.type === 'area-shape') official.push(...entriesOfShape(body));
    else if (body.type === 'area-member' && body.memberKind === 'municipality')
      official.push({ code: body.memberCode, name: body.memberName });
    else if (body.type === 'town-point')
      declare(body.municipality, body.municipalityName, body.prefectureName);
    else {
      const claim = findClaim(record);
      if (claim) declare(claim.municipality, claim.municipalityName, claim.prefectureName);
    }
  }
  const byCount = [...declared].sort(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
  );
  const municipalities = [...official, ...byCount.map(([, { entry }]) => entry)];
  return buildGazetteer({ municipalities, reorganisations });
}

/** The municipality under its own name, and under its 郡. */
function entriesOfShape(shape: AreaShapeBody): MunicipalityEntry[] {
  if (shape.layer !== 'municipality') return [];
  const { code, name, cityName = '', prefectureName = '' } = shape;
  const inCounty = cityName.endsWith('郡') ? [{ code, name: cityName + name, prefectureName }] : [];
  return [{ code, name, prefectureName }, ...inCounty];
}

function countPositions(facilities: readonly Facility[]): RegistryStats['positions'] {
  const count = (level: Facility['positionLevel']) =>
    facilities.filter(({ positionLevel }) => positionLevel === level).length;
  return {
    own: count('own'),
    linked: count('linked'),
    block: count('block'),
    town: count('town'),
    'large-town': count('large-town'),
    municipality: count('municipality'),
    none: count('none'),
  };
}

function countRefused(prepared: readonly PreparedRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { position } of prepared)
    if (position && position.verdict !== 'ok')
      counts[position.verdict] = (counts[position.verdict] ?? 0) + 1;
  return counts;
}
