import { chordToMetres } from '../atlas/sphere.ts';
import { peopleOf, type Reach, type ReachCells } from './reach.ts';

/** To which of a list of areas each cell belongs. */
export interface CellAreas {
  readonly count: number;
  /** Place of the area in the list; -1 in none. */
  readonly areaOf: Int32Array;
}

export const reachBands = ['over65', 'over75', 'over85'] as const;

export type ReachBand = (typeof reachBands)[number];

/** Who lives in an area's cells, as far as it is known. */
export interface AreaPeople {
  readonly cells: number;
  /** Known figures added up; null when no cell's is known. */
  readonly people: Readonly<Record<ReachBand, number | null>>;
  /** Cells whose figure is not known: their people are in no figure, and their number is told. */
  readonly unknownCells: Readonly<Record<ReachBand, number>>;
}

/** The reach of one set of institutions in one area. All straight lines; people of 75 and over unless said. */
export interface AreaReach {
  /** People within 16 km of an institution; null when nobody's place is known. */
  readonly reached: Readonly<Record<ReachBand, number | null>>;
  /** Reached by exactly one, by two or more, by three or more. */
  readonly byOne: number | null;
  readonly byTwo: number | null;
  readonly byThree: number | null;
  /** Institutions within 16 km of each person, added up: divided by the people, the mean. */
  readonly meetings: number | null;
  /** Metres to the nearest for half, for 95 % of the people; null without people or institutions. */
  readonly medianMetres: number | null;
  readonly farMetres: number | null;
  /** E2SFCA, mean over the people: supply per person of 75 and over; null without people. */
  readonly access: number | null;
}

/** Adds the cells up by area. */
export function listAreaPeople(cells: ReachCells, { count, areaOf }: CellAreas): AreaPeople[] {
  const numbers = new Uint32Array(count);
  for (const area of areaOf) if (area >= 0) numbers[area]!++;
  const known = reachBands.map((band) => addKnown(cells[band], areaOf, count));
  return Array.from(numbers, (its, area) => {
    const figures = known.map((band) => ({ sum: band.sums[area]!, cells: band.cells[area]! }));
    return {
      cells: its,
      people: toBands((at) => (figures[at]!.cells === 0 ? null : figures[at]!.sum)),
      unknownCells: toBands((at) => its - figures[at]!.cells),
    };
  });
}

/**
 * Adds a reach up by area. The median is the least distance within which at least half the people
 * of 75 and over have their nearest institution; the far end the same for 95 of 100.
 * @param only areas to look at (1), by place; without it all. The others' figures are left out (null).
 */
export function listAreaReach(
  reach: Reach,
  { count, areaOf }: CellAreas,
  only?: Uint8Array,
): (AreaReach | null)[] {
  const { cells, counts, access } = reach;
  const people = peopleOf(cells);
  const chosen = chooseCells(areaOf, only);
  const known = new Uint32Array(count);
  const sums = {
    people: new Float64Array(count),
    one: new Float64Array(count),
    two: new Float64Array(count),
    three: new Float64Array(count),
    meetings: new Float64Array(count),
    access: new Float64Array(count),
  };
  const reached = reachBands.map(() => new Float64Array(count));
  const knownOf = reachBands.map(() => new Uint32Array(count));
  reachBands.forEach((band, at) => {
    const [figures, sum, count] = [cells[band], reached[at]!, knownOf[at]!];
    for (const i of chosen) {
      const figure = figures[i]!;
      if (Number.isNaN(figure)) continue;
      count[areaOf[i]!]!++;
      if (counts[i]! > 0) sum[areaOf[i]!]! += figure;
    }
  });
  for (const i of chosen) {
    if (Number.isNaN(cells.over75[i]!)) continue;
    const [area, here, near] = [areaOf[i]!, people[i]!, counts[i]!];
    known[area]!++;
    sums.people[area]! += here;
    sums.meetings[area]! += here * near;
    sums.access[area]! += here * access[i]!;
    if (near === 1) sums.one[area]! += here;
    if (near >= 2) sums.two[area]! += here;
    if (near >= 3) sums.three[area]! += here;
  }
  const [medians, fars] = findDistances(reach, chosen, areaOf, people, sums.people);
  return Array.from({ length: count }, (_, area) => {
    if (only !== undefined && only[area] !== 1) return null;
    const of = (values: Float64Array) => (known[area] === 0 ? null : values[area]!);
    const total = sums.people[area]!;
    return {
      reached: toBands((band) => (knownOf[band]![area] === 0 ? null : reached[band]![area]!)),
      byOne: of(sums.one),
      byTwo: of(sums.two),
      byThree: of(sums.three),
      meetings: of(sums.meetings),
      medianMetres: toMetres(medians[area]!),
      farMetres: toMetres(fars[area]!),
      access: total > 0 ? sums.access[area]! / total : null,
    };
  });
}

function addKnown(figures: Float64Array, areaOf: Int32Array, count: number) {
  const [sums, cells] = [new Float64Array(count), new Uint32Array(count)];
  areaOf.forEach((area, i) => {
    if (area < 0 || Number.isNaN(figures[i]!)) return;
    sums[area]! += figures[i]!;
    cells[area]!++;
  });
  return { sums, cells };
}

function toBands<T>(of: (band: number) => T): Record<ReachBand, T> {
  return { over65: of(0), over75: of(1), over85: of(2) };
}

/** The cells of the areas asked for; of all when none is named. */
function chooseCells(areaOf: Int32Array, only: Uint8Array | undefined): Uint32Array {
  const chosen = new Uint32Array(areaOf.length);
  let size = 0;
  for (let i = 0; i < areaOf.length; i++) {
    const area = areaOf[i]!;
    if (area >= 0 && (only === undefined || only[area] === 1)) chosen[size++] = i;
  }
  return chosen.subarray(0, size);
}

/** Squared chords; NaN where there is none. The cells are walked from the nearest out. */
function findDistances(
  { squaredChords }: Reach,
  chosen: Uint32Array,
  areaOf: Int32Array,
  people: Float64Array,
  totals: Float64Array,
): readonly [Float64Array, Float64Array] {
  const order = chosen
    .filter((i) => people[i]! > 0 && squaredChords[i]! < Number.POSITIVE_INFINITY)
    .sort((a, b) => squaredChords[a]! - squaredChords[b]!);
  const walked = new Float64Array(totals.length);
  const medians = new Float64Array(totals.length).fill(Number.NaN);
  const fars = new Float64Array(totals.length).fill(Number.NaN);
  for (const i of order) {
    const area = areaOf[i]!;
    walked[area]! += people[i]!;
    if (Number.isNaN(medians[area]!) && walked[area]! * 2 >= totals[area]!)
      medians[area] = squaredChords[i]!;
    if (Number.isNaN(fars[area]!) && walked[area]! * 100 >= totals[area]! * 95)
      fars[area] = squaredChords[i]!;
  }
  return [medians, fars];
}

function toMetres(squaredChord: number): number | null {
  return Number.isNaN(squaredChord) ? null : chordToMetres(squaredChord);
}
