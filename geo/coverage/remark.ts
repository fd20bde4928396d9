/** Sentences beside a verdict whose label does not say it all. */
export const remarks = {
  'no-unit': '在宅医療圏に属していません',
  'lacking-in-homecare': '所属する在宅医療圏で未設定',
  'lacking-in-secondary': '所属する二次医療圏で未設定',
  'service-area-unknown': '活動対象地域の圏域が登録されていません',
  'outside-service-area': '活動対象外',
  'none-stated': '該当なしと明記',
  pending: '調整中',
} as const;

export type RemarkId = keyof typeof remarks;

/** Undefined where a remark names who serves the area. */
export function findRemarkId(remark: string): RemarkId | undefined {
  return (Object.keys(remarks) as RemarkId[]).find((id) => remarks[id] === remark);
}
