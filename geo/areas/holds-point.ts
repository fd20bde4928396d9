/** One polygon: the coordinates of all its rings in one row, with where each ring ends. */
export interface FlatRings {
  /** lng, lat, lng, lat, … in degrees; every ring closed. */
  readonly xy: Float64Array;
  /** Index into `xy` behind each ring's last coordinate. */
  readonly ends: readonly number[];
}

/**
 * Even-odd, the border included. The side of an edge is computed from its lower end to its upper
 * end whichever way the ring runs, so two neighbours get the same number for the edge they share:
 * rounding can neither lose a point between them nor give it to both.
 */
export function holdsPoint({ xy, ends }: FlatRings, lng: number, lat: number): boolean {
  let inside = false;
  let start = 0;
  for (const end of ends) {
    for (let i = start + 2; i < end; i += 2) {
      let ax = xy[i - 2]!;
      let ay = xy[i - 1]!;
      let bx = xy[i]!;
      let by = xy[i + 1]!;
      if (ay > by || (ay === by && ax > bx)) {
        [ax, ay, bx, by] = [bx, by, ax, ay];
      }
      if (lat < ay || lat > by || (lng > ax && lng > bx)) continue;
      const side = (bx - ax) * (lat - ay) - (by - ay) * (lng - ax);
      if (side === 0 && lng >= Math.min(ax, bx)) return true;
      if (side > 0 && ay <= lat && lat < by) inside = !inside;
    }
    start = end;
  }
  return inside;
}
