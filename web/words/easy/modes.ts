import type { modes as ja } from '../ja/modes.ts';

export const modes: typeof ja = {
  label: '何を 見ますか',
  names: {
    verdicts: '足りて いるか',
    sheet: '地域の カルテ',
    summary: '1まいの まとめ',
    indicators: '数字で くらべる',
    reach: 'どこまで 届くか',
    whatif: 'もし 変えたら',
    trend: '変わって きたか',
    plan: '計画の 表',
    hazard: '災害の とき',
  },
};
