import type { KindId } from '../../geo/terms/kind.ts';
import { type FannedLabel, fanOut } from './fan-out.ts';
import type { Box } from './paper.ts';
import { holdsSpot, type PaperView, type Spot, toSpot } from './paper-view.ts';

/** A row of the printed list that has a place on the map. */
export interface NumberedPin {
  readonly id: string;
  readonly number: number;
  readonly position: readonly [number, number];
  /** Null: what is numbered is no facility (an area), and has no symbol. */
  readonly kind: KindId | null;
  /** False: the position is less exact than a building, and the pin is hollow. */
  readonly exact: boolean;
}

/** How the numbers of one map are written. */
export interface LabelSize {
  readonly fontPoints: number;
  readonly label: Box;
  /** Side of the symbol at the label's left end. */
  readonly symbol: number;
}

/** A pin with its true place and its label's, in millimetres within the map's box. */
export interface ArrangedPin {
  readonly pin: NumberedPin;
  readonly spot: Spot;
  readonly label: FannedLabel;
}

export interface ArrangedPins {
  readonly size: LabelSize;
  readonly pins: readonly ArrangedPin[];
  /** Within the box, but without room for their number. */
  readonly unplaced: readonly NumberedPin[];
  readonly outside: readonly NumberedPin[];
}

/** From comfortable to the smallest that is still read at arm's length, with how far labels may go. */
const sizes = [
  { fontPoints: 10, reach: 22, mostFilled: 0.18 },
  { fontPoints: 8, reach: 32, mostFilled: 0.26 },
  { fontPoints: 6.5, reach: 38, mostFilled: 0.34 },
] as const;

/** An area's number stands over its name, which the map writes around the same place. */
const aboveName = 3.5;

const millimetresPerPoint = 25.4 / 72;

function toLabelSize(fontPoints: number, digits: number, hasSymbols: boolean): LabelSize {
  const font = fontPoints * millimetresPerPoint;
  const height = font * 1.3;
  const symbol = hasSymbols ? height : 0;
  return {
    fontPoints,
    symbol,
    label: { width: symbol + digits * font * 0.62 + font * 0.35, height },
  };
}

/** Writes the numbers as large as they all find room; whether they do is told by `unplaced`. */
export function arrangePins(pins: readonly NumberedPin[], view: PaperView): ArrangedPins {
  const { box } = view;
  const spots = new Map(pins.map((pin) => [pin.id, toSpot(view, pin.position)]));
  const spotOf = (pin: NumberedPin) => spots.get(pin.id) ?? { x: 0, y: 0 };
  const inside = pins.filter((pin) => holdsSpot(box, spotOf(pin)));
  const outside = pins.filter((pin) => !holdsSpot(box, spotOf(pin)));
  const byId = new Map(inside.map((pin) => [pin.id, pin]));
  const digits = String(Math.max(1, ...pins.map((pin) => pin.number))).length;
  const hasSymbols = pins.some((pin) => pin.kind !== null);
  let arranged: ArrangedPins | undefined;
  for (const { fontPoints, reach, mostFilled } of sizes) {
    const size = toLabelSize(fontPoints, digits, hasSymbols);
    const { label, symbol } = size;
    const isLast = fontPoints === sizes.at(-1)?.fontPoints;
    const filled = (inside.length * label.width * label.height) / (box.width * box.height);
    if (filled > mostFilled && !isLast) continue;
    const fanned = fanOut(
      inside.map((pin) => ({ id: pin.id, ...spotOf(pin) })),
      {
        box,
        label,
        anchor: hasSymbols
          ? { x: symbol / 2, y: label.height / 2 }
          : { x: label.width / 2, y: label.height + aboveName },
        gap: 0.15,
        dotRadius: 0.5,
        reach,
      },
    );
    arranged = {
      size,
      pins: fanned.labels.flatMap((place) => {
        const pin = byId.get(place.id);
        return pin ? [{ pin, spot: spotOf(pin), label: place }] : [];
      }),
      unplaced: fanned.unplaced.flatMap((id) => byId.get(id) ?? []),
      outside,
    };
    if (arranged.unplaced.length === 0) break;
  }
  if (!arranged) throw new Error('The table of label sizes is empty.');
  return arranged;
}

/** Whether one map may try to hold that many numbers at all. */
export function isTooCrowded(pins: readonly NumberedPin[], box: Box): boolean {
  const last = sizes[sizes.length - 1];
  const digits = String(Math.max(1, ...pins.map((pin) => pin.number))).length;
  const hasSymbols = pins.some((pin) => pin.kind !== null);
  const { label } = toLabelSize(last?.fontPoints ?? 0, digits, hasSymbols);
  const filled = (pins.length * label.width * label.height) / (box.width * box.height);
  return filled > (last?.mostFilled ?? 0);
}
