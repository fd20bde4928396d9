import type { FilingGroupId } from '../terms/filing.ts';
import type { KindId } from '../terms/kind.ts';
import type { SceneId } from '../terms/scene.ts';

/**
 * The structural indicators that facilities and population alone can give, by scene. Process and
 * outcome (patients, deaths at home) cannot be reckoned from them and are not here.
 * Source: domain handbook §3 (在宅医療の体制構築に係る指針, structure indicators).
 */
export interface Indicator {
  readonly id: IndicatorId;
  readonly scenes: readonly SceneId[];
  readonly label: string;
  readonly numerator: FacilitySelector;
  readonly denominator: Denominator;
  /** Whether a higher value means more support; none where neither end is better. */
  readonly direction: 'more' | 'none';
  /** What the figure does not say. */
  readonly caveat: string;
}

/** Facilities of one of the kinds or with one of the services, where any are named; and all the rest. */
export interface FacilitySelector {
  /** In words, for the formula. */
  readonly label: string;
  readonly kinds?: readonly KindId[];
  /** 介護サービス情報公表 codes. */
  readonly services?: readonly string[];
  /** With a listed filing of one of these groups. */
  readonly filings?: readonly FilingGroupId[];
  /** Only with a 機能強化型 tier in force. */
  readonly enhanced?: true;
  /** Only with this tier of 在支診・在支病 in force, as its symbol counts them. */
  readonly tier?: 1 | 2 | 3;
  /** Only where this acceptance (terms/acceptance) is known: `yes`, or `stated` for yes and no. */
  readonly survey?: { readonly id: string; readonly answer: 'yes' | 'stated' };
}

/** People, other facilities, or nothing but the count itself. */
export type Denominator =
  | { readonly type: 'people'; readonly band: 'over65' | 'over75' | 'over85' }
  | { readonly type: 'facilities'; readonly of: FacilitySelector };

export type IndicatorId = (typeof table)[number]['id'];

/** Facilities per so many people. */
export const peoplePerRate = 100_000;

const over75 = { type: 'people', band: 'over75' } as const;
const proxy = '届出による代理の指標です。実際に訪問した数ではありません。';
const site = '所在地で数えています。圏域の外から訪ねる事業者は入りません。';
const answered =
  '資源調査票の答えか、届出・サービスから分かる事業所だけで割っています。分からない事業所は入りません。';

const supportClinic = { label: '在支診', filings: ['home-support-clinic'] } as const;
const supportHospital = { label: '在支病', filings: ['home-support-hospital'] } as const;
const nursing = { label: '訪問看護事業所', kinds: ['visiting-nurse'], services: ['130'] } as const;
const pharmacy = { label: '薬局', kinds: ['pharmacy'] } as const;

const table = [
  {
    id: 'discharge-support',
    scenes: ['discharge'],
    label: '入退院支援加算を届け出る病院・診療所',
    numerator: { label: '入退支の届出', filings: ['discharge'] },
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'home-visit',
    scenes: ['daily'],
    label: '訪問診療を行う診療所・病院（在医総管の届出）',
    numerator: { label: '在医総管の届出', filings: ['home-visit'] },
    denominator: over75,
    direction: 'more',
    caveat: proxy,
  },
  {
    id: 'support-clinic',
    scenes: ['daily', 'sudden'],
    label: '在宅療養支援診療所',
    numerator: supportClinic,
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'support-clinic-enhanced',
    scenes: ['daily', 'sudden'],
    label: '在支診のうち機能強化型の割合',
    numerator: { ...supportClinic, label: '機能強化型の在支診', enhanced: true },
    denominator: { type: 'facilities', of: supportClinic },
    direction: 'more',
    caveat: 'いま算定している区分で数えています。',
  },
  {
    id: 'support-hospital',
    scenes: ['daily', 'sudden'],
    label: '在宅療養支援病院',
    numerator: supportHospital,
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'visiting-nurse',
    scenes: ['daily'],
    label: '訪問看護事業所',
    numerator: nursing,
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'home-dental',
    scenes: ['daily'],
    label: '訪問歯科の届出がある歯科（歯援診・歯訪診など）',
    numerator: { label: '訪問歯科の届出', filings: ['home-dental'] },
    denominator: over75,
    direction: 'more',
    caveat: proxy,
  },
  {
    id: 'home-pharmacy',
    scenes: ['daily'],
    label: '訪問薬剤の届出がある薬局（在薬など）',
    numerator: { label: '訪問薬剤の届出', filings: ['home-pharmacy'] },
    denominator: over75,
    direction: 'more',
    caveat: `${proxy}届け出る薬局は多く、これだけでは差が出にくい指標です。`,
  },
  {
    id: 'home-pharmacy-share',
    scenes: ['daily'],
    label: '薬局のうち訪問薬剤の届出がある割合',
    numerator: { ...pharmacy, label: '訪問薬剤の届出がある薬局', filings: ['home-pharmacy'] },
    denominator: { type: 'facilities', of: pharmacy },
    direction: 'more',
    caveat: proxy,
  },
  {
    id: 'home-rehabilitation',
    scenes: ['daily'],
    label: '訪問リハビリテーション事業所',
    numerator: { label: '訪問リハビリテーション', services: ['140'] },
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'short-stay',
    scenes: ['daily'],
    label: '短期入所の事業所',
    numerator: { label: '短期入所', services: ['210', '220', '230', '551'] },
    denominator: over75,
    direction: 'more',
    caveat: `${site}定員は数えていません。`,
  },
  {
    id: 'round-the-clock',
    scenes: ['daily', 'sudden'],
    label: '定期巡回・随時対応型訪問介護看護の事業所',
    numerator: { label: '定期巡回・随時対応型訪問介護看護', services: ['760'] },
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'nursing-multifunctional',
    scenes: ['daily', 'end-of-life'],
    label: '看護小規模多機能型居宅介護の事業所',
    numerator: { label: '看護小規模多機能型居宅介護', services: ['770'] },
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'backup-hospital',
    scenes: ['sudden'],
    label: '在宅療養後方支援病院',
    numerator: { label: '在後病の届出', filings: ['backup-hospital'] },
    denominator: over75,
    direction: 'more',
    caveat: site,
  },
  {
    id: 'nursing-24h-share',
    scenes: ['sudden'],
    label: '訪問看護のうち24時間連絡ができる割合',
    numerator: {
      ...nursing,
      label: '24時間連絡「可」の訪問看護',
      survey: { id: 'contact-24h', answer: 'yes' },
    },
    denominator: {
      type: 'facilities',
      of: {
        ...nursing,
        label: '24時間連絡の可否が分かる訪問看護',
        survey: { id: 'contact-24h', answer: 'stated' },
      },
    },
    direction: 'more',
    caveat: answered,
  },
  {
    id: 'end-of-life',
    scenes: ['end-of-life'],
    label: '在宅での看取り・緩和ケアの実績を届け出る診療所・病院',
    numerator: { label: '在宅療養実績加算などの届出', filings: ['end-of-life'] },
    denominator: over75,
    direction: 'more',
    caveat: proxy,
  },
  {
    id: 'nursing-end-of-life-share',
    scenes: ['end-of-life'],
    label: '訪問看護のうち看取りに応じる割合',
    numerator: {
      ...nursing,
      label: '看取り「可」の訪問看護',
      survey: { id: 'end-of-life-care', answer: 'yes' },
    },
    denominator: {
      type: 'facilities',
      of: {
        ...nursing,
        label: '看取りの可否が分かる訪問看護',
        survey: { id: 'end-of-life-care', answer: 'stated' },
      },
    },
    direction: 'more',
    caveat: answered,
  },
] as const satisfies readonly (Omit<Indicator, 'id'> & { readonly id: string })[];

/** In the order in which they are shown: by scene, the broad ones first. */
export const indicators: readonly Indicator[] = table;
