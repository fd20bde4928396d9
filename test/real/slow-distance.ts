import type { SlowPolygons } from '../geo/areas/slow-check.ts';

type Point = readonly [number, number];

const metresPerDegree = 111_320;

/** Metres between two points a few kilometres apart, on a plane through the first. */
export function slowMetres([ax, ay]: Point, [bx, by]: Point): number {
  const cosine = Math.cos((ay * Math.PI) / 180);
  return Math.hypot((bx - ax) * cosine, by - ay) * metresPerDegree;
}

/** Metres from a point to the nearest edge, on a plane through the point. */
export function slowMetresToEdge(polygons: SlowPolygons, point: Point): number {
  let nearest = Infinity;
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++)
      nearest = Math.min(nearest, slowMetres(point, closestOn(ring[i - 1]!, ring[i]!, point)));
  return nearest;
}

function closestOn([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): Point {
  const cosine = Math.cos((py * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * cosine, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - ax) * cosine * dx + (py - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return [ax + (bx - ax) * t, ay + (by - ay) * t];
}
