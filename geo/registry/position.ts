/** `[lng, lat]` in degrees, JGD2011/WGS 84. */
export type Position = readonly [number, number];

export type PositionFault = 'position-zero' | 'position-outside-japan' | 'position-failed-geocode';

export type PositionScreening =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: PositionFault };

/** Where a geocoder puts an address it cannot find; met in the national care office files. */
const failedGeocodes: readonly { readonly position: Position; readonly note: string }[] = [
  { position: [-8.24389, 53.41291], note: 'centre of Ireland' },
  { position: [138.252924, 36.204824], note: 'centre of Japan: inside every bounding box' },
];

/** Every island of Japan, 沖ノ鳥島 (20.4 N) and 南鳥島 (154.0 E) included. */
const japan = { west: 122, south: 20, east: 154.5, north: 46 } as const;

/** About one metre: files round the same point to five or six decimals. */
const toleranceDegrees = 1e-5;

const near = (a: number, b: number) => Math.abs(a - b) <= toleranceDegrees;

/**
 * Refuses a published position that cannot be true, whatever its address says.
 * @param position [lng, lat] in degrees as published.
 * @returns `ok`, or the reason; never throws (NaN and infinity count as outside Japan).
 */
export function screenPosition(position: Position): PositionScreening {
  const [lng, lat] = position;
  if (near(lng, 0) && near(lat, 0)) return { ok: false, reason: 'position-zero' };
  for (const { position: failed } of failedGeocodes)
    if (near(lng, failed[0]) && near(lat, failed[1]))
      return { ok: false, reason: 'position-failed-geocode' };
  const inside = lng >= japan.west && lng <= japan.east && lat >= japan.south && lat <= japan.north;
  return inside ? { ok: true } : { ok: false, reason: 'position-outside-japan' };
}

/**
 * Distance in metres between two points up to about 100 km apart, on a sphere with the local
 * curvature of Japan's latitudes; error under 0.3 % there.
 */
export function metresBetween(a: Position, b: Position): number {
  const metresPerDegree = 111_195;
  const middle = ((a[1] + b[1]) / 2) * (Math.PI / 180);
  return Math.hypot((a[0] - b[0]) * Math.cos(middle), a[1] - b[1]) * metresPerDegree;
}
