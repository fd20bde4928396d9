import type { VerdictId } from '../../geo/terms/role.ts';
import { verdicts } from '../../geo/terms/role.ts';
import type { Palette } from './palette.ts';

/** Side of a pattern's tile in CSS pixels. */
export const patternBox = 12;

/** Strokes of each verdict's pattern as SVG path data over one tile; dots are round strokes of no length. */
export const patterns: Readonly<
  Record<VerdictId, { readonly path: string; readonly width: number } | null>
> = {
  located: null,
  assigned: { path: 'M-3 3L3 -3M0 12L12 0M9 15L15 9', width: 1.2 },
  lacking: { path: 'M-3 3L3 -3M0 12L12 0M9 15L15 9M-3 9L3 15M0 0L12 12M9 -3L15 3', width: 1.5 },
  unknown: { path: 'M3 3h0M9 9h0', width: 2 },
};

const verdictIds = new Set<string>(verdicts.map((verdict) => verdict.id));

export function toPatternImage(verdict: VerdictId): string {
  return `pattern/${verdict}`;
}

export function findPattern(image: string): VerdictId | undefined {
  const [prefix, verdict] = image.split('/');
  if (prefix !== 'pattern' || verdict === undefined || !verdictIds.has(verdict)) return undefined;
  return verdict as VerdictId;
}

/** Draws one tile of the pattern; it repeats without a seam. */
export function drawPattern(
  context: CanvasRenderingContext2D,
  verdict: VerdictId,
  palette: Palette,
): void {
  const pattern = patterns[verdict];
  if (pattern === null) return;
  context.lineWidth = pattern.width;
  context.lineCap = 'round';
  context.strokeStyle = palette.verdicts[verdict].mark;
  context.stroke(new Path2D(pattern.path));
}
