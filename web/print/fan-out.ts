import type { Box } from './paper.ts';
import type { Spot } from './paper-view.ts';

/** A pin to be labelled: its true place on the paper, in millimetres. */
export interface FannedPin extends Spot {
  readonly id: string;
}

/** Where a pin's label stands; all labels of one map are of one size. */
export interface FannedLabel {
  readonly id: string;
  /** Upper left corner of the label. */
  readonly x: number;
  readonly y: number;
  /** False: the label stands on its pin; true: a line must lead from the pin to it. */
  readonly isMoved: boolean;
}

export interface FanOutOptions {
  readonly box: Box;
  readonly label: Box;
  /** Point of the label that stands on the pin when nothing is in the way. */
  readonly anchor: Spot;
  /** White left between two labels. */
  readonly gap: number;
  /** Radius of the dot that marks the place of a pin whose label has moved. */
  readonly dotRadius: number;
  /** Furthest a label may go from its pin. */
  readonly reach: number;
}

export interface FanOut {
  readonly labels: readonly FannedLabel[];
  /** Pins for whose labels there is no room. */
  readonly unplaced: readonly string[];
}

/**
 * Finds a place for the label of each pin so that no two overlap and each is within the box: on
 * the pin where it is free, else as near as can be, away from the crowd, and never on another pin's
 * place where that can be helped. The same pins give the same picture, in whatever order they come.
 */
export function fanOut(pins: readonly FannedPin[], options: FanOutOptions): FanOut {
  const { box, label, anchor, gap, dotRadius } = options;
  const sorted = [...pins].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const grid = new Grid(box, Math.max(label.width, label.height) + gap);
  const dots = new Grid(box, Math.max(label.width, label.height) + gap);
  for (const pin of sorted) dots.add(toDot(pin, dotRadius));
  const isInside = (x: number, y: number) =>
    x >= 0 && y >= 0 && x + label.width <= box.width && y + label.height <= box.height;
  const at = (x: number, y: number): Rectangle => ({ x, y, ...label });

  const homes: FannedLabel[] = [];
  const crowded: FannedPin[] = [];
  for (const pin of sorted) {
    const home = at(pin.x - anchor.x, pin.y - anchor.y);
    const isAlone = dots.count(grow(home, gap)) <= 1;
    if (isInside(home.x, home.y) && isAlone && !grid.hits(grow(home, gap))) {
      grid.add(home);
      homes.push({ id: pin.id, x: home.x, y: home.y, isMoved: false });
    } else crowded.push(pin);
  }

  const moved: Placed[] = [];
  const unplaced: string[] = [];
  const directions = toDirections(sorted, crowded, label);
  for (const { pin, angle } of directions) {
    const place =
      findPlace(pin, angle, options, (x, y) => {
        const its = grow(at(x, y), gap);
        return isInside(x, y) && !grid.hits(its) && !dots.hits(its);
      }) ??
      findPlace(pin, angle, options, (x, y) => {
        return isInside(x, y) && !grid.hits(grow(at(x, y), gap));
      });
    if (place === undefined) unplaced.push(pin.id);
    else {
      grid.add(at(place.x, place.y));
      moved.push({ pin, ...place });
    }
  }
  untangle(moved, label);
  const labels = [
    ...homes,
    ...moved.map(({ pin, x, y }) => ({ id: pin.id, x, y, isMoved: true })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { labels, unplaced: unplaced.sort() };
}

/** The point of a label's edge that is nearest to its pin: where the leader line ends. */
export function toLeaderEnd(label: Spot, size: Box, pin: Spot): Spot {
  return {
    x: Math.min(Math.max(pin.x, label.x), label.x + size.width),
    y: Math.min(Math.max(pin.y, label.y), label.y + size.height),
  };
}

interface Rectangle extends Spot, Box {}

interface Placed extends Spot {
  readonly pin: FannedPin;
}

/** Crowded pins, the outermost of their crowd first, each with the direction away from it. */
function toDirections(
  all: readonly FannedPin[],
  crowded: readonly FannedPin[],
  label: Box,
): { readonly pin: FannedPin; readonly angle: number }[] {
  const near = new Grid(toExtent(all), label.width * 2);
  for (const pin of all) near.add(toDot(pin, 0));
  return crowded
    .map((pin) => {
      const around = near.listIn(grow(toDot(pin, 0), label.width * 2.5));
      const x = around.reduce((sum, dot) => sum + dot.x, 0) / around.length;
      const y = around.reduce((sum, dot) => sum + dot.y, 0) / around.length;
      const away = Math.hypot(pin.x - x, pin.y - y);
      return { pin, away, angle: away < 0.05 ? -Math.PI / 2 : Math.atan2(pin.y - y, pin.x - x) };
    })
    .sort((a, b) => b.away - a.away || (a.pin.id < b.pin.id ? -1 : 1));
}

/** Tries ring after ring around the pin, on each the wanted direction first. */
function findPlace(
  pin: FannedPin,
  angle: number,
  { label, reach }: FanOutOptions,
  isFree: (x: number, y: number) => boolean,
): Spot | undefined {
  const step = label.height / 2;
  for (let ring = step; ring <= reach; ring += step) {
    const count = Math.max(12, Math.ceil((2 * Math.PI * ring) / step));
    for (let i = 0; i < count; i++) {
      const turn = ((i % 2 === 0 ? i / 2 : -(i + 1) / 2) * 2 * Math.PI) / count;
      const x = pin.x + Math.cos(angle + turn) * (ring + label.width / 2) - label.width / 2;
      const y = pin.y + Math.sin(angle + turn) * (ring + label.height / 2) - label.height / 2;
      if (isFree(x, y)) return { x, y };
    }
  }
  return undefined;
}

/**
 * Two labels change places where that shortens their lines; lines that cross always do so, and so
 * none is left crossing another.
 */
function untangle(moved: Placed[], label: Box): void {
  const centre = ({ x, y }: Spot) => [x + label.width / 2, y + label.height / 2] as const;
  const length = (pin: Spot, place: Spot) => {
    const [x, y] = centre(place);
    return Math.hypot(x - pin.x, y - pin.y);
  };
  for (let round = 0; round < 20; round++) {
    let changed = false;
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i]!;
        const b = moved[j]!;
        const now = length(a.pin, a) + length(b.pin, b);
        if (length(a.pin, b) + length(b.pin, a) >= now - 1e-6) continue;
        moved[i] = { pin: a.pin, x: b.x, y: b.y };
        moved[j] = { pin: b.pin, x: a.x, y: a.y };
        changed = true;
      }
    if (!changed) return;
  }
}

function toDot({ x, y }: Spot, radius: number): Rectangle {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function grow({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function toExtent(spots: readonly Spot[]): Box {
  return {
    width: Math.max(1, ...spots.map(({ x }) => x)),
    height: Math.max(1, ...spots.map(({ y }) => y)),
  };
}

/** Rectangles by the cells they touch, so that a place is compared with its neighbours only. */
class Grid {
  readonly #cells = new Map<number, Rectangle[]>();
  readonly #side: number;
  readonly #columns: number;

  constructor(box: Box, side: number) {
    this.#side = side;
    this.#columns = Math.ceil(box.width / side) + 2;
  }

  add(its: Rectangle): void {
    for (const cell of this.#cellsOf(its)) {
      const held = this.#cells.get(cell);
      if (held) held.push(its);
      else this.#cells.set(cell, [its]);
    }
  }

  hits(its: Rectangle): boolean {
    for (const cell of this.#cellsOf(its))
      if (this.#cells.get(cell)?.some((other) => overlaps(its, other))) return true;
    return false;
  }

  count(its: Rectangle): number {
    return this.listIn(its).length;
  }

  listIn(its: Rectangle): Rectangle[] {
    const found = new Set<Rectangle>();
    for (const cell of this.#cellsOf(its))
      for (const other of this.#cells.get(cell) ?? []) if (overlaps(its, other)) found.add(other);
    return [...found];
  }

  *#cellsOf({ x, y, width, height }: Rectangle): Generator<number> {
    const side = this.#side;
    for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row++)
      for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column++)
        yield row * this.#columns + column;
  }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
