/** A figure of one area, as the sum of the smallest areas it is made of. */
export interface SummedCell {
  readonly key: string;
  /** Keys of the smallest areas; its own where it is one. */
  readonly leaves: readonly string[];
  /** To be withheld for its own sake. */
  readonly small: boolean;
  /** Which of two others is withheld beside a small one: the lower goes first. */
  readonly weight: number;
}

/**
 * The keys to withhold so that no small figure can be reckoned from those that stay: neither as the
 * rest of a sum nor by adding and subtracting several. Beside a small figure the next smallest of the
 * same sum is withheld too; where there is none, the sum itself. Every step is checked by elimination
 * over the rationals modulo a prime, so that nothing is found by chance only.
 * @param cells each key once.
 */
export function withholdCells(cells: readonly SummedCell[]): ReadonlySet<string> {
  const withheld = new Set(cells.filter(({ small }) => small).map(({ key }) => key));
  if (withheld.size === 0) return withheld;
  const sorted = [...cells].sort(
    (a, b) => a.leaves.length - b.leaves.length || a.weight - b.weight || compare(a.key, b.key),
  );
  for (;;) {
    const exposed = findExposed(sorted, withheld);
    if (exposed === undefined) return withheld;
    withheld.add(nextToWithhold(exposed, sorted, withheld));
  }
}

/** The first withheld cell that the published ones tell all the same. */
function findExposed(
  cells: readonly SummedCell[],
  withheld: ReadonlySet<string>,
): SummedCell | undefined {
  const known = new Set(
    cells
      .filter(({ key, leaves }) => !withheld.has(key) && leaves.length === 1)
      .map(({ leaves }) => leaves[0]!),
  );
  const unknownOf = ({ leaves }: SummedCell) => leaves.filter((leaf) => !known.has(leaf));
  const targets = cells.filter(({ key }) => withheld.has(key));
  const columns = new Map<string, number>();
  for (const target of targets)
    for (const leaf of unknownOf(target)) if (!columns.has(leaf)) columns.set(leaf, columns.size);
  const published = cells.filter(({ key }) => !withheld.has(key)).map(unknownOf);
  for (const leaves of published)
    for (const leaf of leaves) if (!columns.has(leaf)) columns.set(leaf, columns.size);
  const toVector = (leaves: readonly string[]) => {
    const vector = new Float64Array(columns.size);
    for (const leaf of leaves) vector[columns.get(leaf)!] = 1;
    return vector;
  };
  const rows = reduceRows(published.filter(({ length }) => length > 0).map(toVector));
  return targets.find((target) => isSpanned(toVector(unknownOf(target)), rows));
}

function nextToWithhold(
  exposed: SummedCell,
  cells: readonly SummedCell[],
  withheld: ReadonlySet<string>,
): string {
  const own = new Set(exposed.leaves);
  const open = cells.filter(({ key }) => !withheld.has(key));
  const inside = open.find(({ leaves }) => leaves.length === 1 && own.has(leaves[0]!));
  if (inside) return inside.key;
  const around = open.filter(
    ({ leaves }) =>
      leaves.length > own.size && exposed.leaves.every((leaf) => leaves.includes(leaf)),
  );
  for (const sum of around) {
    const others = new Set(sum.leaves.filter((leaf) => !own.has(leaf)));
    const beside = open.find(({ leaves }) => leaves.length === 1 && others.has(leaves[0]!));
    if (beside) return beside.key;
  }
  return (around[0] ?? open.find(({ leaves }) => leaves.some((leaf) => own.has(leaf))) ?? open[0]!)
    .key;
}

/** Below 2^26, so that products stay exact. */
const prime = 67_108_859;

interface ReducedRow {
  readonly pivot: number;
  readonly values: Float64Array;
}

function reduceRows(vectors: readonly Float64Array[]): ReducedRow[] {
  const rows: ReducedRow[] = [];
  for (const vector of vectors) {
    clear(vector, rows);
    const pivot = vector.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const factor = inverse(vector[pivot]!);
    for (let i = pivot; i < vector.length; i++) vector[i] = (vector[i]! * factor) % prime;
    rows.push({ pivot, values: vector });
  }
  return rows;
}

/** Takes out of a vector what the rows tell, in the order in which they came. */
function clear(vector: Float64Array, rows: readonly ReducedRow[]): void {
  for (const { pivot, values } of rows) {
    const times = vector[pivot]!;
    if (times === 0) continue;
    for (let i = 0; i < vector.length; i++)
      vector[i] = (vector[i]! + (prime - ((times * values[i]!) % prime))) % prime;
  }
}

function isSpanned(vector: Float64Array, rows: readonly ReducedRow[]): boolean {
  clear(vector, rows);
  return vector.every((value) => value === 0);
}

/** By Fermat: the power of prime − 2. */
function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
