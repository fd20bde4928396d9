import { earthRadiusMetres } from '../atlas/sphere.ts';
import { legalVisitMetres } from '../care/serves.ts';

/** A ring around an institution and how much of a person in it counts as its demand. */
export interface ReachZone {
  /** Outer edge, straight line, the edge included. */
  readonly untilMetres: number;
  readonly weight: number;
}

/**
 * Zones and weights of the two-step floating catchment area (E2SFCA, Luo & Qi 2009, Health & Place
 * 15(4)): three rings up to the legal 16 km; the weights are that paper's for its rings (1, 0.68,
 * 0.22). They are a convention and stated wherever the figure is shown.
 */
export const reachZones: readonly [ReachZone, ReachZone, ReachZone] = [
  { untilMetres: 4_000, weight: 1 },
  { untilMetres: 8_000, weight: 0.68 },
  { untilMetres: legalVisitMetres, weight: 0.22 },
];

/** Angle of a distance on the sphere, in radians. */
export function toAngle(metres: number): number {
  return metres / earthRadiusMetres;
}

/** Square of the chord that belongs to a distance on the sphere of radius 1. */
export function toSquaredChord(metres: number): number {
  const half = Math.sin(toAngle(metres) / 2);
  return 4 * half * half;
}
