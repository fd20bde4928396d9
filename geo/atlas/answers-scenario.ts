import type { Finding } from '../coverage/coverage.ts';
import type { IndicatorId } from '../coverage/indicator.ts';
import type { Change, ScenarioWarning } from '../coverage/scenario.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';
import type { VerdictAnswer } from './answers.ts';
import type { IndicatorFigure } from './answers-indicators.ts';
import type { ReachDifference } from './reach-after.ts';

/** `POST /api/scenarios/preview`: what is asked. */
export interface PreviewQuestion {
  readonly layer: string;
  /** `YYYY-MM-DD`; the designations of the scenario are in force from this day. */
  readonly asOf: string;
  readonly changes: readonly Change[];
}

type VerdictCounts = Readonly<Record<RoleId, Readonly<Record<VerdictId, number>>>>;

/** What would be, beside what is. It names bodies: staff only. */
export interface PreviewAnswer {
  readonly layer: string;
  readonly asOf: string;
  readonly summary: { readonly now: VerdictCounts; readonly after: VerdictCounts };
  /** Verdicts that turn, most people over 75 first. */
  readonly changed: readonly ChangedVerdict[];
  /** Every area of the layer as it would be, ascending by code. */
  readonly areas: readonly PreviewArea[];
  /** Indicators of which either part changes; closing and moving change them, designating does not. */
  readonly indicators: readonly ChangedIndicator[];
  /**
   * Reach (straight lines) of the areas whose figures change, by target; null where no population
   * cell is loaded, so that there is nothing to reckon it from. Designating changes none.
   */
  readonly reach: readonly ReachDifference[] | null;
  /** Findings the scenario would bring. */
  readonly findings: readonly PreviewFinding[];
  readonly warnings: readonly ScenarioWarning[];
}

export interface ChangedVerdict {
  readonly code: string;
  readonly name: string;
  readonly role: RoleId;
  readonly from: VerdictId;
  readonly to: VerdictId;
  readonly over75: number | null;
}

export interface PreviewArea {
  readonly code: string;
  readonly name: string;
  readonly over75: number | null;
  readonly active: PreviewVerdict;
  readonly hub: PreviewVerdict;
}

export interface PreviewVerdict
  extends Pick<VerdictAnswer, 'verdict' | 'remark' | 'units' | 'partial' | 'wide'> {
  /** Who would serve it, by name. */
  readonly holders: readonly string[];
}

export interface ChangedIndicator {
  readonly id: IndicatorId;
  readonly code: string;
  readonly from: IndicatorFigure;
  readonly to: IndicatorFigure;
}

export interface PreviewFinding extends Pick<Finding, 'id' | 'severity' | 'message'> {
  readonly code: string;
  readonly role: RoleId;
}
