import type { PlanStateId, PlanThemeId } from '../terms/plan-theme.ts';

/** The sheet of one area: めざす姿 → goals → 課題 → 対応策 → indicator → result. */
export interface PlanSheet {
  /** めざす姿. */
  readonly vision: string;
  /** The period it is for, as written: 令和6〜8年度. */
  readonly period: string;
  /** What is aimed at in each scene; '' where nothing is said. */
  readonly goals: Readonly<Record<PlanThemeId, string>>;
  /** In the order in which they stand; of one theme together. */
  readonly rows: readonly PlanRow[];
}

/** One 課題 with its 対応策. */
export interface PlanRow {
  readonly theme: PlanThemeId;
  readonly issue: string;
  readonly action: string;
  /** An organisation or a post, never a person. */
  readonly owner: string;
  /** `YYYY-MM-DD`; '' when open. */
  readonly due: string;
  readonly state: PlanStateId;
  readonly indicator: PlanIndicator;
  /** As written; compared where both it and the indicator are figures of ours. */
  readonly target: string;
  /** The year by which: 令和8年度. */
  readonly year: string;
  /** What came of it. */
  readonly result: string;
}

/** One of the table of indicators by its id, or one in free words ('' for none). */
export type PlanIndicator =
  | { readonly type: 'table'; readonly id: string }
  | { readonly type: 'free'; readonly name: string };

/** In characters. */
export const longestPlanText = 2000;
export const longestPlanLine = 100;
export const mostPlanRows = 200;

/** `GET /api/plans/{layer}/{code}`: staff only. */
export interface PlanAnswer {
  readonly layer: string;
  readonly code: string;
  readonly name: string;
  /** 0: nothing was ever written. Who writes sends the version that was read. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly updatedAt: string | null;
  readonly sheet: PlanSheet;
  /** What the area's indicators were on the kept days and are today, by id. */
  readonly results: Readonly<Record<string, PlanResult>>;
}

export interface PlanResult {
  readonly name: string;
  readonly unit: string;
  readonly direction: 'more' | 'none';
  /** Oldest first, today last; days of which it is not known are left out. */
  readonly figures: readonly PlanFigure[];
}

export interface PlanFigure {
  readonly asOf: string;
  readonly now: boolean;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** `GET /api/plans?layer=`: which areas have a sheet. */
export interface PlansAnswer {
  readonly layer: string;
  readonly asOf: string;
  readonly areas: readonly PlanListItem[];
}

export interface PlanListItem {
  readonly code: string;
  /** Null when no area of this code is loaded any more: the sheet is kept. */
  readonly name: string | null;
  readonly updatedAt: string;
  readonly rows: number;
  readonly done: number;
  readonly overdue: readonly { readonly action: string; readonly due: string }[];
}
