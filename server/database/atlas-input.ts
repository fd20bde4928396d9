import type { DataDate } from '../../geo/atlas/answers.ts';
import type { AtlasInput } from '../../geo/atlas/snapshot.ts';
import { buildHazardColumns } from '../../geo/coverage/hazard-zones.ts';
import type { HazardBody, RecordBody } from '../../geo/registry/source-record.ts';
import { type Layer, layers, rankOfLayer } from '../../geo/terms/layer.ts';
import { sources } from '../../geo/terms/source.ts';
import { listAreas } from './area-table.ts';
import { listMemberships } from './facility-area-table.ts';
import { listFacilities } from './facility-table.ts';
import { findMeta } from './meta-table.ts';
import { isDemoLoaded } from './record-change-table.ts';
import {
  type CurrentVersion,
  dataVersionOf,
  listCurrentVersions,
  readRecords,
} from './source-record-table.ts';
import type { Store } from './sqlite.ts';

/** Everything the Atlas is built from, as the database holds it now. */
export function readAtlasInput(store: Store): AtlasInput {
  const versions = listCurrentVersions(store);
  const facilities = listFacilities(store);
  const memberships = listMemberships(store);
  const areas = listAreas(store);
  return {
    facilities,
    memberships: facilities.map(({ id }) => memberships.get(id) ?? {}),
    areas,
    designations: readRecords(
      store,
      versions.filter(({ source }) => source === 'designation'),
    ),
    cells: readRecords(
      store,
      versions.filter(({ source }) => source === 'population-cell'),
    ),
    towns: readBodies(store, versions, 'town-point'),
    reorganisations: readBodies(store, versions, 'reorganisation'),
    hazards: buildHazardColumns(walkHazards(store, versions)),
    figures: readRecords(
      store,
      versions.filter(({ source, vanished }) => source === 'figure' && !vanished),
    ).flatMap(({ key, edition, body }) => (body.type === 'figure' ? { key, edition, body } : [])),
    sources: listDataDates(versions),
    layers: listLayers(new Set(areas.map((area) => area.layer))),
    dataVersion: findMeta(store, 'data_version') ?? dataVersionOf(versions),
    demo: isDemoLoaded(store),
  };
}

/** What the current records of one source say. */
function readBodies<Type extends 'town-point' | 'reorganisation'>(
  store: Store,
  versions: readonly CurrentVersion[],
  type: Type,
): Extract<RecordBody, { readonly type: Type }>[] {
  const own = versions.filter(({ source }) => source === type);
  return readRecords(store, own).flatMap(({ body }) =>
    body.type === type ? (body as Extract<RecordBody, { readonly type: Type }>) : [],
  );
}

/** Zones one at a time: all of a prefecture's outlines are too much to hold twice. */
function* walkHazards(store: Store, versions: readonly CurrentVersion[]): Generator<HazardBody> {
  const own = versions.filter(({ source, vanished }) => source === 'hazard' && !vanished);
  for (const version of own)
    for (const { body } of readRecords(store, [version])) if (body.type === 'hazard') yield body;
}

/** Of which dates the records of each source are; sources without records left out. */
function listDataDates(versions: readonly CurrentVersion[]): DataDate[] {
  return sources.flatMap(({ id, label, publisher, licence }) => {
    const own = versions.filter((version) => version.source === id);
    if (own.length === 0) return [];
    const editions = own.flatMap(({ edition }) => edition ?? []).sort();
    return {
      source: id,
      label,
      publisher,
      licence,
      newest: editions.at(-1) ?? null,
      oldest: editions[0] ?? null,
      records: own.length,
    };
  });
}

/** The built-in layers, and those the data adds, coarse to fine. */
function listLayers(found: ReadonlySet<string>): Layer[] {
  const known = new Set(layers.map(({ id }) => id));
  const added = [...found]
    .filter((id) => !known.has(id))
    .sort()
    .map((id) => ({ id, label: id, rank: rankOfLayer(id), legal: false, help: '' }));
  return [...layers, ...added].sort((a, b) => a.rank - b.rank);
}
