/** The formulas of the figures, and one example to check on paper. */
export const methodFigures = {
  title: '指標の計算式',
  help: 'どの指標も、分子・分母・データの日付・出典を一緒に示します。分母が0か不明のときは「–」です。',
  indicator: '指標',
  formula: '計算式',
  caveat: '注意',
  imported:
    '取り込んだ指標は、公表元の値をそのまま示します。数は、構成する市区町村のすべてに値があるときだけ合計します。率は、分子の合計÷分母の合計で計算し直します。',
  withheld: (people: string, most: string) =>
    `75歳以上の人が${people}人より少ない圏域では、人口あたりの率を秘匿します（設定で変えられます）。取り込んだ「人」「件」の値は、この圏域と、1から${most}の値、公表元が秘匿した値を秘匿し、ほかの値の足し引きで分かってしまう圏域も合わせて秘匿します。施設の数は公表された一覧から数えられるため、秘匿しません。`,
  exampleTitle: '手で確かめられる例',
  verdictTitle: '例1 充足判定',
  verdict: [
    '架空の県に、北圏域と南圏域があります。県は、積極的役割を担う医療機関の一覧を「全件」として公表しました。一覧にあるのは、北圏域に立つ甲病院（担当は北圏域）だけです。',
    '北圏域の積極的役割は「圏域内にあり」です。南圏域は、だれの担当にもなっていないので「未設定」です。',
    '連携拠点の一覧には、住所のない乙医師会（担当は北圏域と南圏域）だけがあります。どちらの圏域も「圏域外が担当」です。',
    'もし一覧に「全件」の宣言がなければ、南圏域の積極的役割は「指定データなし（判定不可）」です。届出の数は、判定を変えません。',
  ],
  rateTitle: '例2 人口あたりの数',
  rate: (n: string, people: string, rate: string) =>
    `在支診が${n}か所、75歳以上が${people}人の圏域では、${n} ÷ ${people} × 100,000 = ${rate} です。`,
  lineTitle: '例3 16km以内の人の割合と、近づきやすさ（E2SFCA）',
  line: '南から北への一本の線の上に、人の住む地点が4つ、医師が1人ずつの診療所が3つあります。',
  place: '地点・診療所',
  kilometres: '線の上の位置（km）',
  people: '75歳以上（人）',
  clinic: (name: string) => `診療所${name}`,
  share: (within: string, all: string, percent: string) =>
    `P1、P2、P3は16km以内に診療所があります。P4は一番近い診療所Cまで23kmです。割合は ${within} ÷ ${all} = ${percent}% です。`,
  weights: (rings: string) => `重みは距離で決めます：${rings}。16kmより遠いところは数えません。`,
  ring: (kilometres: string, weight: string) => `${kilometres}km以内 ${weight}`,
  demandTitle: '第1段階：診療所ごとに、まわりの人を重みをつけて数えます',
  demand: '重みをつけた人数',
  accessTitle: '第2段階：地点ごとに、届く診療所の「医師1人÷人数×重み」を足します',
  access: '10万人あたりの医師',
  working: '計算',
  check:
    '確かめ：地点の人数をかけて全部足すと、100×0.003929＋200×0.005380＋300×0.005104＝3.00 となり、医師の数3と同じです。',
};
