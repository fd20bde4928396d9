import type { AreaPopulation } from '../areas/area.ts';
import { isSmallPopulation } from '../coverage/small-population.ts';
import type { Atlas } from './atlas.ts';

/**
 * Facilities per 100,000 people, to one decimal; null where the people are not known or none.
 * Source: domain handbook §3.
 */
export function per100k(count: number, people: number | null | undefined): number | null {
  if (people === null || people === undefined || people <= 0) return null;
  return Math.round((count / people) * 1_000_000) / 10;
}

/** The people rates may be reckoned by; null where they are not known, or so few that none is told. */
export function ratedPeople(
  atlas: Atlas,
  population: AreaPopulation | null,
): AreaPopulation | null {
  return isSmallPopulation(population?.over75, atlas.smallPopulation) ? null : population;
}
