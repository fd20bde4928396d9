export interface Rank {
  /** 1 is the highest value; equal values share a rank. */
  readonly rank: number;
  /** How many values are known. */
  readonly of: number;
}

/** Where one value stands among others; null when it is not known. Unknown ones do not count. */
export function rankAmong(value: number | null, values: readonly (number | null)[]): Rank | null {
  if (value === null) return null;
  const known = values.filter((other) => other !== null);
  return { rank: 1 + known.filter((other) => other > value).length, of: known.length };
}
