/**
 * Facilities per 100,000 people, to one decimal; null where the people are not known or none.
 * Source: domain handbook §3.
 */
export function per100k(count: number, people: number | null | undefined): number | null {
  if (people === null || people === undefined || people <= 0) return null;
  return Math.round((count / people) * 1_000_000) / 10;
}
