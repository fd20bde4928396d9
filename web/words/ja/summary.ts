/** The one-page summary in plain Japanese: the words around the document. */
export const summary = {
  title: '一枚まとめ',
  lead: '図や表を使わず、いまの姿を文章一枚にします。すべての数字に出典の番号が付きます。',
  prefecture: '都道府県',
  choose: 'まとめる都道府県の圏域が取り込まれていません',
  chooseHelp: '区域の境界か圏域の構成表を取り込むと、まとめが作れます。',
  print: '印刷する（A4一枚）',
  copy: '文章をコピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。文章をえらんでコピーしてください。',
  withFindings: '確認すべき点の件数も入れる（職員限り）',
  document: '文書',
  notes: '出典',
  noteLink: (n: string) => `出典${n}`,
};
