import { describe, expect, it } from 'vitest';
import { type Classes, classify, classings, findClass } from '../../../geo/coverage/classing.ts';

/** Every way to cut `sorted` into `count` runs of neighbours. */
function* listCuts(sorted: readonly number[], count: number): Generator<readonly number[][]> {
  if (count === 1) {
    yield [[...sorted]];
    return;
  }
  for (let first = 1; first <= sorted.length - count + 1; first++)
    for (const rest of listCuts(sorted.slice(first), count - 1))
      yield [sorted.slice(0, first), ...rest];
}

/** Equal values in one run only. */
const keepsTies = (runs: readonly number[][]) =>
  runs.every((run, i) => i === 0 || runs[i - 1]!.at(-1) !== run[0]);

const squaresAround = (run: readonly number[]) => {
  const mean = run.reduce((sum, value) => sum + value, 0) / run.length;
  return run.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

function leastCost(
  values: readonly number[],
  count: number,
  costOf: (run: readonly number[]) => number,
): number {
  const sorted = [...values].sort((a, b) => a - b);
  const classes = Math.min(count, new Set(values).size);
  let least = Number.POSITIVE_INFINITY;
  for (const runs of listCuts(sorted, classes))
    if (keepsTies(runs))
      least = Math.min(
        least,
        runs.reduce((sum, run) => sum + costOf(run), 0),
      );
  return least;
}

function toRuns(values: readonly number[], { bounds, counts }: Classes): number[][] {
  const runs = counts.map((): number[] => []);
  for (const value of values) runs[findClass(bounds, value)]!.push(value);
  return runs;
}

/** Seeded: the same cases on every machine (Park–Miller). */
function* drawCases(): Generator<{ values: number[]; count: number }> {
  let seed = 20_261_122;
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let i = 0; i < 200; i++) {
    const kinds = [5, 40, 1_000_000][i % 3]!;
    const far = i % 2 === 0 ? 0 : 1e7;
    yield {
      values: Array.from({ length: 1 + draw(12) }, () => far + draw(kinds) / 7),
      count: 3 + draw(5),
    };
  }
}

describe('classing', () => {
  it('cuts naturally as the exhaustive search does, ties and all', () => {
    for (const { values, count } of drawCases()) {
      const runs = toRuns(values, classify(values, 'natural', count));
      const cost = runs.reduce((sum, run) => sum + squaresAround(run), 0);
      const least = leastCost(values, count, squaresAround);
      expect(Math.abs(cost - least)).toBeLessThanOrEqual(1e-9 * Math.max(1, squaresAround(values)));
    }
  });

  it('cuts into as equal numbers as ties allow, as the exhaustive search does', () => {
    for (const { values, count } of drawCases()) {
      const share = values.length / Math.min(count, new Set(values).size);
      const costOf = ({ length }: readonly number[]) => (length - share) ** 2;
      const runs = toRuns(values, classify(values, 'quantile', count));
      const cost = runs.reduce((sum, run) => sum + costOf(run), 0);
      expect(cost).toBeCloseTo(leastCost(values, count, costOf), 9);
    }
  });

  it.each(classings.map(({ id }) => id))('%s: counts add up and no value is outside', (id) => {
    for (const { values, count } of drawCases()) {
      const { bounds, counts } = classify([null, ...values, null], id, count);
      expect(counts.reduce((sum, its) => sum + its, 0)).toBe(values.length);
      expect(bounds).toHaveLength(counts.length + 1);
      expect(bounds[0]).toBe(Math.min(...values));
      expect(bounds.at(-1)).toBe(Math.max(...values));
      expect(counts.length).toBeLessThanOrEqual(count);
      if (id !== 'equal') expect(counts).not.toContain(0);
    }
  });

  it('cuts equal intervals by hand: 0 to 10 in five', () => {
    expect(classify([0, 1, 2, 3.9, 4, 10, 9], 'equal', 5)).toEqual({
      bounds: [0, 2, 4, 6, 8, 10],
      counts: [2, 2, 1, 0, 2],
    });
  });

  it('leaves empty intervals empty', () => {
    expect(classify([0, 1, 10], 'equal', 3).counts).toEqual([2, 0, 1]);
  });

  it('cuts naturally by hand: three heaps', () => {
    expect(classify([1, 2, 1.5, 10, 11, 30], 'natural', 3)).toEqual({
      bounds: [1, 10, 30, 30],
      counts: [3, 2, 1],
    });
  });

  it('has a class for each value where there are fewer values than classes', () => {
    expect(classify([3, 3, 5, null], 'quantile', 5)).toEqual({ bounds: [3, 5, 5], counts: [2, 1] });
    expect(classify([3, 3], 'equal', 5)).toEqual({ bounds: [3, 3], counts: [2] });
    expect(classify([0], 'natural', 3)).toEqual({ bounds: [0, 0], counts: [1] });
  });

  it('has no class where nothing is known', () => {
    for (const { id } of classings)
      expect(classify([null, null], id, 5)).toEqual({ bounds: [], counts: [] });
  });

  it('cuts 2,000 different values quickly enough for a page', () => {
    const values = Array.from({ length: 2000 }, (_, i) => Math.sin(i) * 1000);
    classify(values, 'natural', 7);
    const started = performance.now();
    classify(values, 'natural', 7);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
