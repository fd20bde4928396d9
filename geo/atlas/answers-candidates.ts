import type { CandidateRules, CandidateTierId, Reason } from '../coverage/candidate.ts';
import type { ProposalOutcome } from '../coverage/proposal.ts';
import type { ScenarioWarning } from '../coverage/scenario.ts';
import type { KindId } from '../terms/kind.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';
import type { NamedArea } from './answers.ts';
import type { PeopleSource } from './people-points.ts';

/** The rules as they were applied. */
export interface AppliedRules extends CandidateRules {
  /** Where the people are taken to live; distances are straight lines (直線). */
  readonly people: PeopleSource;
  /** Whether bodies outside an area were considered at all. */
  readonly outside: boolean;
  readonly distance: 'straight';
}

/** `GET /api/candidates`. 検討候補, never 指定案. It names bodies: staff only. */
export interface CandidatesAnswer {
  readonly layer: string;
  readonly asOf: string;
  readonly rules: AppliedRules;
  readonly areas: readonly CandidateArea[];
}

export interface CandidateArea {
  readonly code: string;
  readonly name: string;
  readonly verdict: VerdictId;
  readonly over75: number | null;
  /** Municipalities stand in where an area has no cell; nobody outside is considered there. */
  readonly people: PeopleSource;
  /** All there are; the list may be shorter. */
  readonly total: number;
  readonly candidates: readonly CandidateItem[];
}

export interface CandidateItem {
  /** Null for a body that is no facility: then `organisation` names it. */
  readonly facility: CandidateFacility | null;
  readonly organisation: string | null;
  readonly tier: CandidateTierId | null;
  readonly beds: number | null;
  readonly inside: boolean;
  /** To the middle of the area's people of 75+, straight line; null without a place. */
  readonly distanceMetres: number | null;
  /** People of 75+ of the area within 16 km; null where it cannot be told. */
  readonly reached75: number | null;
  readonly reachedShare: number | null;
  readonly roles: readonly { readonly role: RoleId; readonly areas: readonly NamedArea[] }[];
  readonly reasons: readonly Reason[];
}

export interface CandidateFacility {
  readonly id: string;
  readonly name: string;
  readonly kind: KindId | null;
  readonly municipality: string | null;
  readonly position: readonly [number, number] | null;
}

/** `POST /api/proposals`: what is asked. */
export type ProposalTargets = 'lacking' | 'unfulfilled';

export interface ProposalAnswer
  extends Pick<
    ProposalOutcome,
    'status' | 'objective' | 'bound' | 'gap' | 'seconds' | 'tiesBroken'
  > {
  readonly layer: string;
  readonly asOf: string;
  readonly mode: 'smallest' | 'best';
  readonly rules: AppliedRules;
  readonly targets: ProposalTargets;
  /** Areas the role is wanted for. */
  readonly wanted: readonly NamedArea[];
  readonly chosen: readonly ChosenCandidate[];
  /** Areas nobody may be considered for. */
  readonly uncovered: readonly NamedArea[];
  /** Areas that have candidates, but none among the chosen (mode `best`). */
  readonly left: readonly NamedArea[];
  /** People of 75+ of the areas wanted, and those the chosen reach. */
  readonly over75: number;
  readonly reached75: number;
  /** Places of people merged to squares of so many degrees, so that the time suffices; null = none. */
  readonly mergedDegrees: number | null;
  readonly warnings: readonly ScenarioWarning[];
}

export interface ChosenCandidate {
  readonly facility: CandidateFacility | null;
  readonly organisation: string | null;
  /** Areas it would be considered for. */
  readonly areas: readonly NamedArea[];
  readonly reached75: number;
}
