/**
 * Areas with fewer people of 75 and over have their rates withheld, for one institution more or less
 * would turn them over; and what was counted of people there, for it could point to one of them.
 */
export const defaultSmallPopulation = 1000;

/** Counts of people from 1 up to this are withheld everywhere, as the NDB's open data are. */
export const largestSmallCount = 9;

/** @param limit people of 75 and over; 0 withholds nothing. */
export function isSmallPopulation(over75: number | null | undefined, limit: number): boolean {
  return over75 !== null && over75 !== undefined && over75 > 0 && over75 < limit;
}

/** Whether a count of people is small enough to point to one of them. */
export function isSmallCount(count: number | null, limit: number): boolean {
  return limit > 0 && count !== null && count > 0 && count <= largestSmallCount;
}
