/** Points sorted into rows of latitude, in each row by longitude. Longitudes do not wrap: Japan. */
export interface PointRows {
  readonly size: number;
  /** Degrees. */
  readonly lngs: Float64Array;
  readonly lats: Float64Array;
  /** On a sphere of radius 1. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly zs: Float64Array;
  /** Latitude of the lowest row as a multiple of the height of a row. */
  readonly firstRow: number;
  /** Where each row starts; one more than there are rows. */
  readonly rowStarts: Uint32Array;
}

/** Height of a row in degrees: some 2.2 km. */
export const rowDegrees = 0.02;

const radians = Math.PI / 180;

/** The order into which points are sorted: row of latitude, longitude, latitude. */
export function orderByRow(lngs: ArrayLike<number>, lats: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: lngs.length }, (_, i) => i).sort(
    (a, b) =>
      rowOf(lats[a]!) - rowOf(lats[b]!) || lngs[a]! - lngs[b]! || lats[a]! - lats[b]! || a - b,
  );
}

/** @param lngs, lats in the order of {@link orderByRow}; kept, not copied. */
export function openPointRows(lngs: Float64Array, lats: Float64Array): PointRows {
  const size = lngs.length;
  const [xs, ys, zs] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i++) {
    const lat = lats[i]! * radians;
    const lng = lngs[i]! * radians;
    xs[i] = Math.cos(lat) * Math.cos(lng);
    ys[i] = Math.cos(lat) * Math.sin(lng);
    zs[i] = Math.sin(lat);
  }
  const firstRow = size === 0 ? 0 : rowOf(lats[0]!);
  const rows = size === 0 ? 0 : rowOf(lats[size - 1]!) - firstRow + 1;
  const rowStarts = new Uint32Array(rows + 1);
  for (let i = 0; i < size; i++) rowStarts[rowOf(lats[i]!) - firstRow + 1]!++;
  for (let row = 0; row < rows; row++) rowStarts[row + 1]! += rowStarts[row]!;
  return { size, lngs, lats, xs, ys, zs, firstRow, rowStarts };
}

function rowOf(lat: number): number {
  return Math.floor(lat / rowDegrees);
}

/**
 * Stretches of points that hold all within an angle of a place, and few beyond: written into
 * `spans` as from, to, from, to …
 * @param angle radians on the sphere.
 * @returns how many numbers were written.
 */
export function listSpans(
  points: PointRows,
  lng: number,
  lat: number,
  angle: number,
  spans: number[],
): number {
  const { firstRow, rowStarts, lngs } = points;
  const reach = angle / radians + 1e-9;
  const lowest = Math.max(rowOf(lat - reach), firstRow);
  const highest = Math.min(rowOf(lat + reach), firstRow + rowStarts.length - 2);
  const phi = lat * radians;
  const [sinLat, cosLat, cosAngle] = [Math.sin(phi), Math.cos(phi), Math.cos(angle)];
  // The circle is widest a little poleward of its middle.
  const widest = Math.asin(Math.max(-1, Math.min(1, sinLat / cosAngle)));
  let written = 0;
  for (let row = lowest; row <= highest; row++) {
    const bottom = row * rowDegrees * radians;
    const at = Math.max(bottom, Math.min(bottom + rowDegrees * radians, widest));
    const cosine = (cosAngle - sinLat * Math.sin(at)) / (cosLat * Math.cos(at));
    if (cosine > 1) continue;
    const half = Math.acos(Math.max(-1, cosine)) / radians + 1e-9;
    const [start, end] = [rowStarts[row - firstRow]!, rowStarts[row - firstRow + 1]!];
    const from = firstAtLeast(lngs, start, end, lng - half);
    const to = firstAtLeast(lngs, from, end, lng + half);
    if (from === to) continue;
    spans[written++] = from;
    spans[written++] = to;
  }
  return written;
}

/** First place from `low` on whose value is not below the limit; `high` when there is none. */
export function firstAtLeast(
  values: Float64Array,
  low: number,
  high: number,
  limit: number,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (values[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
