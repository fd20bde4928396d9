/**
 * The ways to cut values into classes. Source: the usual definitions of statistical maps; natural
 * breaks is the cut with the least sum of squared distances from the class means (Fisher 1958,
 * Jenks 1977).
 */
export const classings = [
  {
    id: 'quantile',
    label: '等量',
    help: 'どの階級にも、できるだけ同じ数の圏域が入るように分けます。同じ値は分けません。',
  },
  {
    id: 'equal',
    label: '等間隔',
    help: '最小から最大までを、同じ幅に分けます。圏域の入らない階級もあります。',
  },
  {
    id: 'natural',
    label: '自然分類',
    help: '近い値どうしが同じ階級に入るように分けます（各階級の平均からのずれの2乗の合計が最小）。',
  },
] as const satisfies readonly { id: string; label: string; help: string }[];

export type ClassingId = (typeof classings)[number]['id'];

export const fewestClasses = 3;
export const mostClasses = 7;

/** Cut values: class i holds those from `bounds[i]` up to below `bounds[i + 1]`, the last its end too. */
export interface Classes {
  /** Ascending; one more than there are classes, none where no value is known. */
  readonly bounds: readonly number[];
  /** Values per class. */
  readonly counts: readonly number[];
}

/**
 * Cuts the known values into at most `count` classes: fewer where there are fewer distinct values.
 * Equal values are always in one class, and only equal intervals leave classes empty.
 */
export function classify(
  values: readonly (number | null)[],
  classing: ClassingId,
  count: number,
): Classes {
  const groups = groupEqual(values);
  const [least] = groups;
  const most = groups.at(-1);
  if (least === undefined || most === undefined) return { bounds: [], counts: [] };
  const starts = cutters[classing](groups, Math.min(count, groups.length));
  const bounds = [...starts, most.value];
  const counts = starts.map(() => 0);
  for (const { value, times } of groups) counts[findClass(bounds, value)]! += times;
  return { bounds, counts };
}

/** The class a value of those that were cut lies in, from 0. */
export function findClass(bounds: readonly number[], value: number): number {
  let at = bounds.length - 2;
  while (at > 0 && value < bounds[at]!) at--;
  return Math.max(at, 0);
}

/** Values that are equal, and how many. */
interface Group {
  readonly value: number;
  readonly times: number;
}

function groupEqual(values: readonly (number | null)[]): readonly Group[] {
  const times = new Map<number, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([a], [b]) => a - b).map(([value, its]) => ({ value, times: its }));
}

/** The least value of each class, for groups of which there are at least `count`. */
type Cutter = (groups: readonly Group[], count: number) => readonly number[];

const cutters: Readonly<Record<ClassingId, Cutter>> = {
  quantile: (groups, count) => {
    const share = groups.reduce((sum, { times }) => sum + times, 0) / count;
    const before = sumBefore(groups, ({ times }) => times);
    return cutAtLeastCost(groups, count, (from, to) => (before[to]! - before[from]! - share) ** 2);
  },
  equal: (groups, count) => {
    const least = groups[0]!.value;
    const width = groups.at(-1)!.value - least;
    return Array.from({ length: count }, (_, i) => least + (width * i) / count);
  },
  natural: (groups, count) => {
    // Sums of squares lose digits far from zero.
    const middle = groups[groups.length >> 1]!.value;
    const times = sumBefore(groups, (group) => group.times);
    const sum = sumBefore(groups, (group) => group.times * (group.value - middle));
    const squares = sumBefore(groups, (group) => group.times * (group.value - middle) ** 2);
    return cutAtLeastCost(groups, count, (from, to) => {
      const total = sum[to]! - sum[from]!;
      return squares[to]! - squares[from]! - total ** 2 / (times[to]! - times[from]!);
    });
  },
};

/** `[0, a, a + b, …]`: what stands before each group. */
function sumBefore(groups: readonly Group[], of: (group: Group) => number): Float64Array {
  const sums = new Float64Array(groups.length + 1);
  for (const [i, group] of groups.entries()) sums[i + 1] = sums[i]! + of(group);
  return sums;
}

/**
 * The cut into exactly `count` runs of groups whose costs add up to the least; `cost` is of the
 * groups from `from` up to below `to`. Class by class (Fisher's dynamic programme); with either cost
 * the last class of more groups never begins earlier, so that each half of the ends needs but its
 * part of the beginnings.
 */
function cutAtLeastCost(
  groups: readonly Group[],
  count: number,
  cost: (from: number, to: number) => number,
): readonly number[] {
  const size = groups.length;
  let costs = Float64Array.from({ length: size + 1 }, (_, to) => (to === 0 ? 0 : cost(0, to)));
  const starts: Int32Array[] = [new Int32Array(size + 1)];
  for (let classes = 2; classes <= count; classes++) {
    const before = costs;
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const start = new Int32Array(size + 1);
    const fill = (first: number, last: number, earliest: number, latest: number): void => {
      if (first > last) return;
      const to = (first + last) >> 1;
      for (let from = earliest; from <= Math.min(latest, to - 1); from++) {
        const whole = before[from]! + cost(from, to);
        if (whole < next[to]!) {
          next[to] = whole;
          start[to] = from;
        }
      }
      fill(first, to - 1, earliest, start[to]!);
      fill(to + 1, last, start[to]!, latest);
    };
    fill(classes, size, classes - 1, size - 1);
    costs = next;
    starts.push(start);
  }
  const cuts: number[] = [];
  let to = size;
  for (const start of starts.toReversed()) {
    to = start[to]!;
    cuts.unshift(groups[to]!.value);
  }
  return cuts;
}
