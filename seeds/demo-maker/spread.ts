import { type Cell, kilometresBetween } from './mesh.ts';

export interface Seed {
  readonly name: string;
  readonly cell: Cell;
  /** Kilometres it grows at most. */
  readonly reach?: number;
}

/**
 * Lets seeds grow over neighbouring cells, all at once, until they meet: every share is in one
 * piece, and its borders wind as the costs do.
 * @param costOf what it takes to enter a cell; 1 is even ground.
 * @returns the seed's name by cell key; cells that no seed reaches are left out.
 */
export function spread(
  cells: readonly Cell[],
  seeds: readonly Seed[],
  costOf: (cell: Cell) => number,
): Map<string, string> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const shares = new Map<string, string>();
  let front = seeds.map((seed) => ({ seed, cell: seed.cell, cost: 0 }));
  while (front.length > 0) {
    const next = front.reduce((best, step) => (step.cost < best.cost ? step : best));
    front = front.filter((step) => step.cell !== next.cell);
    const { seed, cell, cost } = next;
    if (shares.has(cell.key)) continue;
    shares.set(cell.key, seed.name);
    for (const key of cell.neighbours) {
      const neighbour = byKey.get(key);
      if (!neighbour || shares.has(key)) continue;
      const far = kilometresBetween(neighbour.centre, seed.cell.centre);
      if (seed.reach !== undefined && far > seed.reach) continue;
      front.push({ seed, cell: neighbour, cost: cost + costOf(neighbour) });
    }
  }
  return shares;
}
