import type { Area } from './area.ts';
import { type EdgeRow, findEdgeDistanceMetres, metresPerDegree } from './edge-distance.ts';

/** Side in degrees of the squares in which places are looked at together. */
const squareDegrees = 0.1;

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * For every place the areas whose edge lies within a distance of it, by their place in the list,
 * ascending. Whoever stands inside an area farther from its edge is not near it: that is
 * membership's to say. Places of one square share the choice of edges that can matter to them.
 */
export function listNearAreas(
  areas: readonly Pick<Area, 'geometry'>[],
  positions: readonly (readonly [number, number])[],
  withinMetres: number,
): readonly (readonly number[])[] {
  const edges = areas.map(({ geometry }) => listEdges(geometry));
  const near: number[][] = positions.map(() => []);
  for (const [box, own] of listSquares(positions)) {
    const reach = widen(box, withinMetres);
    edges.forEach((all, area) => {
      if (!overlap(all.box, reach)) return;
      const some = chooseEdges(all.xy, reach);
      if (some.ends.length === 0) return;
      for (const i of own)
        if (findEdgeDistanceMetres([some], ...positions[i]!) <= withinMetres) near[i]!.push(area);
    });
  }
  return near;
}

/** Edges one after another as ax, ay, bx, by. */
function listEdges(geometry: Area['geometry']): { readonly xy: Float64Array; readonly box: Box } {
  const rings = geometry?.coordinates.flat() ?? [];
  const xy: number[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      xy.push(a[0], a[1], b[0], b[1]);
      west = Math.min(west, a[0], b[0]);
      east = Math.max(east, a[0], b[0]);
      south = Math.min(south, a[1], b[1]);
      north = Math.max(north, a[1], b[1]);
    }
  return { xy: Float64Array.from(xy), box: [west, south, east, north] };
}

function listSquares(
  positions: readonly (readonly [number, number])[],
): readonly (readonly [Box, readonly number[]])[] {
  const squares = new Map<string, { box: Box; own: number[] }>();
  positions.forEach(([lng, lat], i) => {
    const [column, row] = [Math.floor(lng / squareDegrees), Math.floor(lat / squareDegrees)];
    const key = `${column},${row}`;
    const known = squares.get(key);
    if (known) {
      known.own.push(i);
      return;
    }
    const [west, south] = [column * squareDegrees, row * squareDegrees];
    const box: Box = [west, south, west + squareDegrees, south + squareDegrees];
    squares.set(key, { box, own: [i] });
  });
  return [...squares.values()].map(({ box, own }) => [box, own]);
}

function widen([west, south, east, north]: Box, metres: number): Box {
  // The farther from the equator, the more degrees a distance is.
  const [perLng, perLat] = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)) + 0.2);
  const [x, y] = [(metres * 1.01) / perLng, (metres * 1.01) / perLat];
  return [west - x, south - y, east + x, north + y];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** The edges whose own box meets a box, each as a ring of two points. */
function chooseEdges(xy: Float64Array, [west, south, east, north]: Box): EdgeRow {
  const chosen: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < xy.length; i += 4) {
    const [ax, ay, bx, by] = [xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!];
    if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) continue;
    if (Math.max(ay, by) < south || Math.min(ay, by) > north) continue;
    chosen.push(ax, ay, bx, by);
    ends.push(chosen.length);
  }
  return { xy: Float64Array.from(chosen), ends };
}
