import type { Position } from '../registry/position.ts';

/** Mean radius of the Earth in metres (IUGG). A sphere is within 0.6 % of the ellipsoid. */
export const earthRadiusMetres = 6_371_008.8;

const radians = Math.PI / 180;

/** Great-circle distance in metres. */
export function greatCircleMetres(a: Position, b: Position): number {
  const sinLat = Math.sin(((b[1] - a[1]) * radians) / 2);
  const sinLng = Math.sin(((b[0] - a[0]) * radians) / 2);
  const h = sinLat * sinLat + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * sinLng * sinLng;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * A box [west, south, east, north] in degrees that holds every point within the radius,
 * slightly too large. A circle that reaches a pole gets all longitudes.
 */
export function boxAround(
  [lng, lat]: Position,
  radiusMetres: number,
): readonly [number, number, number, number] {
  const angle = (radiusMetres / earthRadiusMetres) * 1.000001 + 1e-9;
  const [south, north] = [lat - angle / radians, lat + angle / radians];
  if (south <= -90 || north >= 90) return [-180, Math.max(south, -90), 180, Math.min(north, 90)];
  const width = Math.asin(Math.sin(angle) / Math.cos(lat * radians)) / radians;
  if (lng - width < -180 || lng + width > 180) return [-180, south, 180, north];
  return [lng - width, south, lng + width, north];
}

/** x, y, z of a point on a sphere of radius 1. */
export function toUnitVector([lng, lat]: Position): readonly [number, number, number] {
  const around = Math.cos(lat * radians);
  return [
    around * Math.cos(lng * radians),
    around * Math.sin(lng * radians),
    Math.sin(lat * radians),
  ];
}

/** The great-circle distance that belongs to the square of a chord of the sphere of radius 1. */
export function chordToMetres(squaredChord: number): number {
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
}
