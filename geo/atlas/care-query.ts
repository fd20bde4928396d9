import type { CareFunctionId } from '../care/care-function.ts';
import type { OpeningMoment, OpenState } from '../care/open-now.ts';
import type { ServesAnswerId } from '../care/serves.ts';
import type { Cursor } from './cursor.ts';
import { everyFacility, type FacilityQuery, limits } from './query.ts';

/** Yes, no and not known are three answers; a filter names those it lets through. */
export type State = OpenState;

export const states = ['yes', 'no', 'unknown'] as const satisfies readonly State[];

/** What is asked of the providers for one home. Different filters mean AND. */
export interface CareQuery {
  /** Filters shared with the plain search; it has no place of its own. */
  readonly base: FacilityQuery;
  /** Empty: every function. */
  readonly functions: readonly CareFunctionId[];
  /** Empty: every answer. */
  readonly serves: readonly ServesAnswerId[];
  /** By id of terms/acceptance; all must hold. */
  readonly accepts: Readonly<Record<string, readonly State[]>>;
  /** 機能強化型. */
  readonly enhanced: readonly State[] | null;
  readonly open: { readonly moment: OpeningMoment; readonly states: readonly State[] } | null;
  /** 定員 of a function asked for, at least so many. */
  readonly capacity: { readonly least: number; readonly states: readonly State[] } | null;
  /** Who has no position passes only where it is published that the home is served. */
  readonly withinMetres: number | null;
  /** Layer whose areas are counted, each as if it were the only one asked for; null counts none. */
  readonly areaLayer: string | null;
  readonly limit: number;
  readonly cursor: Cursor | null;
}

export const everyProvider: CareQuery = {
  base: everyFacility,
  functions: [],
  serves: [],
  accepts: {},
  enhanced: null,
  open: null,
  capacity: null,
  withinMetres: null,
  areaLayer: null,
  limit: limits.usual,
  cursor: null,
};
