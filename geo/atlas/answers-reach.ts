import type { ReachRule } from '../care/care-function.ts';
import type { ReachBand } from '../coverage/area-reach.ts';
import type { ReachTargetId } from '../coverage/reach-target.ts';
import type { ReachZone } from '../coverage/reach-zones.ts';
import type { DataDate } from './answers.ts';
import type { CellSeries } from './cell-columns.ts';

/** `GET /api/reach?layer=&target=` */
export interface ReachAnswer {
  readonly layer: string;
  readonly dataDates: readonly DataDate[];
  /** All distances are straight lines (直線), never by road. */
  readonly distance: 'straight';
  readonly limitMetres: number;
  /** Zones and weights of the E2SFCA. */
  readonly zones: readonly ReachZone[];
  readonly cells: ReachCellsItem;
  readonly targets: readonly ReachTargetItem[];
  /** Ascending by code; the figures stand in the same order. */
  readonly areas: readonly ReachArea[];
  readonly figures: Readonly<Partial<Record<ReachTargetId, ReachFigures>>>;
}

/** What the figures stand on, and what of it could not be used. */
export interface ReachCellsItem {
  readonly total: number;
  readonly series: readonly CellSeries[];
  /** In no area of the layer: their people are in no area's figure. */
  readonly outside: number;
  readonly outsideOver75: number;
  /** Of which the number of people of 75 and over is not known. */
  readonly unknown: number;
  /** Where nobody lives. */
  readonly empty: number;
  /** Left out as part of a mesh that is told as a whole. */
  readonly nested: number;
}

export interface ReachTargetItem {
  readonly id: ReachTargetId;
  readonly label: string;
  readonly rule: ReachRule;
  readonly institutions: number;
  /** Counted nowhere: it is not known where they are. */
  readonly withoutPosition: number;
  /** What each gives in the E2SFCA: 1, for the registries publish no number of doctors. */
  readonly supply: 'institutions';
  /** Prefectures whose data could show such an institution. */
  readonly loadedPrefectures: readonly string[];
}

export interface ReachArea {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string | null;
  readonly cells: number;
  /** Known people of its cells, the denominators; null when no cell's is known. */
  readonly people: Readonly<Record<ReachBand, number | null>>;
  readonly unknownCells: Readonly<Record<ReachBand, number>>;
}

/**
 * `lower-bound` 下限値: some of its people live within 16 km of a prefecture whose data is not loaded,
 * so that more may be reached, and from nearer, than is known. `not-loaded`: its own is not.
 */
export const reachStatuses = [
  'known',
  'lower-bound',
  'no-cells',
  'no-people',
  'not-loaded',
] as const;

export type ReachStatus = (typeof reachStatuses)[number];

/** Parallel to the areas; null is not known, never none. People of 75 and over unless said. */
export interface ReachFigures {
  readonly status: readonly ReachStatus[];
  /** People within 16 km of an institution, and their share of the area's. */
  readonly reached: Readonly<Record<ReachBand, readonly (number | null)[]>>;
  readonly shares: Readonly<Record<ReachBand, readonly (number | null)[]>>;
  readonly byOne: readonly (number | null)[];
  readonly byTwo: readonly (number | null)[];
  readonly byThree: readonly (number | null)[];
  /** Mean number of institutions within 16 km of a person. */
  readonly meanInstitutions: readonly (number | null)[];
  readonly medianMetres: readonly (number | null)[];
  readonly farMetres: readonly (number | null)[];
  /** E2SFCA: institutions per 100,000 people of 75 and over that they can reach. */
  readonly access: readonly (number | null)[];
}

/** `GET /api/reach/cells?target=` */
export interface ReachCellsAnswer {
  readonly target: ReachTargetId;
  readonly distance: 'straight';
  readonly limitMetres: number;
  /** Of the cells beyond 16 km of every such institution, those inside the box. */
  readonly total: number;
  readonly over75: number;
  /** Most people first; at most `mostReachCells`, the total is true all the same. */
  readonly cells: readonly BeyondCell[];
}

export interface BeyondCell {
  /** [lng, lat]. */
  readonly position: readonly [number, number];
  readonly over75: number;
  /** Straight line to the nearest; null when there is none at all. */
  readonly nearestMetres: number | null;
  /** Within 16 km of a prefecture that is not loaded: somebody there may reach it. */
  readonly unsure: boolean;
}

export const mostReachCells = 3000;
