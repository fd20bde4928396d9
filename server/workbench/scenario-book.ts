import { randomBytes } from 'node:crypto';
import {
  daysDeletedAreKept,
  type KeptScenario,
  mostScenarios,
  type ScenarioDraft,
  type ScenarioSummary,
} from '../../geo/coverage/kept-scenario.ts';
import { type Change, facilityOf } from '../../geo/coverage/scenario.ts';
import type { AtlasStore } from '../atlas-store.ts';
import {
  countScenarios,
  findScenario,
  insertScenario,
  listScenarios,
  markScenarioDeleted,
  purgeScenarios,
  type ScenarioContent,
  type ScenarioRow,
  updateScenario,
} from '../database/scenario-table.ts';
import type { Store } from '../database/sqlite.ts';
import { findFacilityNow } from '../find-facility-now.ts';

/** Keeps what officials try out. */
export interface ScenarioBook {
  readonly list: () => Promise<readonly ScenarioSummary[]>;
  /** Undefined when there is none of this id, or it was deleted. */
  readonly find: (id: string) => Promise<KeptScenario | undefined>;
  readonly add: (draft: ScenarioDraft) => Promise<KeptScenario | 'full'>;
  /** Over the version that was read; brings a deleted one back. */
  readonly save: (
    id: string,
    version: number,
    draft: ScenarioDraft,
  ) => Promise<KeptScenario | 'unknown' | 'newer'>;
  /** False when there was none. */
  readonly remove: (id: string) => Promise<boolean>;
}

const MS_PER_DAY = 86_400_000;

export function openScenarioBook(
  workbench: Store,
  atlas: AtlasStore,
  now: () => Date,
): ScenarioBook {
  const moment = () => now().toISOString();
  const purge = () =>
    purgeScenarios(
      workbench,
      new Date(now().getTime() - daysDeletedAreKept * MS_PER_DAY).toISOString(),
    );
  const toKept = (row: ScenarioRow) => toKeptScenario(atlas, row);
  return {
    async list() {
      await purge();
      return (await listScenarios(workbench)).map(toSummary);
    },
    async find(id) {
      const row = await findScenario(workbench, id);
      return row === undefined || row.deleted_at !== null ? undefined : toKept(row);
    },
    async add(draft) {
      await purge();
      if ((await countScenarios(workbench)) >= mostScenarios) return 'full';
      const at = moment();
      const row = {
        ...toContent(atlas, draft, {}),
        id: randomBytes(8).toString('hex'),
        version: 1,
        created_at: at,
        updated_at: at,
        deleted_at: null,
      };
      await insertScenario(workbench, row);
      return toKept(row);
    },
    async save(id, version, draft) {
      const before = await findScenario(workbench, id);
      if (before === undefined) return 'unknown';
      const change = { ...toContent(atlas, draft, readNames(before)), updated_at: moment() };
      const row = await updateScenario(workbench, id, version, change);
      return row ? toKept(row) : 'newer';
    },
    async remove(id) {
      await purge();
      return markScenarioDeleted(workbench, id, moment());
    },
  };
}

const readNames = (row: ScenarioRow) => JSON.parse(row.names) as Readonly<Record<string, string>>;
const readChanges = (row: ScenarioRow) => JSON.parse(row.changes) as readonly Change[];

const listFacilityIds = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap((change) => facilityOf(change) ?? [])),
];

/** A facility that has gone keeps the name it was last saved with. */
function toContent(
  atlas: AtlasStore,
  { name, notes, layer, changes }: ScenarioDraft,
  former: Readonly<Record<string, string>>,
): ScenarioContent {
  const names = listFacilityIds(changes).flatMap((id) => {
    const known = findFacilityNow(atlas, id)?.name ?? former[id];
    return known === undefined ? [] : [[id, known] as const];
  });
  return {
    name,
    notes,
    layer,
    changes: JSON.stringify(changes),
    names: JSON.stringify(Object.fromEntries(names)),
  };
}

/** Ids that others took the place of are followed: a scenario outlives the imports. */
function toKeptScenario(atlas: AtlasStore, row: ScenarioRow): KeptScenario {
  const names = readNames(row);
  const idsNow = new Map<string, string>();
  const facilities = listFacilityIds(readChanges(row)).map((id) => {
    const found = findFacilityNow(atlas, id);
    if (found) idsNow.set(id, found.id);
    return {
      id: found?.id ?? id,
      name: found?.name ?? names[id] ?? id,
      known: found !== undefined,
    };
  });
  return {
    id: row.id,
    name: row.name,
    notes: row.notes,
    layer: row.layer,
    changes: readChanges(row).map((change) =>
      'facility' in change
        ? { ...change, facility: idsNow.get(change.facility) ?? change.facility }
        : change,
    ),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    facilities,
  };
}

function toSummary(row: ScenarioRow): ScenarioSummary {
  return {
    id: row.id,
    name: row.name,
    layer: row.layer,
    changeCount: readChanges(row).length,
    version: row.version,
    updatedAt: row.updated_at,
  };
}
