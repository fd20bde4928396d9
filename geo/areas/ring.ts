import type { MultiPolygon } from '../registry/source-record.ts';

export type Ring = readonly (readonly [number, number])[];
/** [west, south, east, north] in degrees. */
export type BoundingBox = readonly [number, number, number, number];

/** Area enclosed by a closed ring in square degrees: positive when counter-clockwise. */
export function signedRingArea(ring: Ring): number {
  const [originLng, originLat] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    doubled += (ax - originLng) * (by - originLat) - (bx - originLng) * (ay - originLat);
  }
  return doubled / 2;
}

/** Area of a polygon set in square degrees, holes taken off; 0 for null. */
export function planarArea(geometry: MultiPolygon | null): number {
  let area = 0;
  for (const polygon of geometry?.coordinates ?? []) {
    polygon.forEach((ring, i) => {
      area += i === 0 ? Math.abs(signedRingArea(ring)) : -Math.abs(signedRingArea(ring));
    });
  }
  return area;
}

/** The box around all outer rings; null for an empty geometry. */
export function boundingBox(geometry: MultiPolygon | null): BoundingBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of geometry?.coordinates ?? []) {
    for (const [lng, lat] of outer ?? []) {
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The geometry with outer rings counter-clockwise and holes clockwise (RFC 7946); itself if it is so. */
export function toOriented(geometry: MultiPolygon): MultiPolygon {
  const isRight = (ring: Ring, i: number) => signedRingArea(ring) > 0 === (i === 0);
  if (geometry.coordinates.every((polygon) => polygon.every(isRight))) return geometry;
  const coordinates = geometry.coordinates.map((polygon) =>
    polygon.map((ring, i) => (isRight(ring, i) ? ring : [...ring].reverse())),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Whether two boxes have a point in common. */
export function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
