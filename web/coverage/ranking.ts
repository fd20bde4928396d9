import type { RankingColumn, RankingSort } from './indicator-state.ts';
import type { AreaFigure } from './shown-figures.ts';

/** How far an area's value lies from that of its prefecture as a whole. */
export function toDifference({ value, whole }: AreaFigure): number | null {
  return value === null || whole === null ? null : value - whole;
}

/** Sorted copy; unknown figures come last either way, and names settle what is equal. */
export function sortRanking(
  areas: readonly AreaFigure[],
  { column, descending }: RankingSort,
  against: ReadonlyMap<string, number | null> = new Map(),
): AreaFigure[] {
  const byName = (a: AreaFigure, b: AreaFigure) =>
    a.name.localeCompare(b.name, 'ja') || a.code.localeCompare(b.code);
  const sign = descending ? -1 : 1;
  if (column === 'name') return [...areas].sort((a, b) => sign * byName(a, b));
  const of = (area: AreaFigure) => keyOf(area, column, against);
  return [...areas].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return sign * (x - y) || byName(a, b);
  });
}

function keyOf(
  area: AreaFigure,
  column: Exclude<RankingColumn, 'name'>,
  against: ReadonlyMap<string, number | null>,
): number | null {
  if (column === 'difference') return toDifference(area);
  return column === 'against' ? (against.get(area.code) ?? null) : area[column];
}
