import type { VerdictId } from '../../geo/terms/role.ts';
import { verdicts } from '../../geo/terms/role.ts';
import type { Palette } from './palette.ts';

/** Side of a pattern's tile in CSS pixels. */
export const patternBox = 12;

/** What is drawn in strokes: verdicts, and figures that are withheld. */
export type PatternId = VerdictId | 'suppressed';

/** Strokes of each verdict's pattern as SVG path data over one tile; dots are round strokes of no length. */
export const patterns: Readonly<
  Record<PatternId, { readonly path: string; readonly width: number } | null>
> = {
  located: null,
  assigned: { path: 'M-3 3L3 -3M0 12L12 0M9 15L15 9', width: 1.2 },
  lacking: { path: 'M-3 3L3 -3M0 12L12 0M9 15L15 9M-3 9L3 15M0 0L12 12M9 -3L15 3', width: 1.5 },
  unknown: { path: 'M3 3h0M9 9h0', width: 2 },
  suppressed: { path: 'M0 3H12M0 9H12', width: 1.5 },
};

const patternIds = new Set<string>([...verdicts.map((verdict) => verdict.id), 'suppressed']);

export function toPatternImage(verdict: PatternId): string {
  return `pattern/${verdict}`;
}

export function findPattern(image: string): PatternId | undefined {
  const [prefix, verdict] = image.split('/');
  if (prefix !== 'pattern' || verdict === undefined || !patternIds.has(verdict)) return undefined;
  return verdict as PatternId;
}

/** Draws one tile of the pattern; it repeats without a seam. */
export function drawPattern(
  context: CanvasRenderingContext2D,
  verdict: PatternId,
  palette: Palette,
): void {
  const pattern = patterns[verdict];
  if (pattern === null) return;
  context.lineWidth = pattern.width;
  context.lineCap = 'round';
  context.strokeStyle = palette.verdicts[verdict === 'suppressed' ? 'unknown' : verdict].mark;
  context.stroke(new Path2D(pattern.path));
}
