import type { HazardArea, HazardFigure, KindCounts } from '../../geo/atlas/answers-hazards.ts';
import type { KindId } from '../../geo/terms/kind.ts';

/** Of one kind of facility, or of all. */
export function countOf(counts: KindCounts, kind: KindId | null): number {
  return kind === null ? counts.total : (counts.kinds[kind] ?? 0);
}

/** Where one institution alone stands in a zone first, then by people over 75, then by name. */
export function sortHazardAreas(areas: readonly HazardArea[]): HazardArea[] {
  return areas.toSorted(
    (a, b) =>
      Number(b.sole.length > 0) - Number(a.sole.length > 0) ||
      (b.over75 ?? -1) - (a.over75 ?? -1) ||
      (a.code < b.code ? -1 : 1),
  );
}

export interface HazardSums {
  readonly total: number;
  readonly inside: number;
  readonly uncertain: number;
}

/** Over the areas for which zones are loaded; null when they are for none. */
export function sumInside(areas: readonly HazardArea[], kind: KindId | null): HazardSums | null {
  const known = areas.flatMap(({ any, facilities }) => (any ? [{ any, facilities }] : []));
  if (known.length === 0) return null;
  const add = (of: (area: { any: HazardFigure; facilities: KindCounts }) => KindCounts) =>
    known.reduce((sum, area) => sum + countOf(of(area), kind), 0);
  return {
    total: add(({ facilities }) => facilities),
    inside: add(({ any }) => any.inside),
    uncertain: add(({ any }) => any.uncertain),
  };
}
