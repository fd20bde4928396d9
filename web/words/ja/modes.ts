/** The modes of /coverage. */
export const modes = {
  label: '充足状況の見方',
  /** By the id of the mode. */
  names: {
    verdicts: '判定',
    sheet: '圏域カルテ',
    summary: '一枚まとめ',
    indicators: '指標',
    reach: '到達圏',
    whatif: 'もしも',
    trend: '推移',
    plan: '計画シート（PDCA）',
    hazard: '災害',
  },
};
