/*
 * The reach of institutions, reckoned from raw facts by walking over all pairs. Nothing here is
 * taken from geo/: formulas and rules are written down a second time.
 */
export interface SlowCell {
  readonly lng: number;
  readonly lat: number;
  readonly people: readonly [over65: number, over75: number, over85: number];
}

export type SlowPlace = readonly [lng: number, lat: number];

export interface SlowFigures {
  readonly reached: readonly number[];
  readonly people: readonly number[];
  readonly byOne: number;
  readonly byTwo: number;
  readonly byThree: number;
  readonly meetings: number;
  readonly median: number | null;
  readonly far: number | null;
  /** Institutions per person. */
  readonly access: number | null;
}

const radius = 6_371_008.8;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/** By the haversine formula. */
export function metresBetween([aLng, aLat]: SlowPlace, [bLng, bLat]: SlowPlace): number {
  const north = Math.sin(toRadians(bLat - aLat) / 2) ** 2;
  const east = Math.sin(toRadians(bLng - aLng) / 2) ** 2;
  const both = north + Math.cos(toRadians(aLat)) * Math.cos(toRadians(bLat)) * east;
  return 2 * radius * Math.asin(Math.sqrt(both));
}

/** Of each cell the distances to all institutions that matter: [institution, metres]. */
export function measure(cells: readonly SlowCell[], places: readonly SlowPlace[]) {
  const distances = cells.map(({ lng, lat }) =>
    places.map((place) => metresBetween([lng, lat], place)),
  );
  const demands = places.map((_, j) =>
    cells.reduce((sum, cell, i) => sum + zoneWeight(distances[i]![j]!) * cell.people[1], 0),
  );
  return distances.map((row) => ({
    within: row.filter((metres) => metres <= 16_000).length,
    nearest: row.length === 0 ? null : row.reduce((a, b) => Math.min(a, b)),
    access: row.reduce(
      (sum, metres, j) => sum + (demands[j]! > 0 ? zoneWeight(metres) / demands[j]! : 0),
      0,
    ),
  }));
}

export type Measured = ReturnType<typeof measure>[number];

function zoneWeight(metres: number): number {
  if (metres <= 4_000) return 1;
  if (metres <= 8_000) return 0.68;
  return metres <= 16_000 ? 0.22 : 0;
}

export function addUpReach(
  own: readonly { readonly cell: SlowCell; readonly measured: Measured }[],
): SlowFigures {
  const sum = (of: (each: (typeof own)[number]) => number) =>
    own.reduce((total, each) => total + of(each), 0);
  const total = sum(({ cell }) => cell.people[1]);
  const when = (yes: (within: number) => boolean) =>
    sum(({ cell, measured }) => (yes(measured.within) ? cell.people[1] : 0));
  return {
    reached: [0, 1, 2].map((band) =>
      sum(({ cell, measured }) => (measured.within > 0 ? cell.people[band]! : 0)),
    ),
    people: [0, 1, 2].map((band) => sum(({ cell }) => cell.people[band]!)),
    byOne: when((within) => within === 1),
    byTwo: when((within) => within >= 2),
    byThree: when((within) => within >= 3),
    meetings: sum(({ cell, measured }) => cell.people[1] * measured.within),
    median: distanceOf(own, total / 2),
    far: distanceOf(own, (total * 95) / 100),
    access:
      total === 0 ? null : sum(({ cell, measured }) => cell.people[1] * measured.access) / total,
  };
}

function distanceOf(
  own: readonly { readonly cell: SlowCell; readonly measured: Measured }[],
  people: number,
): number | null {
  let walked = 0;
  const sorted = own
    .filter(({ cell, measured }) => cell.people[1] > 0 && measured.nearest !== null)
    .sort((a, b) => a.measured.nearest! - b.measured.nearest!);
  for (const { cell, measured } of sorted) {
    walked += cell.people[1];
    if (walked >= people) return measured.nearest;
  }
  return null;
}

type Outline = readonly (readonly (readonly SlowPlace[])[])[];

/** Even-odd; the demo has no cell on a border. */
export function isInside([lng, lat]: SlowPlace, outline: Outline): boolean {
  let inside = false;
  for (const ring of outline.flat())
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring[i === 0 ? ring.length - 1 : i - 1]!;
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax)
        inside = !inside;
    });
  return inside;
}

/** Metres to the nearest of points set along an outline every few metres. */
export function metresToOutline(place: SlowPlace, outline: Outline): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of outline.flat())
    ring.forEach((b, i) => {
      const a = ring[i === 0 ? ring.length - 1 : i - 1]!;
      const steps = Math.ceil(metresBetween(a, b) / 200) + 1;
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        const on: SlowPlace = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
        nearest = Math.min(nearest, metresBetween(place, on));
      }
    });
  return nearest;
}
