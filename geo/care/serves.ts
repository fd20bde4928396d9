import type { ReachRule } from './care-function.ts';

/**
 * *Serves this address*: does a provider come to (or take in somebody from) this home? Four answers,
 * shown in this order. Source: domain handbook §5 (診療報酬の16km規定, 介護保険法の地域密着型).
 */
export const servesAnswers = [
  { id: 'declared', label: '対応地域として公表', rank: 0, promise: 0 },
  { id: 'within-16km', label: '16km以内・訪問可否は要確認', rank: 1, promise: 1 },
  { id: 'outside', label: '対象外', rank: 2, promise: 3 },
  { id: 'unknown', label: '不明', rank: 3, promise: 2 },
] as const satisfies readonly ServesAnswer[];

export interface ServesAnswer {
  readonly id: string;
  readonly label: string;
  /** Place in the order in which answers are shown. */
  readonly rank: number;
  /** Lower promises more: what is not known may still serve, 対象外 will not. */
  readonly promise: number;
}

export type ServesAnswerId = (typeof servesAnswers)[number]['id'];

const [declared, within16km, outside, unknown] = servesAnswers;

/** 訪問診療・往診・歯科訪問診療・訪問薬剤: straight line, the boundary included. */
export const legalVisitMetres = 16_000;

/** Why an answer is what it is; each leads to exactly one answer. */
export interface Ground {
  readonly id: GroundId;
  readonly answer: (typeof servesAnswers)[number];
}

const answerOf = {
  'declared-area': declared,
  'assigned-area': declared,
  'visit-distance': declared,
  insurer: declared,
  'within-legal-distance': within16km,
  'outside-area': outside,
  'not-assigned': outside,
  'other-insurer': outside,
  'beyond-legal-distance': outside,
  'beyond-visit-distance': outside,
  'area-unsure': unknown,
  'no-assigned-area': unknown,
  'insurer-unknown': unknown,
  'no-position': unknown,
  'no-declared-area': unknown,
} as const satisfies Readonly<Record<string, ServesAnswer>>;

export type GroundId = keyof typeof answerOf;

export const groundIds = Object.keys(answerOf) as GroundId[];

const groundOf = (id: GroundId): Ground => ({ id, answer: answerOf[id] });

const grounds = {
  declaredArea: groundOf('declared-area'),
  assignedArea: groundOf('assigned-area'),
  visitDistance: groundOf('visit-distance'),
  insurer: groundOf('insurer'),
  withinLegalDistance: groundOf('within-legal-distance'),
  outsideArea: groundOf('outside-area'),
  notAssigned: groundOf('not-assigned'),
  otherInsurer: groundOf('other-insurer'),
  beyondLegalDistance: groundOf('beyond-legal-distance'),
  beyondVisitDistance: groundOf('beyond-visit-distance'),
  areaUnsure: groundOf('area-unsure'),
  noAssignedArea: groundOf('no-assigned-area'),
  insurerUnknown: groundOf('insurer-unknown'),
  noPosition: groundOf('no-position'),
  noDeclaredArea: groundOf('no-declared-area'),
} as const;

/** What is known of one provider, one of its functions and one home. */
export interface ServesFacts {
  readonly rule: ReachRule;
  readonly visits: boolean;
  /** The areas it declares, or is responsible for: do they hold the home? Null: it declares none. */
  readonly area: 'in' | 'out' | 'unsure' | null;
  /** Straight line in metres; NaN where the provider has no position. */
  readonly metres: number;
  /** How far it says it visits, in metres; NaN where it does not say. */
  readonly maxVisitMetres: number;
  readonly communityBased: boolean;
  /** Offers the function also apart from 地域密着型 services. */
  readonly ordinary: boolean;
  /** Whether the home lies in the municipality of the insurer that designated it. */
  readonly insurer: 'same' | 'other' | 'unsure';
}

/**
 * The one rule of *serves this address*.
 *
 * What a provider publishes of itself comes first: its areas, then the insurer of a 地域密着型
 * service, then the law's 16 km, then its own visiting distance. Where the law sets no limit and
 * nothing is published, the answer is 不明, however near it stands.
 */
export function judgeServes(facts: ServesFacts): Ground {
  const { rule, area, metres, maxVisitMetres, insurer } = facts;
  const isAssigned = rule === 'assigned';
  if (area === 'in') return isAssigned ? grounds.assignedArea : grounds.declaredArea;
  if (area === 'out') return isAssigned ? grounds.notAssigned : grounds.outsideArea;
  if (isAssigned) return area === 'unsure' ? grounds.areaUnsure : grounds.noAssignedArea;

  const onlyResidents = facts.communityBased && !facts.ordinary;
  if (onlyResidents && insurer === 'other') return grounds.otherInsurer;
  if (rule === 'sixteen-km' && metres > legalVisitMetres) return grounds.beyondLegalDistance;
  if (facts.visits && metres <= maxVisitMetres) return grounds.visitDistance;
  if (facts.visits && metres > maxVisitMetres) return grounds.beyondVisitDistance;
  if (area === 'unsure' && rule !== 'sixteen-km') return grounds.areaUnsure;
  if (facts.communityBased && insurer === 'same') return grounds.insurer;
  if (onlyResidents) return grounds.insurerUnknown;
  if (rule === 'sixteen-km')
    return Number.isNaN(metres) ? grounds.noPosition : grounds.withinLegalDistance;
  return grounds.noDeclaredArea;
}
