import type { Bbox } from './map-values.ts';

/** Japan with its outer islands: where to look while nothing is loaded. */
export const japan: Bbox = [122.9, 24, 154, 45.6];

/** The box around all boxes; null when there are none. */
export function joinBboxes(boxes: readonly (Bbox | null)[]): Bbox | null {
  let joined: Bbox | null = null;
  for (const box of boxes) {
    if (box === null) continue;
    joined = joined
      ? [
          Math.min(joined[0], box[0]),
          Math.min(joined[1], box[1]),
          Math.max(joined[2], box[2]),
          Math.max(joined[3], box[3]),
        ]
      : box;
  }
  return joined;
}

export function holdsBox(outer: Bbox, inner: Bbox): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

export function holdsPosition(box: Bbox, [lng, lat]: readonly [number, number]): boolean {
  return holdsBox(box, [lng, lat, lng, lat]);
}
