import { findKnownFiling } from '../atlas/filing-marks.ts';
import type { Facility } from '../registry/facility.ts';
import type { FilingGroupId } from '../terms/filing.ts';
import type { KindId } from '../terms/kind.ts';
import type { RoleId } from '../terms/role.ts';
import { findServiceByCode } from '../terms/service.ts';

/**
 * What a care manager looks for, by what providers *do* rather than by which file lists them.
 * A facility has a function when it offers one of its services, is of one of its kinds, carries a
 * filing of one of its groups, holds its role, or (`surveyed`) answered a survey that it visits.
 */
export interface CareFunction {
  readonly id: CareFunctionId;
  readonly label: string;
  readonly help: string;
  /**
   * What tells whether a home is served. `sixteen-km`: the legal limit; `declared`: only what the
   * provider publishes; `assigned`: the areas it is responsible for. Services of 地域密着型 follow the
   * insurer whatever the rule. Source: domain handbook §5.
   */
  readonly rule: ReachRule;
  /** Goes to the home: a declared visiting distance binds it. */
  readonly visits: boolean;
  readonly kinds: readonly KindId[];
  /** 介護サービス情報公表 codes. */
  readonly services: readonly string[];
  readonly filings: readonly FilingGroupId[];
  /** Kinds whose survey answer on where they visit is evidence of the function. */
  readonly surveyed: readonly KindId[];
  readonly role: RoleId | null;
}

export type ReachRule = 'sixteen-km' | 'declared' | 'assigned';

export type CareFunctionId = (typeof table)[number]['id'];

const nothing = { kinds: [], services: [], filings: [], surveyed: [], role: null } as const;

const table = [
  {
    ...nothing,
    id: 'home-visit',
    label: '訪問診療・往診',
    help: '医師が自宅を訪ねて診察します。在宅療養支援診療所・病院や在宅時医学総合管理料の届出、または調査への回答があるところです。',
    rule: 'sixteen-km',
    visits: true,
    filings: [
      'home-support-clinic',
      'home-support-hospital',
      'home-visit',
      'home-cancer',
      'end-of-life',
    ],
    surveyed: ['hospital', 'clinic'],
  },
  {
    ...nothing,
    id: 'visiting-nurse',
    label: '訪問看護',
    help: '看護師などが自宅を訪ねて療養を支えます。',
    rule: 'declared',
    visits: true,
    kinds: ['visiting-nurse'],
    services: ['130'],
  },
  {
    ...nothing,
    id: 'home-pharmacy',
    label: '訪問薬剤',
    help: '薬剤師が自宅を訪ねて薬の管理を支えます。届け出ている薬局は多く、実際に訪問できるかは確認が必要です。',
    rule: 'sixteen-km',
    visits: true,
    filings: ['home-pharmacy'],
    surveyed: ['pharmacy'],
  },
  {
    ...nothing,
    id: 'home-dental',
    label: '訪問歯科',
    help: '歯科医師・歯科衛生士が自宅を訪ねます。',
    rule: 'sixteen-km',
    visits: true,
    filings: ['home-dental'],
    surveyed: ['dental'],
  },
  {
    ...nothing,
    id: 'home-rehabilitation',
    label: '訪問リハ',
    help: '理学療法士などが自宅を訪ねてリハビリテーションをします。',
    rule: 'declared',
    visits: true,
    services: ['140'],
  },
  {
    ...nothing,
    id: 'care-management',
    label: '居宅介護支援',
    help: 'ケアマネジャーがケアプランを作ります。',
    rule: 'declared',
    visits: true,
    kinds: ['care-manager'],
    services: ['430'],
  },
  {
    ...nothing,
    id: 'home-help',
    label: '訪問介護・入浴',
    help: 'ヘルパーや入浴車が自宅を訪ねます。',
    rule: 'declared',
    visits: true,
    services: ['110', '120'],
  },
  {
    ...nothing,
    id: 'round-the-clock',
    label: '定期巡回・夜間',
    help: '一日に何度も、または夜間に、自宅を訪ねます。',
    rule: 'declared',
    visits: true,
    services: ['710', '760'],
  },
  {
    ...nothing,
    id: 'day-care',
    label: '通所',
    help: '日帰りで通うサービスです（デイサービス・デイケア）。',
    rule: 'declared',
    visits: false,
    services: ['150', '155', '160', '720', '780'],
  },
  {
    ...nothing,
    id: 'short-stay',
    label: '短期入所',
    help: '短い期間泊まるサービスです（ショートステイ）。',
    rule: 'declared',
    visits: false,
    services: ['210', '220', '230', '551'],
  },
  {
    ...nothing,
    id: 'multifunctional',
    label: '小多機・看多機',
    help: '通い・訪問・泊まりを一つの事業所で組み合わせます。',
    rule: 'declared',
    visits: true,
    services: ['730', '770'],
  },
  {
    ...nothing,
    id: 'residential',
    label: '入居・入所',
    help: '移り住んで介護を受ける施設や住まいです。',
    rule: 'declared',
    visits: false,
    kinds: ['residential'],
    services: [
      '320',
      '331',
      '332',
      '334',
      '335',
      '336',
      '337',
      '361',
      '362',
      '364',
      '510',
      '520',
      '530',
      '540',
      '550',
    ],
  },
  {
    ...nothing,
    id: 'backup-hospital',
    label: '後方支援の病院',
    help: '急変したときに入院を受け入れる体制を届け出た病院です。',
    rule: 'declared',
    visits: false,
    filings: ['backup-hospital'],
  },
  {
    ...nothing,
    id: 'support-center',
    label: '地域包括支援センター',
    help: '高齢者の暮らしの総合相談窓口です。担当する圏域が決まっています。',
    rule: 'assigned',
    visits: false,
    kinds: ['support-center'],
  },
  {
    ...nothing,
    id: 'hub',
    label: '連携拠点',
    help: '地域の医療と介護の関係者をつなぐ拠点として医療計画に位置付けられたところです。',
    rule: 'assigned',
    visits: false,
    role: 'hub',
  },
] as const satisfies readonly (Omit<CareFunction, 'id'> & { readonly id: string })[];

/** In the order in which they are shown; fewer than 32, for sets of them are the bits of a number. */
export const careFunctions: readonly CareFunction[] = table;

export function findCareFunction(id: string): CareFunction | undefined {
  return careFunctions.find((each) => each.id === id);
}

/** What of a facility tells its functions; roles depend on the day and are asked elsewhere. */
export type Provider = Pick<Facility, 'kinds' | 'services' | 'filings' | 'supplement'>;

/** A function as a facility offers it. */
export interface OfferedFunction {
  readonly id: CareFunctionId;
  /** Some of it is 地域密着型: for residents of the designating insurer. */
  readonly communityBased: boolean;
  /** Some of it is open to all. */
  readonly ordinary: boolean;
  /** Most people one of its services takes (定員); 0 where none says. */
  readonly capacity: number;
}

/** Every function for which the facility's own data is evidence, in the order of the table. */
export function listFunctions(provider: Provider): readonly OfferedFunction[] {
  const groups = new Set(
    provider.filings.flatMap((filing) => findKnownFiling(filing)?.group ?? []),
  );
  const visiting = declaresVisits(provider);
  return careFunctions.flatMap((row): OfferedFunction[] => {
    const offered = provider.services.filter(({ code }) => row.services.includes(code));
    const communityBased = offered.some(({ code }) => findServiceByCode(code)?.communityBased);
    const ordinaryService = offered.some(({ code }) => !findServiceByCode(code)?.communityBased);
    const otherwise =
      row.filings.some((group) => groups.has(group)) ||
      (offered.length === 0 && provider.kinds.some((kind) => row.kinds.includes(kind))) ||
      (visiting && provider.kinds.some((kind) => row.surveyed.includes(kind)));
    const ordinary = ordinaryService || otherwise;
    const capacity = Math.max(0, ...offered.map((service) => service.capacity ?? 0));
    return communityBased || ordinary ? [{ id: row.id, communityBased, ordinary, capacity }] : [];
  });
}

/** Whether a survey answer says where, or how far, it goes to people's homes. */
function declaresVisits({ supplement }: Provider): boolean {
  if (supplement === null) return false;
  const { maxVisitKilometres, servesCodes, serviceAreaText } = supplement;
  return (
    maxVisitKilometres !== undefined ||
    (servesCodes?.length ?? 0) > 0 ||
    serviceAreaText !== undefined
  );
}
