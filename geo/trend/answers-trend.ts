import type { DataDate } from '../atlas/answers.ts';
import type { IndicatorFigure } from '../atlas/answers-indicators.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';
import type { KeptIndicator } from './kept-figures.ts';

/** A day that was kept, or today. */
export interface TrendMoment {
  /** Null is 現在: today, from the data as loaded. */
  readonly id: number | null;
  /** What staff called it; null for the public and for today. */
  readonly name: string | null;
  readonly asOf: string;
  readonly dataDates: readonly DataDate[];
}

/** `GET /api/trend?layer=&area=&indicator=`; every list by moment stands in the order of `moments`. */
export interface TrendAnswer {
  readonly layer: string;
  /** Oldest first, today last. */
  readonly moments: readonly TrendMoment[];
  /** Null where the layer was not loaded then: not known, never none. */
  readonly summary: Readonly<Record<RoleId, readonly (VerdictCounts | null)[]>>;
  /** Areas whose making differs from one moment to the next: they are not compared across it. */
  readonly redrawn: readonly (number | null)[];
  readonly indicators: readonly KeptIndicator[];
  readonly indicator: string | null;
  /** All, or the one asked for. */
  readonly areas: readonly TrendArea[];
}

export type VerdictCounts = Readonly<Record<VerdictId, number>>;

export interface TrendArea {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string | null;
  /** Equal numbers: the same area; a different one: redrawn; null: there was none of this code. */
  readonly outlines: readonly (number | null)[];
  readonly verdicts: Readonly<Record<RoleId, readonly (VerdictId | null)[]>>;
  /** Of the indicator asked for; empty when none was. */
  readonly figures: readonly TrendFigure[];
}

/** `no-data`: its source was not loaded. `other-definition`: reckoned otherwise than today. */
export type MissingFigure = 'no-area' | 'no-data' | 'not-kept' | 'other-definition';

export interface TrendFigure extends IndicatorFigure {
  /** Why there is no value; null when there is one. */
  readonly missing: MissingFigure | null;
}

/** `GET /api/changes?from=&to=&layer=`: staff only, it names bodies. */
export interface ChangesAnswer {
  readonly layer: string;
  readonly from: TrendMoment;
  readonly to: TrendMoment;
  readonly verdicts: readonly VerdictChange[];
  readonly areas: {
    readonly redrawn: readonly NamedCode[];
    readonly gone: readonly NamedCode[];
    readonly added: readonly NamedCode[];
  };
  readonly institutions: Readonly<Record<InstitutionChangeId, InstitutionChanges>>;
  /** What was loaded on one side only, so that nothing can be said of it. */
  readonly notKnown: readonly NotKnown[];
}

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface VerdictChange extends NamedCode {
  readonly role: RoleId;
  readonly from: VerdictId;
  readonly to: VerdictId;
  /** False where either side had no data of designations: that is no change of facts. */
  readonly known: boolean;
  readonly holdersFrom: readonly string[];
  readonly holdersTo: readonly string[];
}

export type InstitutionChangeId = 'gained' | 'lost' | 'tier' | 'moved';

export interface InstitutionChanges {
  /** True also where the list is cut. */
  readonly total: number;
  readonly items: readonly InstitutionChange[];
}

export interface InstitutionChange {
  readonly id: string;
  readonly name: string;
  readonly kinds: string;
  /** Its area of the layer asked for, on the later day where it stands on both. */
  readonly area: NamedCode | null;
  /** The tier, or the municipality, before and after; null for one gained or lost. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface NotKnown {
  readonly prefecture: string;
  readonly source: string;
  /** A kind of institution; null is the tiers of 在支診・在支病. */
  readonly kind: string | null;
  readonly missing: 'from' | 'to';
  readonly institutions: number;
}
