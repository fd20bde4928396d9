import type { Area } from '../areas/area.ts';
import type { RoleId } from '../terms/role.ts';
import { roles } from '../terms/role.ts';
import type { AreaCoverage, RoleVerdict } from './coverage.ts';
import { type Designation, type Holder, indexDesignations } from './designation.ts';
import { refKey } from './extent.ts';
import { type Coverage, judgeRole } from './judge.ts';
import { judgeUnit, type UnitVerdict } from './judge-unit.ts';

/** What a scenario does to the designations. */
export interface ScenarioRows {
  readonly added: readonly Designation[];
  /**
   * Record keys of designations that end. They speak for no area any more, but the set they came
   * from stays as complete as it was declared: so an area they leave alone is `lacking`.
   */
  readonly ended: ReadonlySet<string>;
  /** Holders that stand elsewhere, by facility id. */
  readonly moved: ReadonlyMap<string, Holder>;
}

/** One layer as it would be. */
export interface ScenarioCoverage {
  readonly listLayer: (layer: string) => readonly AreaCoverage[];
  readonly unitVerdict: (unit: Area, role: RoleId) => UnitVerdict;
}

/**
 * Judges a scenario beside today's coverage: only units a changed row names are judged anew, and
 * only areas over such units; all others are today's very objects. Equal to judging everything with
 * the rows changed (a test).
 */
export function judgeScenario(
  { basis, listLayer }: Coverage,
  rows: ScenarioRows,
): ScenarioCoverage {
  const { legal, input } = basis;
  const { book, units, under } = legal;
  const changed = [...rows.added, ...input.designations.filter((row) => isTouched(row, rows))];
  const namedByChanged = indexDesignations(changed, book);
  const addedNaming = indexDesignations(rows.added, book);
  const isAnew = (unit: Area, role: RoleId) => namedByChanged(unit, role).length > 0;

  const rowsNaming = (area: Area, role: RoleId): readonly Designation[] =>
    [
      ...basis.rowsNaming(area, role).flatMap((row) => toThen(row, rows)),
      ...addedNaming(area, role),
    ].sort((a, b) => (a.recordKey < b.recordKey ? -1 : 1));

  const anew = new Map<string, UnitVerdict>();
  for (const unit of units)
    for (const { id: role } of roles)
      if (isAnew(unit, role))
        anew.set(`${refKey(unit)}|${role}`, judgeUnit(unit, role, input, book, rowsNaming));
  const unitVerdict = (unit: Area, role: RoleId): UnitVerdict =>
    anew.get(`${refKey(unit)}|${role}`) ?? basis.unitVerdict(unit, role);

  const judgeArea = (area: Area, now: AreaCoverage): AreaCoverage => {
    const touched = roles.filter(({ id }) =>
      under(area).some((unit) => anew.has(`${refKey(unit)}|${id}`)),
    );
    if (touched.length === 0) return now;
    const fresh = touched.map(({ id }): [RoleId, RoleVerdict] => [
      id,
      judgeRole(area, id, legal, unitVerdict),
    ]);
    return { ...now, roles: { ...now.roles, ...Object.fromEntries(fresh) } };
  };
  return {
    listLayer: (layer) => {
      const now = listLayer(layer);
      return book.listLayer(layer).map((area, i) => judgeArea(area, now[i]!));
    },
    unitVerdict,
  };
}

function isTouched({ recordKey, holder }: Designation, { ended, moved }: ScenarioRows): boolean {
  return ended.has(recordKey) || (holder !== null && moved.has(holder.facilityId));
}

function toThen(row: Designation, { ended, moved }: ScenarioRows): readonly Designation[] {
  if (ended.has(row.recordKey)) return [];
  const elsewhere = row.holder && moved.get(row.holder.facilityId);
  return [elsewhere ? { ...row, holder: elsewhere } : row];
}
