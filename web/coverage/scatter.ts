/** One axis of a scatter: where a value lies between two ends of whole steps. */
export interface Axis {
  readonly ticks: readonly number[];
  readonly least: number;
  readonly most: number;
}

const stepShapes = [1, 2, 2.5, 5, 10];

/** From zero, or from below the least value, to above the greatest, in some `steps` round steps. */
export function toAxis(values: readonly number[], steps: number): Axis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (least === most) return { ticks: [0, 1], least: 0, most: 1 };
  const rough = (most - least) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (stepShapes.find((shape) => shape * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    // 3 × 0.1 is not 0.3: the digits beyond the step are none of it.
    return Number(((first + i) * step).toPrecision(12));
  });
  return { ticks, least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1 };
}

/** What a point says of its area beside the two values. */
export type PointShape = 'fulfilled' | 'lacking' | 'unknown';

export interface ScatterPoint {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly shape: PointShape;
}

/** Outlines around [x, y] in pixels: shape tells apart what colour alone may not. */
const outlines: Readonly<Record<PointShape, (x: number, y: number, r: number) => string>> = {
  fulfilled: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  lacking: (x, y, r) => `M${x} ${y - r * 1.2}l${r * 1.2} ${r * 2.2}h${-r * 2.4}z`,
  unknown: (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
};

/** Rounded to a tenth of a pixel: a thousand points then stay a short text. */
export function toOutline(shape: PointShape, x: number, y: number, radius: number): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return outlines[shape](round(x), round(y), radius);
}

/** The point nearest to [x, y], no farther than `reach` pixels; undefined where there is none. */
export function findNearest<T extends { readonly left: number; readonly top: number }>(
  points: readonly T[],
  [x, y]: readonly [number, number],
  reach: number,
): T | undefined {
  let nearest: T | undefined;
  let least = reach ** 2;
  for (const point of points) {
    const distance = (point.left - x) ** 2 + (point.top - y) ** 2;
    if (distance <= least) {
      nearest = point;
      least = distance;
    }
  }
  return nearest;
}
