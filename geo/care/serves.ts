import type { ReachRule } from './care-function.ts';

/**
 * *Serves this address*: does a provider come to (or take in somebody from) this home? Four answers,
 * shown in this order. Source: domain handbook §5 (診療報酬の16km規定, 介護保険法の地域密着型).
 */
export const servesAnswers = [
  { id: 'declared', label: '対応地域として公表' },
  { id: 'within-16km', label: '16km以内・訪問可否は要確認' },
  { id: 'outside', label: '対象外' },
  { id: 'unknown', label: '不明' },
] as const satisfies readonly { id: string; label: string }[];

export type ServesAnswerId = (typeof servesAnswers)[number]['id'];

/** 訪問診療・往診・歯科訪問診療・訪問薬剤: straight line, the boundary included. */
export const legalVisitMetres = 16_000;

/** Why an answer is what it is; each leads to exactly one answer. */
export const grounds = {
  'declared-area': 'declared',
  'assigned-area': 'declared',
  'visit-distance': 'declared',
  insurer: 'declared',
  'within-legal-distance': 'within-16km',
  'outside-area': 'outside',
  'not-assigned': 'outside',
  'other-insurer': 'outside',
  'beyond-legal-distance': 'outside',
  'beyond-visit-distance': 'outside',
  'area-unsure': 'unknown',
  'no-assigned-area': 'unknown',
  'insurer-unknown': 'unknown',
  'no-position': 'unknown',
  'no-declared-area': 'unknown',
} as const satisfies Readonly<Record<string, ServesAnswerId>>;

export type GroundId = keyof typeof grounds;

/** What is known of one provider, one of its functions and one home. */
export interface ServesFacts {
  readonly rule: ReachRule;
  readonly visits: boolean;
  /** The areas it declares, or is responsible for: do they hold the home? Null: it declares none. */
  readonly area: 'in' | 'out' | 'unsure' | null;
  /** Straight line in metres; null where the provider has no position. */
  readonly metres: number | null;
  /** How far it says it visits, in metres. */
  readonly maxVisitMetres: number | null;
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
export function judgeServes(facts: ServesFacts): GroundId {
  const { rule, area, metres, maxVisitMetres, insurer } = facts;
  const isAssigned = rule === 'assigned';
  if (area === 'in') return isAssigned ? 'assigned-area' : 'declared-area';
  if (area === 'out') return isAssigned ? 'not-assigned' : 'outside-area';
  if (isAssigned) return area === 'unsure' ? 'area-unsure' : 'no-assigned-area';

  const onlyResidents = facts.communityBased && !facts.ordinary;
  if (onlyResidents && insurer === 'other') return 'other-insurer';
  if (rule === 'sixteen-km' && metres !== null && metres > legalVisitMetres)
    return 'beyond-legal-distance';
  if (facts.visits && maxVisitMetres !== null && metres !== null)
    return metres <= maxVisitMetres ? 'visit-distance' : 'beyond-visit-distance';
  if (area === 'unsure' && rule !== 'sixteen-km') return 'area-unsure';
  if (facts.communityBased && insurer === 'same') return 'insurer';
  if (onlyResidents) return 'insurer-unknown';
  if (rule === 'sixteen-km') return metres === null ? 'no-position' : 'within-legal-distance';
  return 'no-declared-area';
}

/** Place of an answer in the order in which they are shown. */
export const rankOfAnswer: Readonly<Record<ServesAnswerId, number>> = Object.fromEntries(
  servesAnswers.map(({ id }, rank) => [id, rank]),
) as Record<ServesAnswerId, number>;
