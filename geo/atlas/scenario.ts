import type { Memberships } from '../areas/area.ts';
import { homeAt } from '../care/home.ts';
import type { Designation, Holder } from '../coverage/designation.ts';
import type { Coverage } from '../coverage/judge.ts';
import type { ScenarioRows } from '../coverage/judge-scenario.ts';
import {
  type Change,
  type CheckedChanges,
  checkChanges,
  type Move,
  type ScenarioGround,
} from '../coverage/scenario.ts';
import type { Position } from '../registry/position.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { type KindId, kinds } from '../terms/kind.ts';
import { roles } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf, legalUnitsOf, toHolder } from './coverage.ts';
import type { PlacedFacility } from './facility-index.ts';

/** The plan that a scenario's designations stand in: none of the prefecture's. */
export const scenarioPlan = '試算';

/** A facility that would stand elsewhere, or (null) no more. */
export interface ShiftedFacility {
  readonly doc: number;
  readonly from: Memberships;
  readonly to: { readonly areas: Memberships; readonly position: Position } | null;
}

/** A scenario as far as the data can follow it. */
export interface OpenScenario extends Pick<CheckedChanges, 'warnings'> {
  readonly counted: readonly Change[];
  readonly rows: ScenarioRows;
  readonly shifted: readonly ShiftedFacility[];
}

/**
 * Reads what a list of changes means on the data of an Atlas as of a day, `YYYY-MM-DD`; the Atlas
 * itself stays as it is. A facility that closes leaves the supply and all it is designated for
 * ends: a designation is the prefecture's act and would stand, but the question asked is what is
 * lacking once the body has gone. What data is loaded stays the same.
 */
export function openScenario(atlas: Atlas, changes: readonly Change[], asOf: string): OpenScenario {
  const coverage = coverageAsOf(atlas, asOf);
  const { counted, warnings } = checkChanges(changes, toGround(atlas, coverage, asOf));
  const read = (id: string) => {
    const doc = atlas.facilities.findDoc(id)!;
    return { doc, facility: atlas.facilities.read(doc) };
  };
  const closed = counted.flatMap((change) =>
    change.type === 'close' ? [read(change.facility)] : [],
  );
  const moved = counted.flatMap((change) =>
    change.type === 'move' ? [{ ...read(change.facility), to: placeAt(atlas, change) }] : [],
  );
  const holders = new Map(
    moved.map(({ facility, to }) => [
      facility.id,
      { ...toHolder(facility), memberships: to.areas, prefecture: to.prefecture },
    ]),
  );
  const holderOf = ({ id, ...facility }: PlacedFacility) =>
    holders.get(id) ?? toHolder({ id, ...facility });
  return {
    counted,
    warnings,
    rows: {
      added: counted.flatMap((change, i) =>
        change.type === 'designate'
          ? [
              toRow(
                change,
                i,
                asOf,
                legalUnitsOf(atlas).book.find(change.area)?.prefecture ?? '',
                'facility' in change ? holderOf(read(change.facility).facility) : null,
              ),
            ]
          : [],
      ),
      ended: new Set(closed.flatMap(({ facility }) => listDesignationKeys(facility))),
      moved: holders,
    },
    shifted: [
      ...closed.map(({ doc, facility }) => ({
        doc,
        from: facility.areas,
        to: null,
      })),
      ...moved.map(({ doc, facility, to }) => ({
        doc,
        from: facility.areas,
        to,
      })),
    ],
  };
}

function toGround(atlas: Atlas, coverage: Coverage, asOf: string): ScenarioGround {
  const { facilities, roles: book } = atlas;
  const legal = legalUnitsOf(atlas);
  const held = (id: string) => {
    const doc = facilities.findDoc(id);
    return doc === undefined ? [] : book.designationsOf(doc, asOf);
  };
  const nameOf = (ref: AreaRef) => legal.book.find(ref)?.name ?? ref.code;
  return {
    findFacility: (id) => {
      const doc = facilities.findDoc(id);
      if (doc === undefined) return undefined;
      const { name, closed } = toHolder(facilities.read(doc));
      return { name, closed };
    },
    findArea: (ref) => legal.book.find(ref),
    isLegalUnit: coverage.basis.legal.isUnit,
    holds: (id, role, area) =>
      held(id).some(
        (body) =>
          body.role === role &&
          body.areas.some(({ layer, code }) => layer === area.layer && code === area.code),
      ),
    listHeld: (id) =>
      held(id).map(({ role, areas }) => {
        const label = roles.find((row) => row.id === role)?.shortLabel ?? role;
        return `${areas.map(nameOf).join('・')}の${label}`;
      }),
    isPlaced: (position) => homeAt(position, atlas.places()).municipality !== null,
  };
}

function placeAt(atlas: Atlas, { position }: Move) {
  const { areas, municipality } = homeAt(position, atlas.places());
  return { areas, position, prefecture: municipality?.code.slice(0, 2) ?? null };
}

function listDesignationKeys({ records }: PlacedFacility): readonly string[] {
  return records.flatMap(({ source, key }) => (source === 'designation' ? [key] : []));
}

const labelOf = (kind: KindId | undefined) => kinds.find(({ id }) => id === kind)?.label ?? '';

/** The designation a change stands for: in force from the day asked about, without an end. */
function toRow(
  change: Extract<Change, { readonly type: 'designate' }>,
  place: number,
  asOf: string,
  prefecture: string,
  holder: Holder | null,
): Designation {
  const organisation = 'organisation' in change ? change.organisation.trim() : null;
  return {
    recordKey: `scenario-${String(place).padStart(4, '0')}`,
    edition: asOf,
    holder,
    body: {
      type: 'designation',
      prefecture,
      role: change.role,
      status: 'designated',
      claim:
        organisation === null
          ? null
          : { name: organisation, kinds: ['organisation'], identifiers: [] },
      holderKind: organisation === null ? labelOf(holder?.kinds[0]) : labelOf('organisation'),
      consultees: 'unknown',
      areas: [change.area],
      serviceAreas: [],
      plan: scenarioPlan,
      validFrom: asOf,
      validTo: null,
      evidence: '',
    },
  };
}
