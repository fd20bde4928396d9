import type { Area } from '../areas/area.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { RoleVerdict } from './coverage.ts';
import type { Designation } from './designation.ts';
import type { AreaBook } from './extent.ts';

/** Whether a hub's 活動対象地域 reaches this area whole, in part, or not at all. */
export function reachOfHub(
  row: Designation,
  area: Area,
  book: AreaBook,
): 'whole' | 'part' | 'none' {
  const refs = row.body.serviceAreas;
  if (refs.length === 0 || refs.some((ref) => book.contains(ref, area))) return 'whole';
  const uncovered = listUncovered(refs, area, book);
  if (uncovered.length === 0) return 'whole';
  const touched = refs.some((ref) => {
    const named = book.find(ref);
    return named !== undefined && book.overlaps(named, area);
  });
  return touched ? 'part' : 'none';
}

/**
 * What no hub of the area serves, with its 75+ population: members, or the 日常生活圏域 of a member
 * that is served in part. Null when the whole area is served. The population is null as soon as one
 * figure is missing, never a partial sum.
 */
export function findPartial(
  rows: readonly Designation[],
  area: Area,
  book: AreaBook,
): RoleVerdict['partial'] {
  if (rows.length === 0 || rows.some((row) => row.body.serviceAreas.length === 0)) return null;
  const refs = rows.flatMap((row) => row.body.serviceAreas);
  if (refs.some((ref) => book.contains(ref, area))) return null;
  const uncovered = listUncovered(refs, area, book);
  if (uncovered.length === 0) return null;
  return {
    uncovered: uncovered.map(({ layer, code }) => ({ layer, code })),
    over75: sumOrNull(uncovered.map((member) => member.population?.over75 ?? null)),
  };
}

function listUncovered(refs: readonly AreaRef[], area: Area, book: AreaBook): readonly Area[] {
  return membersOf(area, book).flatMap((member) => {
    if (refs.some((ref) => book.contains(ref, member))) return [];
    const finer = book
      .listLayer('daily')
      .filter((daily) => member.layer === 'municipality' && book.contains(member, daily));
    const served = finer.filter((daily) => refs.some((ref) => book.contains(ref, daily)));
    if (served.length === 0) return [member];
    return finer.filter((daily) => !served.includes(daily));
  });
}

function membersOf(area: Area, book: AreaBook): readonly Area[] {
  if (area.layer === 'municipality') return [area];
  const members = [...area.municipalities, ...area.partMunicipalities].flatMap(
    (code) => book.find({ layer: 'municipality', code }) ?? [],
  );
  return members.length > 0 ? members : [area];
}

function sumOrNull(figures: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    sum += figure;
  }
  return sum;
}
