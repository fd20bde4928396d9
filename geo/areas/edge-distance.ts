/** Rings as one row of coordinates, with the index behind each ring's last coordinate. */
export interface EdgeRow {
  readonly xy: Float64Array;
  readonly ends: readonly number[];
}

/**
 * Metres from a point to the nearest edge of some polygons, on a plane that touches the WGS84
 * ellipsoid at the point: within 0.1 % up to some 20 km. Infinity when there is no edge.
 */
export function findEdgeDistanceMetres(
  polygons: readonly EdgeRow[],
  lng: number,
  lat: number,
): number {
  const [metresPerLng, metresPerLat] = metresPerDegree(lat);
  let nearest = Infinity;
  for (const { xy, ends } of polygons) {
    let start = 0;
    for (const end of ends) {
      for (let i = start + 2; i < end; i += 2) {
        const ax = (xy[i - 2]! - lng) * metresPerLng;
        const ay = (xy[i - 1]! - lat) * metresPerLat;
        const dx = (xy[i]! - xy[i - 2]!) * metresPerLng;
        const dy = (xy[i + 1]! - xy[i - 1]!) * metresPerLat;
        const square = dx * dx + dy * dy;
        const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
        const x = ax + share * dx;
        const y = ay + share * dy;
        nearest = Math.min(nearest, x * x + y * y);
      }
      start = end;
    }
  }
  return Math.sqrt(nearest);
}

/** Metres in a degree of longitude and of latitude at a latitude, by the WGS84 series. */
export function metresPerDegree(lat: number): readonly [number, number] {
  const phi = (lat * Math.PI) / 180;
  return [
    111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi),
    111132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  ];
}
