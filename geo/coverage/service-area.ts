import type { Area } from '../areas/area.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { RoleVerdict } from './coverage.ts';
import type { Designation } from './designation.ts';
import type { AreaBook } from './extent.ts';

/**
 * Whether a hub's 活動対象地域 reaches this area whole, in part, or not at all; `unknown` when it
 * names areas that are not loaded, for those might reach it.
 */
export function reachOfHub(
  row: Designation,
  area: Area,
  book: AreaBook,
): 'whole' | 'part' | 'none' | 'unknown' {
  const refs = row.body.serviceAreas;
  if (refs.length === 0 || book.containsTogether(refs, area)) return 'whole';
  if (listUncovered(refs, area, book).length === 0) return 'whole';
  if (touches(refs, area, book)) return 'part';
  return namesUnknown(refs, book) ? 'unknown' : 'none';
}

/**
 * What no hub of the area serves, with its 75+ population: members, or the 日常生活圏域 of a member
 * that is served in part. Null when the whole area is served, or when areas named are not loaded,
 * so that it cannot be told. The population is null as soon as one figure is missing or counts more
 * than what is uncovered, never a partial sum.
 */
export function findPartial(
  rows: readonly Designation[],
  area: Area,
  book: AreaBook,
): RoleVerdict['partial'] {
  if (rows.length === 0 || rows.some((row) => row.body.serviceAreas.length === 0)) return null;
  const refs = rows.flatMap((row) => row.body.serviceAreas);
  if (namesUnknown(refs, book) || book.containsTogether(refs, area)) return null;
  const uncovered = listUncovered(refs, area, book);
  if (uncovered.length === 0) return null;
  return {
    uncovered: uncovered.map(({ place: { layer, code } }) => ({ layer, code })),
    over75: sumOrNull(
      uncovered.map(({ place, whole }) => (whole ? (place.population?.over75 ?? null) : null)),
    ),
  };
}

/** A place no hub serves; not `whole` when only a part of it is meant. */
interface Gap {
  readonly place: Area;
  readonly whole: boolean;
}

function listUncovered(refs: readonly AreaRef[], area: Area, book: AreaBook): readonly Gap[] {
  const gap = (place: Area): readonly Gap[] =>
    book.containsTogether(refs, place)
      ? []
      : [{ place, whole: book.contains(area, place) && !touches(refs, place, book) }];
  return membersOf(area, book).flatMap((member) => {
    if (book.containsTogether(refs, member)) return [];
    const finer = listDailyOf(member, area, book);
    const isSplit = !book.contains(area, member);
    const isServed = finer.some((daily) => book.containsTogether(refs, daily));
    return isServed || (isSplit && finer.length > 0) ? finer.flatMap(gap) : gap(member);
  });
}

/** The 日常生活圏域 of a municipality, as far as they lie in the area. */
function listDailyOf(member: Area, area: Area, book: AreaBook): readonly Area[] {
  if (member.layer !== 'municipality') return [];
  return book
    .listLayer('daily')
    .filter((daily) => book.contains(member, daily) && book.overlaps(area, daily));
}

/** Its municipalities; itself when it is one, or lies within one. */
function membersOf(area: Area, book: AreaBook): readonly Area[] {
  if (area.layer === 'municipality' || area.layer === 'daily' || area.layer === 'small')
    return [area];
  const members = [...area.municipalities, ...area.partMunicipalities].flatMap(
    (code) => book.find({ layer: 'municipality', code }) ?? [],
  );
  return members.length > 0 ? members : [area];
}

function touches(refs: readonly AreaRef[], area: Area, book: AreaBook): boolean {
  return refs.some((ref) => {
    const named = book.find(ref);
    return named !== undefined && book.overlaps(named, area);
  });
}

function namesUnknown(refs: readonly AreaRef[], book: AreaBook): boolean {
  return refs.some((ref) => book.find(ref) === undefined);
}

function sumOrNull(figures: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    sum += figure;
  }
  return sum;
}
