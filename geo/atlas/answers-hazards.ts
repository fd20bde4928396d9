import type { HazardId } from '../terms/hazard.ts';
import type { KindId } from '../terms/kind.ts';
import type { DataDate } from './answers.ts';
import type { SoleFunctionId } from './sole-functions.ts';

/** `GET /api/hazards?layer=` */
export interface HazardsAnswer {
  readonly layer: string;
  readonly asOf: string;
  readonly dataDates: readonly DataDate[];
  /** The zones imported of each kind, with the prefectures they touch. */
  readonly hazards: readonly {
    readonly id: HazardId;
    readonly zones: number;
    readonly prefectures: readonly string[];
  }[];
  /** What only one institution of an area may do, in the order in which it is shown. */
  readonly functions: readonly { readonly id: SoleFunctionId; readonly name: string }[];
  readonly areas: readonly HazardArea[];
}

export interface HazardArea {
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  readonly prefecture: string | null;
  readonly over75: number | null;
  /** All facilities of the area, in all and by kind: what the figures are parts of. */
  readonly facilities: KindCounts;
  /** Without any position: they can be told neither inside nor outside. */
  readonly unplaced: number;
  /** Placed, but by less than the building: they count apart where they seem to stand inside. */
  readonly coarse: number;
  /** Null where no zone of this kind is loaded for the prefecture: not known, which is not 0. */
  readonly figures: Readonly<Record<HazardId, HazardFigure | null>>;
  /** In a zone of any kind; null where none is loaded. */
  readonly any: HazardFigure | null;
  /** Institutions that alone do something in the area, and stand in a zone. */
  readonly sole: readonly SoleInside[];
  /** Functions of which the data cannot tell whether only one institution has them. */
  readonly unknownFunctions: readonly SoleFunctionId[];
}

export interface KindCounts {
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<KindId, number>>>;
}

/** Facilities inside: for certain, and those whose position is too coarse to be sure (不確か). */
export interface HazardFigure {
  readonly inside: KindCounts;
  readonly uncertain: KindCounts;
}

export interface SoleInside {
  readonly function: SoleFunctionId;
  readonly hazards: readonly HazardId[];
  readonly certain: boolean;
  /** Staff only. */
  readonly facility?: { readonly id: string; readonly name: string };
}
