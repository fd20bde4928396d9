import { at, hashNumbers } from './random.ts';

/** Kilometres east and north of the middle of the map. */
export type Place = readonly [x: number, y: number];

/** A point of the lattice on which cells have their centres and corners, in whole steps. */
export interface LatticePoint {
  readonly i: number;
  readonly j: number;
}

/**
 * One cell of the honeycomb: a town of country size. Corners are shared with its neighbours, so
 * that whatever is put together from cells shares its borders exactly.
 */
export interface Cell extends LatticePoint {
  readonly key: string;
  readonly centre: Place;
  /** Six, counterclockwise. */
  readonly corners: readonly LatticePoint[];
  /** Keys of the six cells around, the k-th beyond the edge from corner k to the next. */
  readonly neighbours: readonly string[];
}

/** Length of a cell's edge. */
const edgeKilometres = 1;
const stepX = (Math.sqrt(3) / 2) * edgeKilometres;
const stepY = edgeKilometres / 2;

const cornerSteps = [
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
] as const;
const neighbourSteps = [
  [2, 0],
  [1, 3],
  [-1, 3],
  [-2, 0],
  [-1, -3],
  [1, -3],
] as const;

/** Share of an edge by which corners leave the lattice: enough to look grown, too little to cross. */
const jitter = 0.32;

export const keyOf = ({ i, j }: LatticePoint): string => `${i},${j}`;

/** All cells whose centres lie within the given distances of the middle. */
export function listCells(halfWidth: number, halfHeight: number): Cell[] {
  const cells: Cell[] = [];
  const rows = Math.floor(halfHeight / (3 * stepY));
  const columns = Math.floor(halfWidth / (2 * stepX));
  for (let row = -rows; row <= rows; row++)
    for (let column = -columns; column <= columns; column++)
      cells.push(toCell(2 * column + Math.abs(row % 2), 3 * row));
  return cells;
}

function toCell(i: number, j: number): Cell {
  const corners = cornerSteps.map(([di, dj]) => ({ i: i + di, j: j + dj }));
  const places = corners.map(placeOf);
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / 6;
  return {
    i,
    j,
    key: keyOf({ i, j }),
    centre: [mean(0), mean(1)],
    corners,
    neighbours: neighbourSteps.map(([di, dj]) => keyOf({ i: i + di, j: j + dj })),
  };
}

/** Where a corner lies. */
export function placeOf({ i, j }: LatticePoint): Place {
  const sway = (salt: number) => (hashNumbers(i, j, salt) - 0.5) * 2 * jitter * edgeKilometres;
  return [i * stepX + sway(1), j * stepY + sway(2)];
}

/**
 * The line from one corner to the next without its last point, broken again and again so that a
 * coast looks like one. The way back runs through the same points.
 * @param depth how often it is broken: 0 is straight, each further one doubles its points.
 */
export function tracePath(from: LatticePoint, to: LatticePoint, depth: number): Place[] {
  const forward = from.i < to.i || (from.i === to.i && from.j < to.j);
  const [a, b] = forward ? [from, to] : [to, from];
  const line = [placeOf(a), placeOf(b)];
  for (let level = 0; level < depth; level++)
    for (let k = line.length - 1; k > 0; k--)
      line.splice(k, 0, breakLine(at(line, k - 1), at(line, k), [a.i, a.j, b.i, b.j, level, k]));
  if (!forward) line.reverse();
  return line.slice(0, -1);
}

function breakLine(a: Place, b: Place, seed: readonly number[]): Place {
  const push = (hashNumbers(...seed) - 0.5) * 0.44;
  return [(a[0] + b[0]) / 2 - (b[1] - a[1]) * push, (a[1] + b[1]) / 2 + (b[0] - a[0]) * push];
}

export const kilometresBetween = (a: Place, b: Place): number =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

/** Open sea of the Pacific, where no real town can be misdescribed. */
const middleOfMap = { lng: 150.55, lat: 30 } as const;
const kilometresPerDegree = { lng: 96.49, lat: 110.85 } as const;

/** Degrees [lng, lat], rounded to about a metre. */
export function toDegrees([x, y]: Place): [number, number] {
  return [
    round5(middleOfMap.lng + x / kilometresPerDegree.lng),
    round5(middleOfMap.lat + y / kilometresPerDegree.lat),
  ];
}

const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
