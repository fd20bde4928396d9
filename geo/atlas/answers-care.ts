import type { CareFunctionId } from '../care/care-function.ts';
import type { Home } from '../care/home.ts';
import type { OpenState } from '../care/open-now.ts';
import type { GroundId, ServesAnswerId } from '../care/serves.ts';
import type { ReasonFacts } from '../care/serves-reason.ts';
import type { FacilityItem } from './answers.ts';
import type { State } from './care-query.ts';

/** `POST /api/facilities/search` with a home. */
export interface CareAnswer {
  readonly home: Home;
  readonly total: number;
  /** By answer, then distance, then id. */
  readonly items: readonly CareItem[];
  readonly next: string | null;
  /** The cursor was of older data: places in the list may have shifted since. */
  readonly moved?: boolean;
  readonly functions: readonly FunctionAnswer[];
  readonly options: CareOptions;
  /** When nothing was found: what each filter alone keeps away, most first. */
  readonly loosen: readonly { readonly filter: string; readonly total: number }[];
}

export interface CareItem extends FacilityItem {
  /** The best of its functions that were asked for. */
  readonly serves: Serves;
  readonly functions: readonly {
    readonly id: CareFunctionId;
    readonly answer: ServesAnswerId;
  }[];
  /** `直線1.2km`; null without a position. */
  readonly distanceLabel: string | null;
  /** 定員 of the function shown; null where none is published. */
  readonly capacity: number | null;
  readonly today: OpeningToday;
}

/** What is published of the opening on the day of the question. */
export interface OpeningToday {
  /** 0 = 月 … 6 = 日, 7 = 祝. */
  readonly day: number;
  /** Whether it opens at all that day. */
  readonly open: OpenState;
  /** Minutes since midnight, of all departments; they may overlap. */
  readonly hours: readonly { readonly opens: number; readonly closes: number }[];
}

export interface Serves {
  readonly function: CareFunctionId;
  readonly answer: ServesAnswerId;
  readonly label: string;
  /** Why, as a sentence. */
  readonly reason: string;
  /** The same for who says it in another language. */
  readonly ground: GroundId;
  readonly facts: ReasonFacts;
}

export interface FunctionAnswer {
  readonly id: CareFunctionId;
  readonly label: string;
  readonly total: number;
  readonly answers: Readonly<Record<ServesAnswerId, number>>;
  /** The nearest of the best answer that is not 対象外. */
  readonly nearest: CareItem | null;
  /** False where the home's prefecture has no data that could show this function: 0 is not none. */
  readonly loaded: boolean;
}

/** Providers per option, were its own filter as it says and the others as they are. */
export interface CareOptions {
  readonly serves: Readonly<Record<ServesAnswerId, number>>;
  readonly accepts: Readonly<Record<string, Readonly<Record<State, number>>>>;
  readonly enhanced: Readonly<Record<State, number>>;
  /** Null unless a time is asked for. */
  readonly open: Readonly<Record<State, number>> | null;
  /** Null unless a 定員 is asked for. */
  readonly capacity: Readonly<Record<State, number>> | null;
  /** Areas of the layer asked for that hold any, most first; null unless one is asked for. */
  readonly areas: readonly AreaOption[] | null;
}

export interface AreaOption {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}
