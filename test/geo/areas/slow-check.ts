/**
 * A second opinion on where a point lies, written without looking at geo/ and importing nothing from
 * it. Exact for coordinates that are whole numbers or binary fractions of few digits.
 */
export type SlowRing = readonly (readonly [number, number])[];
export type SlowPolygons = readonly (readonly SlowRing[])[];

/** Codes of all areas that hold the point or touch it, sorted. */
export function listTouching(
  areas: readonly { readonly code: string; readonly polygons: SlowPolygons }[],
  point: readonly [number, number],
): string[] {
  return areas
    .filter(({ polygons }) => polygons.some((polygon) => touches(polygon, point)))
    .map(({ code }) => code)
    .sort();
}

function touches(polygon: readonly SlowRing[], point: readonly [number, number]): boolean {
  if (polygon.some((ring) => listEdges(ring).some((edge) => isOnEdge(edge, point)))) return true;
  return polygon.reduce((turns, ring) => turns + Math.abs(windingNumber(ring, point)), 0) % 2 === 1;
}

type Edge = readonly [readonly [number, number], readonly [number, number]];

function listEdges(ring: SlowRing): Edge[] {
  return ring.slice(1).map((end, i) => [ring[i]!, end]);
}

function isOnEdge([[ax, ay], [bx, by]]: Edge, [x, y]: readonly [number, number]): boolean {
  const between = (a: number, b: number, v: number) => (a - v) * (b - v) <= 0;
  return between(ax, bx, x) && between(ay, by, y) && (bx - ax) * (y - ay) === (by - ay) * (x - ax);
}

/** Quarter turns that the ring makes around the point, summed: no ray, so no ray's special cases. */
function windingNumber(ring: SlowRing, [x, y]: readonly [number, number]): number {
  const quadrant = ([px, py]: readonly [number, number]) =>
    px >= x ? (py >= y ? 0 : 3) : py >= y ? 1 : 2;
  let quarters = 0;
  for (const [a, b] of listEdges(ring)) {
    const step = (quadrant(b) - quadrant(a) + 4) % 4;
    if (step === 1) quarters += 1;
    else if (step === 3) quarters -= 1;
    else if (step === 2) {
      const turn = (a[0] - x) * (b[1] - y) - (b[0] - x) * (a[1] - y);
      quarters += turn > 0 ? 2 : -2;
    }
  }
  return quarters / 4;
}

/** Area by the trapezium rule, holes taken off. */
export function slowArea(polygons: SlowPolygons): number {
  let area = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, i) => {
      const own = listEdges(ring).reduce(
        (sum, [a, b]) => sum + ((b[0] - a[0]) * (a[1] + b[1])) / 2,
        0,
      );
      area += i === 0 ? Math.abs(own) : -Math.abs(own);
    });
  }
  return area;
}
