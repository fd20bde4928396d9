import {
  type CandidateTierId,
  candidateTiers,
  type HubKindId,
  hubKinds,
  usualShare,
} from '../../geo/coverage/candidate.ts';
import type { RoleId } from '../../geo/terms/role.ts';

/** Who may be considered, as the reader set it. */
export interface ChosenRules {
  readonly tiers: readonly CandidateTierId[];
  /** Of an area's people of 75+, 0 to 1, that one outside it must reach. */
  readonly share: number;
  readonly kinds: readonly HubKindId[];
}

export const usualRules: ChosenRules = {
  tiers: candidateTiers.map(({ id }) => id),
  share: usualShare,
  kinds: hubKinds.map(({ id }) => id),
};

/** Only what the role is judged by. */
export function toRuleQuery(
  role: RoleId,
  rules: ChosenRules,
): Partial<Pick<ChosenRules, 'tiers' | 'share' | 'kinds'>> {
  return role === 'active' ? { tiers: rules.tiers, share: rules.share } : { kinds: rules.kinds };
}

/** With a tick more or less, in the order of the table; the last one cannot be taken away. */
export function toggle<T>(table: readonly T[], chosen: readonly T[], id: T): readonly T[] {
  const next = table.filter((its) => (its === id ? !chosen.includes(its) : chosen.includes(its)));
  return next.length === 0 ? chosen : next;
}
