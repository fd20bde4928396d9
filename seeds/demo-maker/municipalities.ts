import { type Cell, kilometresBetween } from './mesh.ts';
import { type MunicipalityPlan, municipalityPlans } from './place-table.ts';
import { hashNumbers } from './random.ts';
import { type Seed, spread } from './spread.ts';

export interface Municipality extends MunicipalityPlan {
  readonly cells: readonly Cell[];
  /** With its city, where it is a ward: `見本市中区`. */
  readonly fullName: string;
}

/** Shares the land out: every municipality grows from its centre, islets go to the nearest. */
export function shareLand(land: readonly Cell[]): Municipality[] {
  const seeds = municipalityPlans.map(
    ({ code, centre, reach }): Seed => ({
      name: code,
      cell: nearestCell(land, centre),
      ...(reach !== undefined && { reach }),
    }),
  );
  const shares = spread(land, seeds, (cell) => 0.7 + 0.6 * hashNumbers(cell.i, cell.j, 3));
  const settled = [...shares];
  for (const cell of land)
    if (!shares.has(cell.key)) {
      const [nearest] = settled.reduce(
        ([best, distance], [key, name]) => {
          const other = cellAt(land, key);
          const d = kilometresBetween(other.centre, cell.centre);
          return d < distance ? ([name, d] as const) : ([best, distance] as const);
        },
        ['', Number.POSITIVE_INFINITY] as readonly [string, number],
      );
      shares.set(cell.key, nearest);
    }
  return municipalityPlans.map((plan) => ({
    ...plan,
    fullName: plan.group.endsWith('市') ? plan.group + plan.name : plan.name,
    cells: land.filter(({ key }) => shares.get(key) === plan.code),
  }));
}

const byKey = new WeakMap<readonly Cell[], Map<string, Cell>>();

function cellAt(land: readonly Cell[], key: string): Cell {
  const index = byKey.get(land) ?? new Map(land.map((cell) => [cell.key, cell]));
  byKey.set(land, index);
  const cell = index.get(key);
  if (!cell) throw new Error(`No cell ${key} on land.`);
  return cell;
}

function nearestCell(land: readonly Cell[], place: Cell['centre']): Cell {
  return land.reduce((best, cell) =>
    kilometresBetween(cell.centre, place) < kilometresBetween(best.centre, place) ? cell : best,
  );
}
