import { words } from '../words/words.ts';
import type { Palette } from './palette.ts';

/** What an import does to a place: `before` is where a moved one stood. */
export type ChangeMark = 'new' | 'changed' | 'vanished' | 'before';

/** Shape, letter and colour, so that none is alone. */
const marks: Readonly<
  Record<ChangeMark, { readonly path: string; readonly colour: 'located' | 'lacking' | 'unknown' }>
> = {
  new: { path: 'M12 2A10 10 0 1 1 11.99 2Z', colour: 'located' },
  changed: { path: 'M12 0L24 12L12 24L0 12Z', colour: 'lacking' },
  vanished: { path: 'M3 3H21V21H3Z', colour: 'unknown' },
  before: { path: 'M12 4L20 12L12 20L4 12Z', colour: 'unknown' },
};

export const changeMarks = Object.keys(marks) as readonly ChangeMark[];

export function toChangeImage(mark: ChangeMark): string {
  return `change/${mark}`;
}

export function findChangeMark(image: string): ChangeMark | undefined {
  return changeMarks.find((mark) => toChangeImage(mark) === image);
}

/** Box of a mark's image in CSS pixels; the shape's 24 × 24 stands in its middle. */
export const changeMarkBox = 32;

/** Draws a mark into a square of `changeMarkBox` units. */
export function drawChangeMark(
  context: CanvasRenderingContext2D,
  mark: ChangeMark,
  palette: Palette,
): void {
  const { path, colour } = marks[mark];
  const shape = new Path2D(path);
  const margin = (changeMarkBox - 24) / 2;
  context.translate(margin, margin);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.map['symbol-edge'];
  context.stroke(shape);
  context.fillStyle = palette.page.surface;
  context.fill(shape);
  context.lineWidth = 2.5;
  context.strokeStyle = palette.verdicts[colour].word;
  context.stroke(shape);
  if (mark === 'before') return;
  context.fillStyle = palette.verdicts[colour].word;
  context.font = '700 12px "Noto Sans JP Variable", "Noto Sans CJK JP", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words.desk.changes.marks[mark], 12, 12.5);
}
