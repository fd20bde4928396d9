import { firstAtLeast, type PointRows, rowDegrees } from './point-rows.ts';

const radians = Math.PI / 180;

/** Finds the squared chord from a place to the nearest of the points; Infinity when there are none. */
export type NearestFinder = (
  lng: number,
  lat: number,
  /** What is known already: nothing farther is looked for. */
  atMost: number,
) => number;

/**
 * Rows of latitude are walked outwards from the place, and in each row the points to both sides,
 * until what lies beyond cannot be nearer: north or south by the latitude alone, east or west by the
 * distance to the meridian.
 */
export function openNearest(points: PointRows): NearestFinder {
  const { lngs, xs, ys, zs, firstRow, rowStarts } = points;
  const rows = rowStarts.length - 1;

  return (lng, lat, atMost) => {
    const cosLat = Math.cos(lat * radians);
    const x = cosLat * Math.cos(lng * radians);
    const y = cosLat * Math.sin(lng * radians);
    const z = Math.sin(lat * radians);
    let best = atMost;

    const walk = (row: number): void => {
      const [start, end] = [rowStarts[row]!, rowStarts[row + 1]!];
      if (start === end) return;
      const middle = firstAtLeast(lngs, start, end, lng);
      for (let i = middle; i < end; i++) {
        if (toMeridian(lngs[i]! - lng, cosLat) > best) break;
        best = Math.min(best, squaredChord(i, x, y, z));
      }
      for (let i = middle - 1; i >= start; i--) {
        if (toMeridian(lng - lngs[i]!, cosLat) > best) break;
        best = Math.min(best, squaredChord(i, x, y, z));
      }
    };
    const squaredChord = (i: number, px: number, py: number, pz: number): number => {
      const dx = xs[i]! - px;
      const dy = ys[i]! - py;
      const dz = zs[i]! - pz;
      return dx * dx + dy * dy + dz * dz;
    };

    const own = Math.floor(lat / rowDegrees) - firstRow;
    for (let step = 0; ; step++) {
      const [below, above] = [own - step, own + step];
      if (below < 0 && above >= rows) return best;
      // Nothing in rows a whole step away is nearer than the rows between are high.
      if (step > 1 && between((step - 1) * rowDegrees) > best) return best;
      if (above < rows && above >= 0) walk(above);
      if (step > 0 && below >= 0 && below < rows) walk(below);
    }
  };

  function between(degrees: number): number {
    const half = Math.sin((degrees * radians) / 2);
    return 4 * half * half;
  }
}

/** Squared chord from a place to the meridian so many degrees away: no point beyond is nearer. */
function toMeridian(degrees: number, cosLat: number): number {
  if (degrees >= 90) return 0;
  const away = Math.asin(cosLat * Math.sin(degrees * radians));
  const half = Math.sin(away / 2);
  return 4 * half * half * (1 - 1e-12);
}
