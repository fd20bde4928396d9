import { legalVisitMetres } from '../care/serves.ts';
import type { KindId } from '../terms/kind.ts';
import type { RoleId } from '../terms/role.ts';

/**
 * Who may be considered (検討候補) for a role, and why. A candidate is never a designation: whom to
 * designate is the prefecture's to decide.
 */
export interface CandidateRules {
  readonly role: RoleId;
  /** `active`: tiers of 在支診 and 在支病 in force that count. */
  readonly tiers: readonly CandidateTierId[];
  /** `active`: the least share of an area's people of 75+ that one outside it must reach, 0 to 1. */
  readonly share: number;
  /** 16 km, the limit of 訪問診療. */
  readonly radiusMetres: number;
  /** `hub`: the kinds of the 指針. */
  readonly kinds: readonly HubKindId[];
}

export type CandidateTierId = (typeof candidateTiers)[number]['id'];

/** Source: domain handbook §4; of several listed at once, the one in force. */
export const candidateTiers = [
  { id: 'clinic-1', kind: 'clinic', tier: 1, label: '支援診１（機能強化型・単独）' },
  { id: 'clinic-2', kind: 'clinic', tier: 2, label: '支援診２（機能強化型・連携）' },
  { id: 'clinic-3', kind: 'clinic', tier: 3, label: '支援診３（従来型）' },
  { id: 'hospital-1', kind: 'hospital', tier: 1, label: '支援病１（機能強化型・単独）' },
  { id: 'hospital-2', kind: 'hospital', tier: 2, label: '支援病２（機能強化型・連携）' },
  { id: 'hospital-3', kind: 'hospital', tier: 3, label: '支援病３（従来型）' },
] as const satisfies readonly {
  id: string;
  kind: KindId;
  tier: 1 | 2 | 3;
  label: string;
}[];

export type HubKindId = (typeof hubKinds)[number]['id'];

/**
 * Who may be 連携拠点. Source: 在宅医療の体制構築に係る指針（令和5年3月31日）: 病院, 診療所, 訪問看護事業所,
 * 地域医師会等関係団体, 保健所, 市町村. 医師会 and 保健所 are organisations in the registry.
 */
export const hubKinds = [
  { id: 'hospital', label: '病院' },
  { id: 'clinic', label: '診療所' },
  { id: 'visiting-nurse', label: '訪問看護事業所' },
  { id: 'organisation', label: '地域医師会等関係団体・保健所' },
  { id: 'municipality', label: '市町村' },
] as const satisfies readonly { id: KindId | 'municipality'; label: string }[];

export const usualShare = 0.5;

export function toCandidateRules(
  role: RoleId,
  given: {
    readonly tiers?: readonly CandidateTierId[] | undefined;
    readonly share?: number | undefined;
    readonly kinds?: readonly HubKindId[] | undefined;
  },
): CandidateRules {
  return {
    role,
    tiers: given.tiers ?? candidateTiers.map(({ id }) => id),
    share: given.share ?? usualShare,
    radiusMetres: legalVisitMetres,
    kinds: given.kinds ?? hubKinds.map(({ id }) => id),
  };
}

export type ReasonId =
  | 'tier'
  | 'kind'
  | 'beds'
  | 'inside'
  | 'outside'
  | 'distance'
  | 'reaches'
  | 'holds';

/** What speaks for a candidate, or is to be known of it. */
export interface Reason {
  readonly id: ReasonId;
  readonly text: string;
}
