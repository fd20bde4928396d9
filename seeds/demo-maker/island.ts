import { type Cell, kilometresBetween, listCells, type Place } from './mesh.ts';
import { hashNumbers } from './random.ts';

/** An invented island: an oval that bays and capes are cut from. */
interface Oval {
  readonly centre: Place;
  readonly radii: readonly [x: number, y: number];
}

const ovals: readonly Oval[] = [
  { centre: [0, -1], radii: [40, 29] },
  { centre: [-25, -42], radii: [4.2, 3] },
  { centre: [-18, -45], radii: [1.6, 1.4] },
  { centre: [46, -20], radii: [1.8, 1.5] },
  { centre: [-47, 11], radii: [2.2, 1.7] },
];

/** Waters inside the main island; the borders around them become holes. */
const lakes: readonly { readonly centre: Place; readonly radius: number }[] = [
  { centre: [-9, 5], radius: 2.4 },
  { centre: [11.5, 11], radius: 1.9 },
];

/** How far bays reach in, as a share of the oval's radius. */
const roughness = 0.55;

/** Every cell that is land, in a fixed order. */
export function listLand(): Cell[] {
  return listCells(54, 52).filter(({ centre }) => isLand(centre));
}

function isLand(place: Place): boolean {
  if (lakes.some(({ centre, radius }) => kilometresBetween(place, centre) < radius)) return false;
  return ovals.some(({ centre, radii }) => {
    const x = (place[0] - centre[0]) / radii[0];
    const y = (place[1] - centre[1]) / radii[1];
    return Math.sqrt(x * x + y * y) + (noiseAt(place) - 0.5) * roughness < 1;
  });
}

/** 0 to 1, smooth over a few kilometres: three layers of value noise. */
function noiseAt([x, y]: Place): number {
  const layers = [
    { size: 14, weight: 0.5 },
    { size: 6, weight: 0.32 },
    { size: 2.6, weight: 0.18 },
  ];
  return layers.reduce(
    (sum, { size, weight }, k) => sum + weight * noise(x / size, y / size, k),
    0,
  );
}

function noise(x: number, y: number, salt: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [smooth(x - i), smooth(y - j)];
  const corner = (di: number, dj: number) => hashNumbers(i + di, j + dj, salt + 7);
  const low = corner(0, 0) * (1 - u) + corner(1, 0) * u;
  const high = corner(0, 1) * (1 - u) + corner(1, 1) * u;
  return low * (1 - v) + high * v;
}

const smooth = (t: number) => t * t * (3 - 2 * t);
