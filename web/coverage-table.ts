import type { CoverageAnswer, CoverageAreaItem } from '../geo/atlas/answers.ts';
import type { KindId } from '../geo/terms/kind.ts';
import { type RoleId, type VerdictId, verdictsWorstFirst } from '../geo/terms/role.ts';
import { formatCount } from './words/format.ts';
import { words } from './words/words.ts';

/** Kinds whose numbers stand beside the verdicts: the supply of care at home. */
export const suppliedKinds = ['hospital', 'clinic', 'visiting-nurse'] as const satisfies KindId[];

export type CoverageColumn =
  | 'urgency'
  | 'name'
  | 'over75'
  | RoleId
  | (typeof suppliedKinds)[number];

export interface CoverageSort {
  readonly column: CoverageColumn;
  readonly descending: boolean;
}

/** Where the role is lacking first, and of those where most people over 75 live. */
export const mostAffectedFirst: CoverageSort = { column: 'urgency', descending: false };

const urgency = (verdict: VerdictId) => verdictsWorstFirst.indexOf(verdict);

/** Sorted copy; unknown figures come last either way, and names settle what is equal. */
export function sortCoverage(
  areas: readonly CoverageAreaItem[],
  role: RoleId,
  { column, descending }: CoverageSort,
): CoverageAreaItem[] {
  const byName = (a: CoverageAreaItem, b: CoverageAreaItem) =>
    a.name.localeCompare(b.name, 'ja') || a.code.localeCompare(b.code);
  const sign = descending ? -1 : 1;
  const compare = (a: CoverageAreaItem, b: CoverageAreaItem): number => {
    switch (column) {
      case 'urgency':
        return (
          urgency(a[role].verdict) - urgency(b[role].verdict) ||
          compareNumbers(a.over75, b.over75, -1)
        );
      case 'name':
        return sign * byName(a, b);
      case 'over75':
        return compareNumbers(a.over75, b.over75, sign);
      case 'active':
      case 'hub':
        return sign * (urgency(a[column].verdict) - urgency(b[column].verdict));
      case 'hospital':
      case 'clinic':
      case 'visiting-nurse':
        return compareNumbers(countKind(a, column), countKind(b, column), sign);
    }
  };
  return [...areas].sort((a, b) => compare(a, b) || byName(a, b));
}

function compareNumbers(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

/** Null (shown as –) for a kind whose data is not loaded: the server leaves those out. */
export function countKind(area: CoverageAreaItem, kind: KindId): number | null {
  return area.counts[kind] ?? null;
}

/** Warnings on one area for one role; 0 for the public, to whom findings are not told. */
export function countWarnings(area: CoverageAreaItem, role: RoleId): number {
  return (area[role].findings ?? []).filter((finding) => finding.severity === 'warning').length;
}

/** The page's question with its answer, in one sentence. */
export function toCoverageSentence(
  { summary, areas }: CoverageAnswer,
  role: RoleId,
  roleLabel: string,
): string {
  const { lacking, unknown } = summary[role];
  const total = formatCount(areas.length);
  const text = words.coverage;
  if (areas.length === 0) return text.noAreas;
  if (lacking > 0) return text.question(total, formatCount(lacking), roleLabel);
  if (unknown === areas.length) return text.noneJudged(total, roleLabel);
  if (unknown > 0) return text.someUnknown(total, formatCount(unknown), roleLabel);
  return text.allFulfilled(total, roleLabel);
}
