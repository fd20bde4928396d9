import { kinds } from '../../geo/terms/kind.ts';
import type { Palette } from './palette.ts';

/** Shares are cut into tenths, so that the same picture serves many clusters. */
const parts = 10;

export const clusterBox = 48;

/** Share of each kind in tenths, in the order of the kinds table: `cluster/0.3.2.…`. */
export function findClusterShares(image: string): readonly number[] | undefined {
  const [prefix, shares] = image.split('/');
  if (prefix !== 'cluster' || shares === undefined) return undefined;
  const numbers = shares.split('.').map(Number);
  return numbers.length === kinds.length && numbers.every(Number.isFinite) ? numbers : undefined;
}

/** MapLibre expression that names the image of a cluster from its counts `k_<kind>`. */
export function toClusterImageExpression(): unknown[] {
  const shares = kinds.flatMap((kind, i) => [
    ...(i > 0 ? ['.'] : []),
    [
      'to-string',
      [
        'round',
        [
          '*',
          parts,
          [
            '/',
            ['to-number', ['get', `k_${kind.id}`], 0],
            ['max', 1, ['to-number', ['get', 'count'], 1]],
          ],
        ],
      ],
    ],
  ]);
  return ['concat', 'cluster/', ...shares];
}

/** Draws the ring of shares by kind into a square of `clusterBox` units; the count is text above it. */
export function drawCluster(
  context: CanvasRenderingContext2D,
  shares: readonly number[],
  palette: Palette,
): void {
  const centre = clusterBox / 2;
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  context.beginPath();
  context.arc(centre, centre, 21, 0, 2 * Math.PI);
  context.fillStyle = palette.map['symbol-hollow'];
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = palette.map['symbol-edge'];
  context.stroke();
  let from = -Math.PI / 2;
  kinds.forEach((kind, i) => {
    const share = shares[i] ?? 0;
    if (share === 0) return;
    const to = from + (share / total) * 2 * Math.PI;
    context.beginPath();
    context.arc(centre, centre, 18.5, from, to);
    context.lineWidth = 5;
    context.strokeStyle = palette.kinds[kind.id];
    context.stroke();
    from = to;
  });
}
