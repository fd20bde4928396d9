/**
 * The withheld cells that follow from the published ones, by plain elimination in exact fractions:
 * written apart from the rule it checks.
 */
export function tellsAny(
  cells: readonly { readonly key: string; readonly leaves: readonly string[] }[],
  withheld: ReadonlySet<string>,
): string[] {
  const names = [...new Set(cells.flatMap(({ leaves }) => leaves))];
  const vector = ({ leaves }: { readonly leaves: readonly string[] }) =>
    names.map((name): Fraction => [leaves.includes(name) ? 1n : 0n, 1n]);
  const rows: Fraction[][] = [];
  const rest = (given: Fraction[]) => {
    let left = given;
    for (const row of rows) {
      const pivot = row.findIndex(([n]) => n !== 0n);
      const times = divide(left[pivot]!, row[pivot]!);
      left = left.map((value, i) => subtract(value, multiply(times, row[i]!)));
    }
    return left;
  };
  for (const cell of cells) {
    if (withheld.has(cell.key)) continue;
    const left = rest(vector(cell));
    if (left.some(([n]) => n !== 0n)) rows.push(left);
  }
  return cells
    .filter(({ key }) => withheld.has(key))
    .filter((cell) => rest(vector(cell)).every(([n]) => n === 0n))
    .map(({ key }) => key);
}

type Fraction = readonly [bigint, bigint];
const multiply = ([a, b]: Fraction, [c, d]: Fraction): Fraction => shorten(a * c, b * d);
const divide = (a: Fraction, [c, d]: Fraction): Fraction => multiply(a, [d, c]);
const subtract = ([a, b]: Fraction, [c, d]: Fraction): Fraction => shorten(a * d - c * b, b * d);
function shorten(a: bigint, b: bigint): Fraction {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? [0n, 1n] : [a / x, b / x];
}
