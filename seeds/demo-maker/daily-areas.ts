import { type Cell, kilometresBetween } from './mesh.ts';
import type { Municipality } from './municipalities.ts';
import { designatedCity } from './place-table.ts';
import { at } from './random.ts';
import { spread } from './spread.ts';
import { addUp, type Population, type Town } from './towns.ts';

/** A 日常生活圏域. */
export interface DailyArea {
  /** `98201-1`: numbered by the municipality, wards by their city. */
  readonly code: string;
  readonly owner: string;
  readonly number: number;
  readonly name: string;
  readonly municipality: Municipality;
  readonly towns: readonly Town[];
  readonly population: Population;
}

/** Parts the towns of every municipality into 日常生活圏域, each in one piece where the land is. */
export function listDailyAreas(
  municipalities: readonly Municipality[],
  towns: readonly Town[],
): DailyArea[] {
  const counts = new Map<string, number>();
  return municipalities.flatMap((municipality) => {
    const own = towns.filter((town) => town.municipality === municipality);
    const owner =
      municipality.group === designatedCity.name ? designatedCity.code : municipality.code;
    return partTowns(municipality, own).map((part) => {
      const number = (counts.get(owner) ?? 0) + 1;
      counts.set(owner, number);
      return {
        code: `${owner}-${number}`,
        owner,
        number,
        name: part.name,
        municipality,
        towns: part.towns,
        population: addUp(part.towns.map(({ population }) => population)),
      };
    });
  });
}

function partTowns(
  municipality: Municipality,
  towns: readonly Town[],
): { readonly name: string; readonly towns: readonly Town[] }[] {
  if (municipality.dailies === 1)
    return [{ name: `${municipality.name.replace(/[市町村]$/u, '')}全域`, towns }];
  const heads = chooseHeads(towns, municipality.dailies);
  const seeds = heads.map((town, index) => ({ name: String(index), cell: town.cell }));
  const shares = spread(municipality.cells, seeds, () => 1);
  const partOf = ({ cell }: Town) => Number(shares.get(cell.key) ?? 0);
  return heads.map((head, index) => ({
    name: `${head.base.name}圏域`,
    towns: towns.filter((town) => partOf(town) === index),
  }));
}

/** Towns far from each other, where many people live: the next one is the worst served so far. */
function chooseHeads(towns: readonly Town[], count: number): Town[] {
  const people = ({ population }: Town) => population.total;
  const heads = [
    towns.reduce((best, town) => (people(town) > people(best) ? town : best), at(towns, 0)),
  ];
  while (heads.length < count) {
    const burden = (town: Town) =>
      Math.min(...heads.map((head) => kilometresBetween(head.middle, town.middle))) *
      Math.sqrt(people(town));
    heads.push(towns.reduce((worst, town) => (burden(town) > burden(worst) ? town : worst)));
  }
  return heads;
}

/** The whole cells its towns make up. */
export function cellsOf({ towns }: DailyArea): Cell[] {
  return [...new Set(towns.map(({ cell }) => cell))];
}
