import type { summary as ja } from '../ja/summary.ts';

export const summary: typeof ja = {
  title: '1まいの まとめ',
  lead: '今の ようすを 文で 1まいに します。数字には、どこの データかが 付きます。',
  prefecture: '県',
  choose: 'この 県の 地域の データが ありません',
  chooseHelp: '地域の データを 入れると、まとめが できます。',
  print: '紙に 印刷する（A4 1まい）',
  copy: '文を コピーする',
  copied: 'コピー しました',
  copyFailed: 'コピー できませんでした。文を えらんで コピーして ください。',
  withFindings: 'たしかめる ことの 数も 入れる（職員だけ）',
  document: 'まとめの 文',
  notes: 'データを 作った ところ',
  noteLink: (n) => `データ ${n}`,
};
