/** What kind of office, and how many of them. */
export interface OfficePlan {
  /** The main service; its code also names the office's kind. */
  readonly code: string;
  readonly count: number;
  readonly suffix: string;
  readonly kana: string;
  readonly capacity?: readonly [low: number, high: number];
  /** Services given beside, each with its share. */
  readonly beside?: Readonly<Record<string, number>>;
}

/** Counts about as in a prefecture of some 950,000 people. */
export const officePlans: readonly OfficePlan[] = [
  {
    code: '110',
    count: 300,
    suffix: '訪問介護事業所',
    kana: 'ほうもんかいごじぎょうしょ',
    beside: { '710': 0.02 },
  },
  { code: '120', count: 12, suffix: '訪問入浴サービス', kana: 'ほうもんにゅうよくさーびす' },
  { code: '130', count: 200, suffix: '訪問看護ステーション', kana: 'ほうもんかんごすてーしょん' },
  {
    code: '150',
    count: 205,
    suffix: 'デイサービスセンター',
    kana: 'でいさーびすせんたー',
    capacity: [19, 40],
  },
  { code: '155', count: 3, suffix: '療養デイ', kana: 'りょうようでい', capacity: [5, 9] },
  { code: '170', count: 62, suffix: '福祉用具', kana: 'ふくしようぐ', beside: { '410': 0.95 } },
  { code: '210', count: 24, suffix: 'ショートステイ', kana: 'しょーとすてい', capacity: [10, 30] },
  {
    code: '320',
    count: 140,
    suffix: 'グループホーム',
    kana: 'ぐるーぷほーむ',
    capacity: [9, 18],
    beside: { '720': 0.12 },
  },
  {
    code: '331',
    count: 52,
    suffix: '有料老人ホーム',
    kana: 'ゆうりょうろうじんほーむ',
    capacity: [30, 80],
  },
  { code: '332', count: 6, suffix: 'ケアハウス', kana: 'けあはうす', capacity: [20, 50] },
  {
    code: '334',
    count: 18,
    suffix: 'サービス付き高齢者向け住宅',
    kana: 'さーびすつきこうれいしゃむけじゅうたく',
    capacity: [20, 60],
  },
  {
    code: '430',
    count: 385,
    suffix: '居宅介護支援事業所',
    kana: 'きょたくかいごしえんじぎょうしょ',
  },
  {
    code: '510',
    count: 86,
    suffix: '特別養護老人ホーム',
    kana: 'とくべつようごろうじんほーむ',
    capacity: [50, 100],
    beside: { '210': 0.9, '150': 0.4 },
  },
  {
    code: '520',
    count: 42,
    suffix: '介護老人保健施設',
    kana: 'かいごろうじんほけんしせつ',
    capacity: [60, 100],
    beside: { '220': 0.95, '160': 0.9 },
  },
  {
    code: '540',
    count: 26,
    suffix: '小規模特別養護老人ホーム',
    kana: 'しょうきぼとくべつようごろうじんほーむ',
    capacity: [20, 29],
  },
  {
    code: '550',
    count: 8,
    suffix: '介護医療院',
    kana: 'かいごいりょういん',
    capacity: [20, 80],
    beside: { '551': 0.8 },
  },
  { code: '720', count: 20, suffix: '認知症デイ', kana: 'にんちしょうでい', capacity: [10, 12] },
  {
    code: '730',
    count: 60,
    suffix: '小規模多機能ホーム',
    kana: 'しょうきぼたきのうほーむ',
    capacity: [18, 29],
  },
  {
    code: '760',
    count: 14,
    suffix: '定期巡回ステーション',
    kana: 'ていきじゅんかいすてーしょん',
    beside: { '110': 0.5 },
  },
  {
    code: '770',
    count: 13,
    suffix: '看護小規模多機能ホーム',
    kana: 'かんごしょうきぼたきのうほーむ',
    capacity: [18, 29],
    beside: { '130': 0.6 },
  },
  { code: '780', count: 195, suffix: 'デイ', kana: 'でい', capacity: [10, 18] },
];
