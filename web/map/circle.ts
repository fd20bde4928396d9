import type { Position } from '../../geo/registry/position.ts';

/** Mean radius of the Earth in metres (IUGG), as distances are counted with. */
const earthRadiusMetres = 6_371_008.8;
const radians = Math.PI / 180;

/** A closed ring of points [lng, lat] that all lie so far from the centre. */
export function toCircle([lng, lat]: Position, radiusMetres: number, corners = 96): Position[] {
  const angle = radiusMetres / earthRadiusMetres;
  const [sinLat, cosLat] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  return Array.from({ length: corners + 1 }, (_, i): Position => {
    const bearing = ((i % corners) / corners) * 2 * Math.PI;
    const sin = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * cosLat,
      Math.cos(angle) - sinLat * sin,
    );
    return [lng + east / radians, Math.asin(sin) / radians];
  });
}

/** [west, south, east, north] of a circle. */
export function toCircleBox(
  centre: Position,
  radiusMetres: number,
): readonly [number, number, number, number] {
  const ring = toCircle(centre, radiusMetres);
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
