import type { ReachAnswer, ReachStatus } from '../../geo/atlas/answers-reach.ts';
import type { ReachTargetId } from '../../geo/coverage/reach-target.ts';
import { words } from '../words/words.ts';

/** One area's figures of one target. */
export interface ReachRow {
  readonly code: string;
  readonly name: string;
  readonly status: ReachStatus;
  readonly people: number | null;
  readonly reached: number | null;
  readonly share: number | null;
  readonly byOne: number | null;
  readonly byTwo: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly far: number | null;
  readonly access: number | null;
}

export type ReachColumn = Exclude<keyof ReachRow, 'code' | 'status' | 'reached'>;

export interface ReachSort {
  readonly column: ReachColumn;
  readonly descending: boolean;
}

/** Where fewest people are within reach. */
export const leastReachedFirst: ReachSort = { column: 'share', descending: false };

export function listReachRows(answer: ReachAnswer, target: ReachTargetId): ReachRow[] {
  const figures = answer.figures[target];
  if (figures === undefined) return [];
  return answer.areas.map(({ code, name, people }, at) => {
    const of = (values: readonly (number | null)[]) => values[at] ?? null;
    return {
      code,
      name,
      status: figures.status[at] ?? 'no-cells',
      people: people.over75,
      reached: of(figures.reached.over75),
      share: of(figures.shares.over75),
      byOne: of(figures.byOne),
      byTwo: of(figures.byTwo),
      mean: of(figures.meanInstitutions),
      median: of(figures.medianMetres),
      far: of(figures.farMetres),
      access: of(figures.access),
    };
  });
}

/** Sorted copy; what is not known comes last either way, and names settle what is equal. */
export function sortReach(
  rows: readonly ReachRow[],
  { column, descending }: ReachSort,
): readonly ReachRow[] {
  const sign = descending ? -1 : 1;
  const byName = (a: ReachRow, b: ReachRow) =>
    a.name.localeCompare(b.name, 'ja') || a.code.localeCompare(b.code);
  return [...rows].sort((a, b) => {
    if (column === 'name') return sign * byName(a, b);
    const [one, two] = [a[column], b[column]];
    if (one === null || two === null)
      return Number(one === null) - Number(two === null) || byName(a, b);
    return sign * (one - two) || byName(a, b);
  });
}

/** The name of a target in the language in use. */
export function toTargetLabel(id: ReachTargetId): string {
  const { targets } = words.reach;
  const { careFunctions } = words.terms;
  return isSupport(id) ? targets[id] : careFunctions[id].label;
}

function isSupport(id: ReachTargetId): id is keyof typeof words.reach.targets {
  return Object.hasOwn(words.reach.targets, id);
}
