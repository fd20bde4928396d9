import { toUnitVector } from '../atlas/sphere.ts';
import {
  findNearest,
  forCellsWithin,
  meet,
  peopleOf,
  type Reach,
  type ReachInstitution,
  spread,
  toRatio,
  weightOf,
} from './reach.ts';

/** What becomes of a set of institutions; one that moves is closed here and opened there. */
export interface ReachChange {
  readonly opened: readonly ReachInstitution[];
  /** Ids of institutions; one that the set does not hold changes nothing. */
  readonly closed: readonly string[];
}

export interface ChangedReach {
  readonly reach: Reach;
  /** 1 for every cell of which anything changed: `listAreaReach` need only look at their areas. */
  readonly touched: Uint8Array;
}

/**
 * The reach after a change, without reckoning all of it again: only the cells around what opened or
 * closed are visited, and those that nothing reaches. The former reach stays as it was.
 * Demand is each institution's own (people around it), so no other institution's share changes.
 * Some 10 ms for one institution over 380,000 cells; equal to reckoning anew (counts and distances
 * exactly, access to rounding).
 */
export function changeReach(before: Reach, { opened, closed }: ReachChange): ChangedReach {
  const leaving = new Set(closed);
  const gone = before.institutions.filter(({ id }) => leaving.has(id));
  const stay = before.institutions.filter(({ id }) => !leaving.has(id));
  const reach: Reach = {
    cells: before.cells,
    institutions: [...stay, ...opened],
    counts: before.counts.slice(),
    squaredChords: before.squaredChords.slice(),
    access: before.access.slice(),
  };
  const touched = new Uint8Array(before.cells.points.size);
  const people = peopleOf(before.cells);
  const orphans = new Set<number>();
  for (const institution of gone) close(reach, institution, people, touched, orphans);
  // Nobody else is near: what is left is rounding.
  for (const i of orphans) if (reach.counts[i] === 0) reach.access[i] = 0;
  findNearest({ ...reach, institutions: stay }, orphans);
  for (const institution of opened) open(reach, institution, people, touched);
  return { reach, touched };
}

function close(
  { cells, counts, squaredChords, access }: Reach,
  institution: ReachInstitution,
  people: Float64Array,
  touched: Uint8Array,
  orphans: Set<number>,
): void {
  let demand = 0;
  forCellsWithin(cells, institution.position, (i, square) => {
    demand += weightOf(square) * people[i]!;
  });
  const ratio = toRatio(institution, demand);
  forCellsWithin(cells, institution.position, (i, square) => {
    counts[i]!--;
    access[i]! -= weightOf(square) * ratio;
    touched[i] = 1;
    if (squaredChords[i] === square) orphans.add(i);
    else if (counts[i] === 0) orphans.add(i);
  });
  forCellsBeyond(cells, squaredChords, counts, institution, (i, square) => {
    if (squaredChords[i] !== square) return;
    touched[i] = 1;
    orphans.add(i);
  });
}

function open(
  reach: Reach,
  institution: ReachInstitution,
  people: Float64Array,
  touched: Uint8Array,
): void {
  const { cells, counts, squaredChords } = reach;
  forCellsBeyond(cells, squaredChords, counts, institution, (i, square) => {
    if (square >= squaredChords[i]!) return;
    squaredChords[i] = square;
    touched[i] = 1;
  });
  forCellsWithin(cells, institution.position, (i) => {
    touched[i] = 1;
  });
  const demand = meet(reach, institution, people);
  spread(reach, institution, toRatio(institution, demand));
}

/** Cells that no institution reaches: of these alone one farther than 16 km can be the nearest. */
function forCellsBeyond(
  { points }: Reach['cells'],
  squaredChords: Float64Array,
  counts: Uint16Array,
  { position }: ReachInstitution,
  visit: (cell: number, squaredChord: number) => void,
): void {
  const { xs, ys, zs } = points;
  const [x, y, z] = toUnitVector(position);
  for (let i = 0; i < squaredChords.length; i++) {
    if (counts[i] !== 0) continue;
    const dx = xs[i]! - x;
    const dy = ys[i]! - y;
    const dz = zs[i]! - z;
    visit(i, dx * dx + dy * dy + dz * dz);
  }
}
