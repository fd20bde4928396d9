import { type Cell, kilometresBetween, type Place, placeOf } from './mesh.ts';
import type { Municipality } from './municipalities.ts';
import { hashNumbers, openRandom, type Random } from './random.ts';
import { type Named, openTownNames, toChome } from './town-names.ts';

/** A 町丁目: a whole cell of country, or a third of one in town. */
export interface Town {
  readonly municipality: Municipality;
  readonly cell: Cell;
  /** 青葉台, without 丁目. */
  readonly base: Named;
  /** 1 to 3; null where the town is one. */
  readonly chome: number | null;
  /** 青葉台一丁目 */
  readonly name: string;
  /** KEY_CODE of the census, 11 digits. */
  readonly keyCode: string;
  readonly middle: Place;
  readonly population: Population;
}

export interface Population {
  readonly total: number;
  readonly over65: number;
  readonly over75: number;
  readonly over85: number;
}

/** People per cell from which it is parted into 丁目. */
const urbanPeople = 1500;

/** Names and peoples the cells of a municipality, thickest around its centre. */
export function settle(municipality: Municipality): Town[] {
  const random = openRandom(`towns ${municipality.code}`);
  const nameTown = openTownNames(municipality.code);
  const weightOf = ({ i, j, centre }: Cell) => {
    const far = kilometresBetween(centre, municipality.centre) / 3;
    return (0.25 + hashNumbers(i, j, 5)) / (0.6 + far * far);
  };
  const weights = municipality.cells.reduce((sum, cell) => sum + weightOf(cell), 0);
  return municipality.cells.flatMap((cell, index) => {
    const people = (municipality.population * weightOf(cell)) / weights;
    const urban = people >= urbanPeople;
    const base = nameTown(urban);
    const code = `${municipality.code}${String(index + 1).padStart(3, '0')}0`;
    const thirds = urban ? [1, 2, 3] : [null];
    return thirds.map(
      (chome): Town => ({
        municipality,
        cell,
        base,
        chome,
        name: chome === null ? base.name : base.name + toChome(chome),
        keyCode: `${code}${String(chome ?? 0).padStart(2, '0')}`,
        middle: chome === null ? cell.centre : middleOfThird(cell, chome - 1),
        population: age(people / thirds.length, municipality, random),
      }),
    );
  });
}

/** The smaller the municipality, the older its people. */
function age(people: number, municipality: Municipality, random: Random): Population {
  const sway = 0.9 + 0.2 * random.next();
  const share65 =
    municipality.population > 60_000 ? 0.27 : municipality.population > 10_000 ? 0.34 : 0.43;
  const total = Math.max(4, Math.round(people * (0.95 + 0.1 * random.next())));
  const over65 = Math.round(total * share65 * sway);
  const over75 = Math.round(over65 * (0.5 + 0.12 * random.next()));
  const over85 = Math.round(over75 * (0.28 + 0.1 * random.next()));
  return { total, over65, over75, over85 };
}

export function addUp(populations: readonly Population[]): Population {
  const sum = (field: keyof Population) =>
    populations.reduce((total, population) => total + population[field], 0);
  return {
    total: sum('total'),
    over65: sum('over65'),
    over75: sum('over75'),
    over85: sum('over85'),
  };
}

function middleOfThird(cell: Cell, third: number): Place {
  const places = [...cornersOfThird(cell, third), cell.centre];
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return [mean(0), mean(1)];
}

function cornersOfThird(cell: Cell, third: number): Place[] {
  return [0, 1, 2].flatMap((step) => {
    const corner = cell.corners[(third * 2 + step) % 6];
    return corner ? [placeOf(corner)] : [];
  });
}

/** Some place in a town, off its borders. */
export function placeWithin(town: Town, random: Random): Place {
  const corners =
    town.chome === null
      ? town.cell.corners.map(placeOf)
      : cornersOfThird(town.cell, town.chome - 1);
  const corner = random.pick(corners);
  const other = random.pick(corners);
  const [a, b] = [random.next() * 0.45, random.next() * 0.4];
  const mix = (axis: 0 | 1) => town.middle[axis] * (1 - a - b) + corner[axis] * a + other[axis] * b;
  return [mix(0), mix(1)];
}
