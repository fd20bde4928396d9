import { type CareFunctionId, careFunctions, type ReachRule } from '../care/care-function.ts';
import { filingGroups, filings } from '../terms/filing.ts';

/** Whose reach is reckoned: those that offer a function, or that file as 在支診 or 在支病, by tier. */
export interface ReachTarget {
  readonly id: ReachTargetId;
  readonly label: string;
  /**
   * `sixteen-km`: the law's limit. Otherwise the law sets none, and 16 km is a yardstick only: each
   * office says itself where it goes.
   */
  readonly rule: ReachRule;
  readonly of:
    | { readonly type: 'function'; readonly id: CareFunctionId }
    | {
        readonly type: 'support';
        readonly group: SupportGroup;
        /** In force; null for any filing listed. */
        readonly tier: number | null;
      };
}

export type SupportGroup = 'home-support-clinic' | 'home-support-hospital';

export type ReachTargetId =
  | CareFunctionId
  | 'support-clinic'
  | 'support-hospital'
  | 'support-clinic-1'
  | 'support-clinic-2'
  | 'support-clinic-3'
  | 'support-hospital-1'
  | 'support-hospital-2'
  | 'support-hospital-3';

const supports = [
  { id: 'support-clinic', group: 'home-support-clinic' },
  { id: 'support-hospital', group: 'home-support-hospital' },
] as const;

/** All that go to homes, 訪問診療 first, then 在支診 and 在支病 with their tiers, then the others. */
export const reachTargets: readonly ReachTarget[] = listTargets();

export function findReachTarget(id: string): ReachTarget | undefined {
  return reachTargets.find((target) => target.id === id);
}

function listTargets(): ReachTarget[] {
  const functions = careFunctions
    .filter(({ visits }) => visits)
    .map(({ id, label, rule }): ReachTarget => ({ id, label, rule, of: { type: 'function', id } }));
  const supporting = supports.flatMap(({ id, group }): ReachTarget[] => {
    const label = filingGroups.find((row) => row.id === group)?.shortLabel ?? '';
    const rule = 'sixteen-km';
    return [
      { id, label, rule, of: { type: 'support', group, tier: null } },
      ...([1, 2, 3] as const).map(
        (tier): ReachTarget => ({
          id: `${id}-${tier}`,
          label: labelOfTier(group, tier),
          rule,
          of: { type: 'support', group, tier },
        }),
      ),
    ];
  });
  const [first, ...others] = functions;
  return [...(first ? [first] : []), ...supporting, ...others];
}

function labelOfTier(group: SupportGroup, tier: number): string {
  return filings.find((row) => row.group === group && row.tier === tier)?.label ?? '';
}
