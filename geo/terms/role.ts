/**
 * The two roles of the 医療計画 and the four verdicts on an area.
 * Source: 在宅医療の体制構築に係る指針（令和5年3月31日）.
 */
export type RoleId = 'active' | 'hub';

export const roles = [
  {
    id: 'active',
    label: '在宅医療において積極的役割を担う医療機関',
    shortLabel: '積極的役割を担う医療機関',
    help: '自ら24時間の在宅医療を行いながら、ほかの医療機関や多職種を支える、医療計画に位置付けられた病院・診療所です。',
  },
  {
    id: 'hub',
    label: '在宅医療に必要な連携を担う拠点',
    shortLabel: '連携拠点',
    help: '地域の医療と介護の関係者をつなぐ、医療計画に位置付けられた拠点で、病院・診療所・訪問看護・医師会・保健所・市町村などが担います。',
  },
] as const satisfies readonly { id: RoleId; label: string; shortLabel: string; help: string }[];

export type VerdictId = 'located' | 'assigned' | 'lacking' | 'unknown';

export const verdicts = [
  { id: 'located', label: '圏域内にあり', fulfilled: true },
  { id: 'assigned', label: '圏域外が担当', fulfilled: true },
  { id: 'lacking', label: '未設定', fulfilled: false },
  { id: 'unknown', label: '指定データなし（判定不可）', fulfilled: false },
] as const satisfies readonly { id: VerdictId; label: string; fulfilled: boolean }[];

/** Worst first: an area that overlaps several units takes the worst of its parts. */
export const verdictsWorstFirst: readonly VerdictId[] = [
  'lacking',
  'unknown',
  'assigned',
  'located',
];
