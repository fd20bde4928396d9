import type { KeptScenario, ScenarioFacility } from '../../geo/coverage/kept-scenario.ts';
import { type Change, facilityOf, mostChanges } from '../../geo/coverage/scenario.ts';

/** A scenario while somebody works on it. */
export interface ScenarioEdit {
  /** Null until it is kept. */
  readonly id: string | null;
  /** The version that was read. */
  readonly version: number;
  /** Layer it was kept with; null until then. */
  readonly layer: string | null;
  readonly name: string;
  readonly notes: string;
  readonly changes: readonly Change[];
  /** What is known of the facilities in it, and of those that were. */
  readonly facilities: ReadonlyMap<string, ScenarioFacility>;
  /** The changes before the last step, to take that back. */
  readonly before: readonly Change[] | null;
  /** Something is not kept yet. */
  readonly dirty: boolean;
  /** Changes of the last step that found no room. */
  readonly refused: number;
}

export type EditAction =
  | {
      readonly type: 'add';
      readonly changes: readonly Change[];
      readonly facilities: readonly ScenarioFacility[];
    }
  | { readonly type: 'remove'; readonly change: Change }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' }
  | { readonly type: 'write'; readonly name?: string; readonly notes?: string }
  | { readonly type: 'load'; readonly kept: KeptScenario }
  | { readonly type: 'saved'; readonly kept: KeptScenario }
  | { readonly type: 'new' };

export const emptyEdit: ScenarioEdit = {
  id: null,
  version: 0,
  layer: null,
  name: '',
  notes: '',
  changes: [],
  facilities: new Map(),
  before: null,
  dirty: false,
  refused: 0,
};

/** The edit after a step. Total. */
export function reduceEdit(edit: ScenarioEdit, action: EditAction): ScenarioEdit {
  switch (action.type) {
    case 'add': {
      const moved = new Set(action.changes.filter(isMove).map(facilityOf));
      const others = edit.changes.filter((its) => !(isMove(its) && moved.has(facilityOf(its))));
      const known = new Set(others.map(toChangeKey));
      const fresh = action.changes.filter((its) => !known.has(toChangeKey(its)));
      const room = mostChanges - others.length;
      return {
        ...toStep(edit, [...others, ...fresh.slice(0, room)]),
        facilities: withFacilities(edit.facilities, action.facilities),
        refused: Math.max(0, fresh.length - room),
      };
    }
    case 'remove': {
      const key = toChangeKey(action.change);
      return toStep(
        edit,
        edit.changes.filter((its) => toChangeKey(its) !== key),
      );
    }
    case 'clear':
      return toStep(edit, []);
    case 'undo':
      return edit.before === null ? edit : toStep(edit, edit.before);
    case 'write':
      return {
        ...edit,
        name: action.name ?? edit.name,
        notes: action.notes ?? edit.notes,
        dirty: true,
      };
    case 'load':
      return { ...toEdit(action.kept), before: null };
    case 'saved':
      return { ...toEdit(action.kept), before: edit.before };
    case 'new':
      return emptyEdit;
  }
}

const isMove = (change: Change) => change.type === 'move';

function toStep(edit: ScenarioEdit, changes: readonly Change[]): ScenarioEdit {
  return { ...edit, changes, before: edit.changes, dirty: true, refused: 0 };
}

function toEdit(kept: KeptScenario): Omit<ScenarioEdit, 'before'> {
  const { id, version, layer, name, notes, changes } = kept;
  const facilities = withFacilities(new Map(), kept.facilities);
  return { id, version, layer, name, notes, changes, facilities, dirty: false, refused: 0 };
}

const withFacilities = (
  known: ReadonlyMap<string, ScenarioFacility>,
  more: readonly ScenarioFacility[],
): ReadonlyMap<string, ScenarioFacility> =>
  new Map([...known, ...more.map((facility) => [facility.id, facility] as const)]);

/** Equal for changes that say the same. */
export function toChangeKey(change: Change): string {
  switch (change.type) {
    case 'designate': {
      const body = 'facility' in change ? ['f', change.facility] : ['o', change.organisation];
      return JSON.stringify([change.role, change.area.layer, change.area.code, ...body]);
    }
    case 'close':
      return JSON.stringify(['close', change.facility]);
    case 'move':
      return JSON.stringify(['move', change.facility, ...change.position]);
  }
}

/** The facilities of its changes that the registry no longer has. */
export function listGone({ changes, facilities }: ScenarioEdit): ScenarioFacility[] {
  const ids = new Set(changes.flatMap((change) => facilityOf(change) ?? []));
  return [...ids].flatMap((id) => {
    const facility = facilities.get(id);
    return facility?.known === false ? [facility] : [];
  });
}
