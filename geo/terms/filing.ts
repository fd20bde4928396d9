/**
 * Filings (施設基準の届出) that matter for care at home, by symbol (受理記号).
 * Matched on the filing's name after NFKC, then on its symbol; the raw text is kept.
 * Source: domain handbook §4; 届出受理医療機関名簿 of the 地方厚生局.
 */
export interface Filing {
  /** Symbol as NFKC without blanks. */
  readonly symbol: string;
  readonly label: string;
  readonly group: FilingGroupId;
  /** Lower is the stronger tier within a group where only one tier can be in force. */
  readonly tier?: number;
  /** Shape of the name in the real lists, NFKC. */
  readonly name?: RegExp;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export type FilingGroupId = (typeof filingGroups)[number]['id'];

/**
 * `exclusive`: of several listed at once, the one with the latest 算定開始年月日 is in force.
 * `pointTable`: 点数表 of the lists that carry it: 医科 1, 歯科 3, 調剤 4.
 */
export const filingGroups = [
  {
    id: 'home-support-clinic',
    label: '在宅療養支援診療所',
    shortLabel: '在支診',
    exclusive: true,
    pointTable: '1',
    help: '24時間連絡・往診ができる体制を届け出た診療所です。',
  },
  {
    id: 'home-support-hospital',
    label: '在宅療養支援病院',
    shortLabel: '在支病',
    exclusive: true,
    pointTable: '1',
    help: '24時間連絡・往診ができる体制を届け出た病院です。',
  },
  {
    id: 'backup-hospital',
    label: '在宅療養後方支援病院',
    shortLabel: '在後病',
    exclusive: false,
    pointTable: '1',
    help: '在宅療養中の急変時に入院を受け入れる体制を届け出た病院です。',
  },
  {
    id: 'home-visit',
    label: '在宅時医学総合管理料',
    shortLabel: '在医総管',
    exclusive: false,
    pointTable: '1',
    help: '計画的な訪問診療を行う体制の届出です。',
  },
  {
    id: 'home-cancer',
    label: '在宅がん医療総合診療料',
    shortLabel: '在総',
    exclusive: false,
    pointTable: '1',
    help: '在宅の末期がんの方を総合的に診る体制の届出です。',
  },
  {
    id: 'end-of-life',
    label: '在宅での看取り・緩和ケアの実績',
    shortLabel: '看取り',
    exclusive: false,
    pointTable: '1',
    help: '在宅での看取りや緩和ケアの実績についての届出です。',
  },
  {
    id: 'discharge',
    label: '入退院支援加算',
    shortLabel: '入退支',
    exclusive: false,
    pointTable: '1',
    help: '入院から自宅への移行を支える体制の届出です。',
  },
  {
    id: 'home-dental',
    label: '訪問歯科',
    shortLabel: '訪問歯科',
    exclusive: false,
    pointTable: '3',
    help: '訪問歯科診療の体制についての届出です。',
  },
  {
    id: 'home-pharmacy',
    label: '訪問薬剤',
    shortLabel: '訪問薬剤',
    exclusive: false,
    pointTable: '4',
    help: '薬剤師が自宅を訪問する体制についての届出です。',
  },
] as const satisfies readonly {
  id: string;
  label: string;
  shortLabel: string;
  exclusive: boolean;
  pointTable: '1' | '3' | '4';
  help: string;
}[];

export const filings: readonly Filing[] = [
  {
    symbol: '支援診1',
    label: '在宅療養支援診療所（機能強化型・単独）',
    group: 'home-support-clinic',
    tier: 1,
    name: /第9」の1の\(1\)に規定する在宅療養支援診療所/,
  },
  {
    symbol: '支援診2',
    label: '在宅療養支援診療所（機能強化型・連携）',
    group: 'home-support-clinic',
    tier: 2,
    name: /第9」の1の\(2\)に規定する在宅療養支援診療所/,
  },
  {
    symbol: '支援診2ア',
    label: '在宅療養支援診療所（機能強化型・連携 ア）',
    group: 'home-support-clinic',
    tier: 2,
    validFrom: '2026-06-01',
  },
  {
    symbol: '支援診2イ',
    label: '在宅療養支援診療所（機能強化型・連携 イ）',
    group: 'home-support-clinic',
    tier: 2,
    validFrom: '2026-06-01',
  },
  {
    symbol: '支援診3',
    label: '在宅療養支援診療所（従来型）',
    group: 'home-support-clinic',
    tier: 3,
    name: /第9」の1の\(3\)に規定する在宅療養支援診療所/,
  },
  {
    symbol: '支援病1',
    label: '在宅療養支援病院（機能強化型・単独）',
    group: 'home-support-hospital',
    tier: 1,
    name: /第14の2」の1の\(1\)に規定する在宅療養支援病院/,
  },
  {
    symbol: '支援病2',
    label: '在宅療養支援病院（機能強化型・連携）',
    group: 'home-support-hospital',
    tier: 2,
    name: /第14の2」の1の\(2\)に規定する在宅療養支援病院/,
  },
  {
    symbol: '支援病3',
    label: '在宅療養支援病院（従来型）',
    group: 'home-support-hospital',
    tier: 3,
    name: /第14の2」の1の\(3\)に規定する在宅療養支援病院/,
  },
  {
    symbol: '在後病',
    label: '在宅療養後方支援病院',
    group: 'backup-hospital',
    name: /^在宅療養後方支援病院$/,
  },
  {
    symbol: '在医総管1',
    label: '在宅時医学総合管理料・施設入居時等医学総合管理料',
    group: 'home-visit',
  },
  { symbol: '在医総管2', label: '在宅時医学総合管理料 加算2', group: 'home-visit' },
  { symbol: '在医総管3', label: '在宅時医学総合管理料 加算3', group: 'home-visit' },
  { symbol: '在総', label: '在宅がん医療総合診療料', group: 'home-cancer' },
  { symbol: '在診実1', label: '在宅療養実績加算1', group: 'end-of-life' },
  { symbol: '在診実2', label: '在宅療養実績加算2', group: 'end-of-life' },
  {
    symbol: '在緩診実',
    label: '在宅緩和ケア充実診療所・病院加算',
    group: 'end-of-life',
    validTo: '2026-05-31',
  },
  {
    symbol: '在充診',
    label: '在宅医療充実体制加算（診療所）',
    group: 'end-of-life',
    validFrom: '2026-06-01',
  },
  {
    symbol: '在充病',
    label: '在宅医療充実体制加算（病院）',
    group: 'end-of-life',
    validFrom: '2026-06-01',
  },
  { symbol: '入退支', label: '入退院支援加算', group: 'discharge', name: /^入退院支援加算$/ },
  { symbol: '歯援診1', label: '在宅療養支援歯科診療所1', group: 'home-dental' },
  { symbol: '歯援診2', label: '在宅療養支援歯科診療所2', group: 'home-dental' },
  { symbol: '歯援病', label: '在宅療養支援歯科病院', group: 'home-dental' },
  { symbol: '歯訪診', label: '歯科訪問診療', group: 'home-dental' },
  { symbol: '在薬', label: '在宅患者訪問薬剤管理指導料', group: 'home-pharmacy' },
  { symbol: '在薬総1', label: '在宅薬学総合体制加算1', group: 'home-pharmacy' },
  { symbol: '在薬総2', label: '在宅薬学総合体制加算2', group: 'home-pharmacy' },
];

/** A symbol as it is compared everywhere: NFKC, no blanks. */
export function foldSymbol(symbol: string): string {
  return symbol.normalize('NFKC').replace(/\s+/g, '');
}

const bySymbol = new Map(filings.map((filing) => [filing.symbol, filing]));

/** The known filing, by name first, then by symbol; undefined for the many that do not concern home care. */
export function findFiling(name: string, symbol: string): Filing | undefined {
  const folded = foldSymbol(name);
  return filings.find((filing) => filing.name?.test(folded)) ?? bySymbol.get(foldSymbol(symbol));
}

export function findFilingBySymbol(symbol: string): Filing | undefined {
  return bySymbol.get(foldSymbol(symbol));
}

const pointTables = new Map(filingGroups.map(({ id, pointTable }) => [id, pointTable]));

/** 点数表 of the lists that carry a group of filings. */
export function pointTableOf(group: FilingGroupId): '1' | '3' | '4' {
  return pointTables.get(group) ?? '1';
}

/** Groups that mark 在支診・在支病: a ring on the map, and the usual background of `active`. */
export const homeSupportGroups: readonly FilingGroupId[] = [
  'home-support-clinic',
  'home-support-hospital',
];

/** 機能強化型, on its own or in cooperation. */
export function isEnhanced({ group, tier }: Filing): boolean {
  return homeSupportGroups.includes(group) && (tier === 1 || tier === 2);
}
