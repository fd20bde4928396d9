import { greatCircleMetres } from '../../geo/atlas/sphere.ts';
import { areaFields } from '../../geo/desk/area-fields.ts';
import {
  type DesignationRecord,
  designationFields,
  designationName,
  isDesignationRecord,
  roleWords,
} from '../../geo/desk/designation-fields.ts';
import { facilityFields, hasVanished, kindWords } from '../../geo/desk/facility-fields.ts';
import { type FieldWords, labelOf, listFieldChanges } from '../../geo/desk/field-changes.ts';
import type { ChangedThing, ThingChange } from '../../geo/desk/import-changes.ts';
import type { Facility } from '../../geo/registry/facility.ts';
import type { Position } from '../../geo/registry/position.ts';
import { layers } from '../../geo/terms/layer.ts';
import { findArea, listAreaHashes } from '../database/area-table.ts';
import { findFacilityIdByFormer } from '../database/facility-record-table.ts';
import { findFacility, listFacilityHashes } from '../database/facility-table.ts';
import { listCurrentVersions, readRecords } from '../database/source-record-table.ts';
import type { Store } from '../database/sqlite.ts';

/** Two states of the database: as it stands for everybody, and as it would be. */
export interface States {
  /** Null where the former state is to be forgotten whole: the fictional prefecture goes. */
  readonly before: Store | null;
  readonly after: Store;
}

/** What differs between two states, thing by thing; `null` for one of which only the date is new. */
export function* compareStates(states: States): Generator<ThingChange | null> {
  yield* compareDesignations(states);
  yield* compareAreas(states);
  yield* compareFacilities(states);
}

interface Kind<Thing> {
  readonly thing: ChangedThing;
  readonly fields: readonly FieldWords<Thing>[];
  readonly id: (thing: Thing) => string;
  readonly name: (thing: Thing) => string;
  readonly about: (thing: Thing) => string;
  readonly position: (thing: Thing) => Position | null;
}

const facilityKind: Kind<Facility> = {
  thing: 'facility',
  fields: facilityFields,
  id: ({ id }) => id,
  name: ({ name }) => name,
  about: kindWords,
  position: ({ position }) => position,
};

const areaKind: Kind<NonNullable<ReturnType<typeof findArea>>> = {
  thing: 'area',
  fields: areaFields,
  id: ({ layer, code }) => `${layer}/${code}`,
  name: ({ name }) => name,
  about: ({ layer, layerLabel }) => layerLabel ?? labelOf(layers, layer),
  position: ({ labelPoint }) => labelPoint,
};

const designationKind: Kind<DesignationRecord> = {
  thing: 'designation',
  fields: designationFields,
  id: ({ key }) => key,
  name: designationName,
  about: ({ body }) => roleWords(body),
  position: () => null,
};

function describe<Thing>(
  kind: Kind<Thing>,
  outcome: ThingChange['outcome'],
  before: Thing | null,
  after: Thing | null,
): ThingChange | null {
  const fields = listFieldChanges(kind.fields, before, after);
  if (outcome === 'changed' && fields.length === 0) return null;
  const shown = after ?? before;
  if (shown === null) throw new Error('a change of nothing');
  const [from, to] = [before && kind.position(before), after && kind.position(after)];
  return {
    outcome,
    thing: kind.thing,
    id: kind.id(shown),
    name: kind.name(shown),
    about: kind.about(shown),
    fields,
    positionBefore: from,
    positionAfter: to,
    movedMetres: from && to && from.join() !== to.join() ? greatCircleMetres(from, to) : null,
  };
}

function* compareFacilities({ before, after }: States): Generator<ThingChange | null> {
  const was = before ? listFacilityHashes(before) : new Map<string, string>();
  const is = listFacilityHashes(after);
  const read = (store: Store | null, id: string) => (store && findFacility(store, id)) ?? null;
  // A facility whose lowest record changed goes on under another id.
  const formerIds = new Map<string, string>();
  for (const id of was.keys()) {
    if (is.has(id)) continue;
    const now = findFacilityIdByFormer(after, id);
    const known = read(before, id);
    if (now === undefined) yield describe(facilityKind, 'vanished', known, null);
    else if (was.has(now) || formerIds.has(now)) yield describeMerger(known, read(after, now));
    else formerIds.set(now, id);
  }
  for (const [id, hash] of is) {
    const formerId = formerIds.get(id) ?? id;
    if (was.get(formerId) === hash) continue;
    const [former, now] = [was.has(formerId) ? read(before, formerId) : null, read(after, id)];
    if (now === null) continue;
    if (former === null) yield describe(facilityKind, 'new', null, now);
    else if (hasVanished(now) && !hasVanished(former))
      yield describe(facilityKind, 'vanished', former, null);
    else yield describe(facilityKind, 'changed', former, now);
  }
}

/** Two that turn out to be one: told of the one that goes. */
function describeMerger(gone: Facility | null, into: Facility | null): ThingChange | null {
  if (gone === null || into === null) return null;
  const told = describe(facilityKind, 'changed', gone, into);
  const merger = { label: '一つの施設にまとまる', before: gone.name, after: into.name };
  return {
    ...(told ?? describe(facilityKind, 'vanished', gone, null)!),
    outcome: 'changed',
    id: into.id,
    name: gone.name,
    fields: [merger, ...(told?.fields ?? [])],
  };
}

function* compareAreas({ before, after }: States): Generator<ThingChange | null> {
  const was = before ? listAreaHashes(before) : new Map<string, string>();
  const is = listAreaHashes(after);
  const read = (store: Store | null, key: string) => {
    const [layer = '', code = ''] = key.split('\n');
    return (store && findArea(store, layer, code)) ?? null;
  };
  for (const key of was.keys())
    if (!is.has(key)) yield describe(areaKind, 'vanished', read(before, key), null);
  for (const [key, hash] of is) {
    if (was.get(key) === hash) continue;
    const former = was.has(key) ? read(before, key) : null;
    yield describe(areaKind, former ? 'changed' : 'new', former, read(after, key));
  }
}

function* compareDesignations({ before, after }: States): Generator<ThingChange | null> {
  const list = (store: Store) =>
    new Map(
      readRecords(store, listCurrentVersions(store, 'designation'))
        .filter(isDesignationRecord)
        .filter(({ vanished }) => !vanished)
        .map((record) => [record.key, record]),
    );
  const was = before ? list(before) : new Map<string, DesignationRecord>();
  const is = list(after);
  for (const [key, record] of was)
    if (!is.has(key)) yield describe(designationKind, 'vanished', record, null);
  for (const [key, record] of is) {
    const former = was.get(key) ?? null;
    const told = describe(designationKind, former ? 'changed' : 'new', former, record);
    // Unlike a facility's, an edition of its own is no news here.
    if (told) yield told;
  }
}
