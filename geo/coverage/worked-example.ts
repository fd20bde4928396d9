import { reachZones } from './reach-zones.ts';

/**
 * The example of the method page, small enough to check on paper: four cells and three clinics on
 * one line from south to north, each clinic with one doctor. The results are worked out by hand; a
 * test reckons them again by the rules themselves.
 */
export const exampleCells = [
  { name: 'P1', kilometres: 0, over75: 100 },
  { name: 'P2', kilometres: 3, over75: 200 },
  { name: 'P3', kilometres: 10, over75: 300 },
  { name: 'P4', kilometres: 40, over75: 400 },
] as const;

export const exampleClinics = [
  { name: 'A', kilometres: 1 },
  { name: 'B', kilometres: 6.5 },
  { name: 'C', kilometres: 17 },
] as const;

/** Step 1: people around each clinic, each counted by the weight of the ring they live in. */
export const exampleDemands = [
  { clinic: 'A', sum: '100×1 + 200×1 + 300×0.22', demand: 366 },
  { clinic: 'B', sum: '100×0.68 + 200×1 + 300×1', demand: 568 },
  { clinic: 'C', sum: '200×0.22 + 300×0.68', demand: 248 },
] as const;

/** Step 2: what each cell can reach, per 100,000 people, to one decimal. */
export const exampleAccess = [
  { cell: 'P1', sum: '1/366 + 0.68/568', per100k: 392.9 },
  { cell: 'P2', sum: '1/366 + 1/568 + 0.22/248', per100k: 538.0 },
  { cell: 'P3', sum: '0.22/366 + 1/568 + 0.68/248', per100k: 510.4 },
  { cell: 'P4', sum: '0', per100k: 0 },
] as const;

/** P1, P2 and P3 lie within 16 km of a clinic; P4 is 23 km from the nearest. */
export const exampleShare = { within: 600, all: 1000, percent: 60 } as const;

export const exampleRate = { institutions: 6, over75: 12_000, per100k: 50 } as const;

export const exampleWeights: readonly {
  readonly kilometres: number;
  readonly weight: number;
}[] = reachZones.map(({ untilMetres, weight }) => ({ kilometres: untilMetres / 1000, weight }));
