import type { methodFigures as ja } from '../ja/method-figures.ts';

export const methodFigures: typeof ja = {
  title: '数の 計算の しかた',
  help: 'どの 数も、何を 何で わったか、いつの データか、どこの データかを 見せます。わからない ときは「–」です。',
  indicator: '数の 名前',
  formula: '計算の しかた',
  caveat: '気を つける こと',
  imported:
    'ほかの 役所が 出した 数は、そのまま 見せます。全部の 市や 町の 数が ある ときだけ たします。',
  withheld: (people, most) =>
    `75歳以上の 人が ${people}人より 少ない 地域では、人口で わった 数を 出しません。人や 件の 数は、1から ${most}の ときも 出しません。たし算や ひき算で わかって しまう 地域も 出しません。`,
  exampleTitle: '紙で たしかめられる 例',
  verdictTitle: '例1 足りて いるか',
  verdict: [
    '北と 南の 2つの 地域が あります。県は「これで 全部」と いう 一覧を 出しました。一覧には 北に ある 甲病院だけが あります。甲病院は 北の 担当です。',
    '北は「地域の 中に あります」です。南は 担当が いないので「決まって いません」です。',
    '連携拠点の 一覧には、住所の ない 乙医師会だけが あります。北と 南の 担当です。どちらも「地域の 外が 担当」です。',
    '「これで 全部」と 書いて なければ、南は「わかりません」です。',
  ],
  rateTitle: '例2 人口で わる',
  rate: (n, people, rate) =>
    `診療所が ${n}、75歳以上の 人が ${people}人なら、${n} ÷ ${people} × 100,000 = ${rate} です。`,
  lineTitle: '例3 16kmの 中の 人の 割合と、行きやすさ',
  line: '1本の 線の 上に、人の 住む ところが 4つ、診療所が 3つ あります。診療所には 医師が 1人ずつ います。',
  place: '場所',
  kilometres: '線の 上の 場所（km）',
  people: '75歳以上の 人',
  clinic: (name) => `診療所${name}`,
  share: (within, all, percent) =>
    `P1、P2、P3は 16kmの 中に 診療所が あります。P4は 一番 近い 診療所まで 23kmです。${within} ÷ ${all} = ${percent}% です。`,
  weights: (rings) => `近いほど 大きく 数えます：${rings}。16kmより 遠い ところは 数えません。`,
  ring: (kilometres, weight) => `${kilometres}kmまで ${weight}`,
  demandTitle: 'はじめに：診療所ごとに まわりの 人を 数えます',
  demand: '数えた 人',
  accessTitle: '次に：場所ごとに「医師1人 ÷ 人数 × 重み」を たします',
  access: '10万人に 医師が 何人',
  working: '計算',
  check: 'たしかめ：100×0.003929＋200×0.005380＋300×0.005104＝3.00。医師の 数 3と 同じです。',
};
