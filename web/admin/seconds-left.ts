/**
 * About how long an import still takes: the trial run of the same files did the same work.
 * Null once it takes longer than the trial did.
 */
export function findSecondsLeft(
  expectedSeconds: number | null,
  secondsSoFar: number,
): number | null {
  if (expectedSeconds === null || secondsSoFar >= expectedSeconds) return null;
  return Math.max(1, Math.ceil(expectedSeconds - secondsSoFar));
}
