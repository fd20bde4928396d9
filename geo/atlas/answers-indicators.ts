import type { FigureId } from '../coverage/figure.ts';
import type { IndicatorId } from '../coverage/indicator.ts';
import type { IndicatorUnit } from '../coverage/indicator-value.ts';
import type { SceneId } from '../terms/scene.ts';
import type { SourceId } from '../terms/source.ts';
import type { DataDate } from './answers.ts';

/** `GET /api/indicators?layer=` */
export interface IndicatorsAnswer {
  readonly layer: string;
  /** Below so many people of 75 and over an area's rates are withheld; 0 = none are. */
  readonly smallPopulation: number;
  readonly dataDates: readonly DataDate[];
  readonly indicators: readonly IndicatorItem[];
  /** Ascending by code; the figures stand in the same order. */
  readonly areas: readonly IndicatorArea[];
  readonly figures: PerIndicator<IndicatorFigures>;
  /** The prefectures as wholes, for comparison; of those whose data is not loaded, null. */
  readonly prefectures: readonly IndicatorPrefecture[];
  readonly nation: IndicatorNation;
}

/** Ours are always there; imported ones where they were imported. */
export type PerIndicator<T> = Readonly<Record<IndicatorId, T>> & Readonly<Record<FigureId, T>>;

/** One of ours (`per100k`, `share`), or an imported one (`own`: as its publisher states it). */
export interface IndicatorItem {
  readonly id: IndicatorId | FigureId;
  readonly scenes: readonly SceneId[];
  readonly name: string;
  /** In words, with both parts. */
  readonly formula: string;
  readonly unit: IndicatorUnit | 'own';
  /** The publisher's unit (件, か所, %); null for ours. */
  readonly unitLabel: string | null;
  readonly sources: readonly SourceId[];
  /** 出典 of an imported figure; null for ours. */
  readonly publisher: string | null;
  /** Of an imported figure; null where not said, and for ours. */
  readonly year: number | null;
  readonly direction: 'more' | 'less' | 'none';
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
  /** Codes of the areas whose figure is withheld (秘匿): all three columns are null there. */
  readonly suppressed: readonly string[];
  /** Codes of the areas for which two different figures were imported. */
  readonly contested: readonly string[];
  /** Why there is no figure, by code, where more can be said than that there is none. */
  readonly notes: Readonly<Record<string, FigureNote>>;
}

/** Only the city has the figure (for a ward), or so many parts of the area lack theirs. */
export type FigureNote =
  | { readonly reason: 'city'; readonly city: string }
  | { readonly reason: 'incomplete'; readonly missing: number };

export interface IndicatorFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface IndicatorPrefecture {
  readonly code: string;
  readonly name: string;
  readonly figures: PerIndicator<IndicatorFigure>;
  /** Areas of the layer without a single such facility, of those of which it is known. */
  readonly without: PerIndicator<{ readonly none: number; readonly of: number }>;
}

export interface IndicatorNation {
  /** Prefectures whose data is loaded, per indicator; there are 47. */
  readonly loaded: PerIndicator<number>;
  /** Null unless all prefectures are loaded: a part is never told as the nation. */
  readonly figures: PerIndicator<IndicatorFigure | null>;
}
