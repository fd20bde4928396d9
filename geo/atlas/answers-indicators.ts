import type { IndicatorId } from '../coverage/indicator.ts';
import type { IndicatorUnit } from '../coverage/indicator-value.ts';
import type { SceneId } from '../terms/scene.ts';
import type { SourceId } from '../terms/source.ts';
import type { DataDate } from './answers.ts';

/** `GET /api/indicators?layer=` */
export interface IndicatorsAnswer {
  readonly layer: string;
  readonly dataDates: readonly DataDate[];
  readonly indicators: readonly IndicatorItem[];
  /** Ascending by code; the figures stand in the same order. */
  readonly areas: readonly IndicatorArea[];
  readonly figures: Readonly<Record<IndicatorId, IndicatorFigures>>;
  /** The prefectures as wholes, for comparison; of those whose data is not loaded, null. */
  readonly prefectures: readonly IndicatorPrefecture[];
  readonly nation: IndicatorNation;
}

export interface IndicatorItem {
  readonly id: IndicatorId;
  readonly scenes: readonly SceneId[];
  readonly name: string;
  /** In words, with both parts. */
  readonly formula: string;
  readonly unit: IndicatorUnit;
  readonly sources: readonly SourceId[];
  readonly direction: 'more' | 'none';
  readonly caveat: string;
}

export interface IndicatorArea {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string | null;
  readonly over75: number | null;
}

/** Parallel to the areas; null is not known, never none. */
export interface IndicatorFigures {
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
}

export interface IndicatorFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface IndicatorPrefecture {
  readonly code: string;
  readonly name: string;
  readonly figures: Readonly<Record<IndicatorId, IndicatorFigure>>;
  /** Areas of the layer without a single such facility, of those of which it is known. */
  readonly without: Readonly<Record<IndicatorId, { readonly none: number; readonly of: number }>>;
}

export interface IndicatorNation {
  /** Prefectures whose data is loaded, per indicator; there are 47. */
  readonly loaded: Readonly<Record<IndicatorId, number>>;
  /** Null unless all prefectures are loaded: a part is never told as the nation. */
  readonly figures: Readonly<Record<IndicatorId, IndicatorFigure | null>>;
}
