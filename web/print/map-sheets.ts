import { joinBboxes } from '../map/bbox.ts';
import type { Bbox } from '../map/map-values.ts';
import { type ArrangedPins, arrangePins, isTooCrowded, type NumberedPin } from './numbered-pins.ts';
import type { Box } from './paper.ts';
import { fitView, holdsSpot, type PaperView, toSpot } from './paper-view.ts';

/** One map with its numbers; sheets of a split map have a letter and stand on pages of their own. */
export interface MapSheet {
  /** '' when there is only one. */
  readonly name: string;
  readonly view: PaperView;
  readonly arranged: ArrangedPins;
}

export interface MapSheets {
  /** The whole; its pins are numbered only when it is the only sheet. */
  readonly whole: PaperView;
  readonly sheets: readonly MapSheet[];
  /** What each sheet of a split map shows, for the frames on the whole. */
  readonly frames: readonly { readonly name: string; readonly bbox: Bbox }[];
  readonly outside: readonly NumberedPin[];
}

/** Deeper than this only pins at one and the same place are left, and a closer map helps nothing. */
const deepest = 6;

/**
 * One map where all numbers find room on it; else closer maps of its parts, halved until they do,
 * as an atlas does. `sheetBox` is the box of the closer maps.
 */
export function toMapSheets(
  pins: readonly NumberedPin[],
  whole: PaperView,
  sheetBox: Box,
): MapSheets {
  const inside = pins.filter((pin) => holdsSpot(whole.box, toSpot(whole, pin.position)));
  const outside = pins.filter((pin) => !holdsSpot(whole.box, toSpot(whole, pin.position)));
  if (!isTooCrowded(inside, whole.box)) {
    const arranged = arrangePins(inside, whole);
    if (arranged.unplaced.length === 0)
      return { whole, outside, frames: [], sheets: [{ name: '', view: whole, arranged }] };
  }
  const sheets = listParts(inside, sheetBox, 0).map((part, i) => ({ ...part, name: toName(i) }));
  const frames = sheets.map(({ name, arranged }) => ({
    name,
    bbox: toBbox(arranged.pins.map(({ pin }) => pin)),
  }));
  return { whole, sheets, frames, outside };
}

function listParts(
  pins: readonly NumberedPin[],
  box: Box,
  depth: number,
): Omit<MapSheet, 'name'>[] {
  const view = fitView(toBbox(pins), box, 10);
  if (!isTooCrowded(pins, box) || depth === deepest) {
    const arranged = arrangePins(pins, view);
    if (arranged.unplaced.length === 0 || depth === deepest) return [{ view, arranged }];
  }
  const spots = pins.map((pin) => ({ pin, ...toSpot(view, pin.position) }));
  const span = (key: 'x' | 'y') =>
    Math.max(...spots.map((spot) => spot[key])) - Math.min(...spots.map((spot) => spot[key]));
  const key = span('x') >= span('y') ? 'x' : 'y';
  spots.sort((a, b) => a[key] - b[key] || (a.pin.id < b.pin.id ? -1 : 1));
  const middle = Math.ceil(spots.length / 2);
  return [spots.slice(0, middle), spots.slice(middle)].flatMap((half) =>
    listParts(
      half.map(({ pin }) => pin),
      box,
      depth + 1,
    ),
  );
}

function toBbox(pins: readonly NumberedPin[]): Bbox {
  const boxes = pins.map(({ position: [lng, lat] }): Bbox => [lng, lat, lng, lat]);
  return joinBboxes(boxes) ?? [0, 0, 0, 0];
}

/** A, B … Z, AA, AB … */
function toName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : toName(Math.floor(index / 26) - 1) + letter;
}
