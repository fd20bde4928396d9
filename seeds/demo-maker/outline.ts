import type { MultiPolygon } from 'geojson';
import {
  type Cell,
  keyOf,
  type LatticePoint,
  type Place,
  placeOf,
  toDegrees,
  tracePath,
} from './mesh.ts';

type Ring = [number, number][];

/** A side of something made of cells, with the land on its left. */
interface Side {
  readonly from: LatticePoint;
  readonly to: LatticePoint;
}

/** Coasts are broken three times, borders on land once. */
const coastDepth = 3;
const landDepth = 1;

/** Draws areas made of cells. Neighbours get the very same points along their common border. */
export class Outliner {
  readonly #land: ReadonlySet<string>;

  constructor(land: readonly Cell[]) {
    this.#land = new Set(land.map(({ key }) => key));
  }

  /** Outer rings counterclockwise, holes clockwise, degrees. */
  draw(cells: readonly Cell[]): MultiPolygon {
    const own = new Set(cells.map(({ key }) => key));
    const rings = chain(cells.flatMap((cell) => this.#sides(cell, own))).map(closeRing);
    const outer = rings.filter((ring) => signedArea(ring) > 0);
    const holes = rings.filter((ring) => signedArea(ring) <= 0);
    return {
      type: 'MultiPolygon',
      coordinates: outer.map((ring) => [ring, ...holes.filter((hole) => holds(ring, hole))]),
    };
  }

  /** A third of a cell, a 丁目: two of its sides and two lines to its middle. */
  drawThird(cell: Cell, third: number): MultiPolygon {
    const corners = [0, 1, 2].map((step) => cell.corners[(third * 2 + step) % 6] as LatticePoint);
    const [a, b, c] = corners as [LatticePoint, LatticePoint, LatticePoint];
    const depth = (k: number) => this.#depth(cell, (third * 2 + k) % 6);
    const ring = [
      ...tracePath(a, b, depth(0)),
      ...tracePath(b, c, depth(1)),
      placeOf(c),
      cell.centre,
    ];
    return { type: 'MultiPolygon', coordinates: [[closeRing(ring)]] };
  }

  #sides(cell: Cell, own: ReadonlySet<string>): (Side & { path: Place[] })[] {
    return cell.neighbours.flatMap((neighbour, k) => {
      if (own.has(neighbour)) return [];
      const from = cell.corners[k] as LatticePoint;
      const to = cell.corners[(k + 1) % 6] as LatticePoint;
      return [{ from, to, path: tracePath(from, to, this.#depth(cell, k)) }];
    });
  }

  #depth(cell: Cell, side: number): number {
    return this.#land.has(cell.neighbours[side] ?? '') ? landDepth : coastDepth;
  }
}

/** Sides joined end to end. Three cells meet in a corner, so no corner is passed twice. */
function chain(sides: readonly (Side & { path: Place[] })[]): Place[][] {
  const byStart = new Map(sides.map((side) => [keyOf(side.from), side]));
  const rings: Place[][] = [];
  for (const first of sides) {
    const ring: Place[] = [];
    let side = byStart.get(keyOf(first.from));
    while (side) {
      byStart.delete(keyOf(side.from));
      ring.push(...side.path);
      side = byStart.get(keyOf(side.to));
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

function closeRing(places: readonly Place[]): Ring {
  const ring = places.map(toDegrees);
  return ring[0] ? [...ring, ring[0]] : ring;
}

function signedArea(ring: Ring): number {
  let sum = 0;
  for (let k = 1; k < ring.length; k++) {
    const [a, b] = [ring[k - 1] as [number, number], ring[k] as [number, number]];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** Whether a ring lies around another one's first point. */
function holds(outer: Ring, inner: Ring): boolean {
  const [x, y] = inner[0] as [number, number];
  let inside = false;
  for (let k = 1; k < outer.length; k++) {
    const [a, b] = [outer[k - 1] as [number, number], outer[k] as [number, number]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
}
