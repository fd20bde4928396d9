import { findServiceByCode } from '../../geo/terms/service.ts';
import { toInstitutionCode } from './check-digits.ts';
import type { NamedKind, NameGiver } from './facility-names.ts';
import type { Institution } from './medical.ts';
import { openRandom, type Random } from './random.ts';
import { openSites, type Site } from './site.ts';
import type { Town } from './towns.ts';

export interface CareOffice extends Site {
  /** 介護保険事業所番号. */
  readonly number: string;
  readonly services: readonly CareService[];
}

export interface CareService {
  /** Code of 介護サービス情報公表. */
  readonly code: string;
  /** 定員; null for services without. */
  readonly capacity: number | null;
}

interface OfficePlan {
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
const officePlans: readonly OfficePlan[] = [
  {
    code: '110',
    count: 250,
    suffix: '訪問介護事業所',
    kana: 'ほうもんかいごじぎょうしょ',
    beside: { '710': 0.02 },
  },
  { code: '120', count: 12, suffix: '訪問入浴サービス', kana: 'ほうもんにゅうよくさーびす' },
  { code: '130', count: 185, suffix: '訪問看護ステーション', kana: 'ほうもんかんごすてーしょん' },
  {
    code: '150',
    count: 190,
    suffix: 'デイサービスセンター',
    kana: 'でいさーびすせんたー',
    capacity: [19, 40],
  },
  { code: '155', count: 3, suffix: '療養デイ', kana: 'りょうようでい', capacity: [5, 9] },
  { code: '170', count: 62, suffix: '福祉用具', kana: 'ふくしようぐ', beside: { '410': 0.95 } },
  { code: '210', count: 24, suffix: 'ショートステイ', kana: 'しょーとすてい', capacity: [10, 30] },
  {
    code: '320',
    count: 124,
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
    count: 330,
    suffix: '居宅介護支援事業所',
    kana: 'きょたくかいごしえんじぎょうしょ',
  },
  {
    code: '510',
    count: 82,
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
    count: 56,
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
  { code: '780', count: 165, suffix: 'デイ', kana: 'でい', capacity: [10, 18] },
];

const forms = [
  '社会福祉法人',
  '社会福祉法人',
  '株式会社',
  '株式会社',
  '有限会社',
  '医療法人',
  '特定非営利活動法人',
  '合同会社',
];

/** Care offices, thickest where old people live. */
export function makeCareOffices(towns: readonly Town[], names: NameGiver): CareOffice[] {
  return officePlans.flatMap((plan) => {
    const random = openRandom(`care ${plan.code}`);
    const sites = openSites(random, names);
    const kinds: readonly NamedKind[] = [{ suffix: plan.suffix, kana: plan.kana, weight: 1 }];
    return Array.from({ length: plan.count }, (_, index): CareOffice => {
      const town = random.weighted(towns, ({ population }) => population.over65);
      const prefecture = town.municipality.code.slice(0, 2);
      return {
        ...sites.make(town, kinds, forms),
        number: toOfficeNumber(prefecture, plan.code, index, random),
        services: [plan.code, ...listBeside(plan, random)].map((code) => ({
          code,
          capacity: plan.capacity && code !== '410' ? random.int(...plan.capacity) : null,
        })),
      };
    });
  });
}

function listBeside(plan: OfficePlan, random: Random): string[] {
  return Object.entries(plan.beside ?? {}).flatMap(([code, share]) =>
    random.chance(share) ? [code] : [],
  );
}

/** 9 in the third place where the municipality designates, 5 for 老健; a letter now and then. */
function toOfficeNumber(prefecture: string, code: string, index: number, random: Random): string {
  const number = Number(code) * 1000 + index * 3 + 1;
  if (code === '520') return toInstitutionCode(prefecture, '5', number);
  if (code === '550') return `${prefecture}B${String(number).padStart(7, '0')}`;
  const communityBased = findServiceByCode(code)?.communityBased === true;
  const third = communityBased ? '9' : '7';
  const whole = toInstitutionCode(prefecture, third, number);
  return random.chance(0.02) ? `${prefecture}A${whole.slice(3)}` : whole;
}

/** みなし指定: hospitals and clinics that give home nursing or rehabilitation under their own code. */
export function makeDeemedOffices(institutions: readonly Institution[]): CareOffice[] {
  const random = openRandom('deemed offices');
  return institutions.flatMap((institution): CareOffice[] => {
    const isHospital = institution.kind === 'hospital';
    if (!isHospital && !/整形|在宅|内科/.test(institution.name)) return [];
    if (institution.kind === 'dental' || institution.kind === 'pharmacy') return [];
    const shares = isHospital
      ? { '140': 0.5, '160': 0.35, '130': 0.15 }
      : { '140': 0.06, '160': 0.04 };
    const services = Object.entries(shares).flatMap(([code, share]) =>
      random.chance(share) ? [{ code, capacity: code === '160' ? random.int(10, 40) : null }] : [],
    );
    return services.length > 0 ? [{ ...institution, number: institution.code, services }] : [];
  });
}
