import type { CoverageAreaItem } from '../../geo/atlas/answers.ts';
import { type RoleId, roles } from '../../geo/terms/role.ts';
import { countWarnings } from '../coverage-table.ts';

/** One area and role that somebody has to see to. */
export interface WorkItem {
  readonly area: CoverageAreaItem;
  readonly role: RoleId;
  /** Points to check; 0 where there are none, or none are told. */
  readonly warnings: number;
}

export interface WorkList {
  /** Those that affect most people first; of equal ones by code. */
  readonly items: readonly WorkItem[];
  /** Each area once, whatever roles it lacks. */
  readonly areas: number;
  readonly over75: number;
  /** Areas whose people are not known, and so are not in the sum. */
  readonly withoutPeople: number;
}

/** What is lacking, and apart from it what is doubtful: not judged, or with points to check. */
export function listWork(areas: readonly CoverageAreaItem[]): {
  readonly lacking: WorkList;
  readonly doubtful: WorkList;
} {
  const all = areas.flatMap((area) =>
    roles.map(({ id }): WorkItem => ({ area, role: id, warnings: countWarnings(area, id) })),
  );
  const verdictOf = ({ area, role }: WorkItem) => area[role].verdict;
  return {
    lacking: toWorkList(all.filter((item) => verdictOf(item) === 'lacking')),
    doubtful: toWorkList(
      all.filter(
        (item) =>
          verdictOf(item) === 'unknown' || (verdictOf(item) !== 'lacking' && item.warnings > 0),
      ),
    ),
  };
}

function toWorkList(items: readonly WorkItem[]): WorkList {
  const areas = [...new Set(items.map(({ area }) => area))];
  return {
    items: [...items].sort(
      (a, b) =>
        (b.area.over75 ?? -1) - (a.area.over75 ?? -1) ||
        (a.area.code < b.area.code ? -1 : a.area.code > b.area.code ? 1 : 0),
    ),
    areas: areas.length,
    over75: areas.reduce((sum, { over75 }) => sum + (over75 ?? 0), 0),
    withoutPeople: areas.filter(({ over75 }) => over75 === null).length,
  };
}
