/** A mixed-integer linear model as plain data; columns lie between 0 and 1. */
export interface MipModel {
  readonly sense: 'minimise' | 'maximise';
  readonly costs: readonly number[];
  /** Columns that are 0 or 1; the others may be between. */
  readonly whole: readonly boolean[];
  readonly rows: readonly MipRow[];
}

/** `least ≤ Σ values × columns ≤ most`; null is open. */
export interface MipRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
}

export interface MipSolution {
  /** `stopped`: the time was over; what was found by then, if anything, with its bound. */
  readonly status: 'optimal' | 'stopped' | 'failed';
  readonly objective: number;
  /** What no solution can be better than, as the solver proved it. */
  readonly bound: number;
  /** Relative distance of the two, as the solver states it. */
  readonly gap: number;
  /** Per column; empty when nothing was found. */
  readonly values: readonly number[];
  readonly seconds: number;
}

/** An existing solver, at most so many seconds. */
export type Solve = (model: MipModel, seconds: number) => MipSolution;

export const onesRow = (columns: readonly number[], limits: Pick<MipRow, 'least' | 'most'>) => ({
  columns,
  values: columns.map(() => 1),
  ...limits,
});
