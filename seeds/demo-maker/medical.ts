import { toInstitutionCode } from './check-digits.ts';
import type { NamedKind, NameGiver } from './facility-names.ts';
import { drawFilings, type Filing } from './filing-table.ts';
import { openRandom, type Random } from './random.ts';
import { openSites, type Site } from './site.ts';
import type { Town } from './towns.ts';

export type MedicalKind = 'hospital' | 'clinic' | 'dental' | 'pharmacy';

export interface Institution extends Site {
  readonly kind: MedicalKind;
  /** 医療機関コード, 10 digits. */
  readonly code: string;
  /** ID in 医療情報ネット. */
  readonly iryojohoId: string;
  readonly beds: Beds | null;
  readonly departments: readonly string[];
  /** Monday to Sunday and holidays. */
  readonly openDays: readonly boolean[];
  readonly filings: readonly Filing[];
}

export interface Beds {
  readonly general: number;
  readonly longTerm: number;
  readonly psychiatric: number;
}

interface KindPlan {
  readonly kind: MedicalKind;
  readonly count: number;
  /** Third digit of the 医療機関コード. */
  readonly third: string;
  readonly names: readonly NamedKind[];
  readonly forms: readonly string[];
}

const name = (suffix: string, kana: string, weight = 1): NamedKind => ({ suffix, kana, weight });
const doctors = ['医療法人', '医療法人社団', '医療法人財団', '', ''];

const kindPlans: readonly KindPlan[] = [
  {
    kind: 'hospital',
    count: 66,
    third: '1',
    names: [
      name('病院', 'びょういん', 5),
      name('総合病院', 'そうごうびょういん'),
      name('記念病院', 'きねんびょういん'),
      name('リハビリテーション病院', 'りはびりてーしょんびょういん'),
    ],
    forms: ['医療法人', '医療法人社団', '社会医療法人', '医療法人財団'],
  },
  {
    kind: 'clinic',
    count: 820,
    third: '1',
    names: [
      name('クリニック', 'くりにっく', 3),
      name('内科クリニック', 'ないかくりにっく', 3),
      name('医院', 'いいん', 4),
      name('整形外科', 'せいけいげか', 2),
      name('眼科', 'がんか'),
      name('皮膚科クリニック', 'ひふかくりにっく'),
      name('こどもクリニック', 'こどもくりにっく'),
      name('在宅クリニック', 'ざいたくくりにっく', 0.6),
      name('診療所', 'しんりょうしょ', 0.8),
    ],
    forms: doctors,
  },
  {
    kind: 'dental',
    count: 580,
    third: '3',
    names: [
      name('歯科医院', 'しかいいん', 4),
      name('歯科クリニック', 'しかくりにっく', 3),
      name('デンタルクリニック', 'でんたるくりにっく', 2),
      name('歯科', 'しか'),
    ],
    forms: doctors,
  },
  {
    kind: 'pharmacy',
    count: 560,
    third: '4',
    names: [
      name('薬局', 'やっきょく', 4),
      name('調剤薬局', 'ちょうざいやっきょく', 3),
      name('ファーマシー', 'ふぁーましー'),
    ],
    forms: ['株式会社', '有限会社', '合同会社', ''],
  },
];

const departmentsByName: readonly {
  readonly pattern: RegExp;
  readonly departments: readonly string[];
}[] = [
  { pattern: /整形/, departments: ['整形外科', 'リハビリテーション科'] },
  { pattern: /眼科/, departments: ['眼科'] },
  { pattern: /皮膚/, departments: ['皮膚科'] },
  { pattern: /こども/, departments: ['小児科'] },
  { pattern: /歯科|デンタル/, departments: ['歯科'] },
  { pattern: /病院/, departments: ['内科', '外科', '整形外科', 'リハビリテーション科'] },
  { pattern: /薬局|ファーマシー/, departments: [] },
];

/** Hospitals, clinics, dental clinics and pharmacies, thickest where people live. */
export function makeInstitutions(towns: readonly Town[], names: NameGiver): Institution[] {
  return kindPlans.flatMap((plan) => {
    const random = openRandom(`medical ${plan.kind}`);
    const sites = openSites(random, names);
    return Array.from({ length: plan.count }, (_, index): Institution => {
      const town = random.weighted(towns, ({ population }) => population.total);
      const site = sites.make(town, plan.names, plan.forms);
      const { municipality } = town;
      const prefecture = municipality.code.slice(0, 2);
      const number = (plan.kind === 'hospital' ? 0 : 1000) + index * 7 + 3;
      const beds = plan.kind === 'hospital' ? drawBeds(random) : null;
      return {
        ...site,
        kind: plan.kind,
        code: toInstitutionCode(prefecture, plan.third, number),
        iryojohoId: `${prefecture}${plan.third}${String(number).padStart(random.chance(0.5) ? 6 : 9, '0')}`,
        beds,
        departments: departmentsByName.find(({ pattern }) => pattern.test(site.name))
          ?.departments ?? ['内科'],
        openDays: drawOpenDays(plan.kind, random),
        filings: drawFilings(plan.kind, site.name, beds, random),
      };
    });
  });
}

function drawBeds(random: Random): Beds {
  const size = random.weighted([48, 80, 120, 180, 260, 420], (beds) => 200 / beds);
  const longTerm = random.chance(0.5) ? Math.round((size * random.int(2, 6)) / 10) : 0;
  const psychiatric = random.chance(0.08) ? size - longTerm : 0;
  return { general: size - longTerm - psychiatric, longTerm, psychiatric };
}

/** Clinics rest on Wednesday or Thursday now and then, nearly all on Sunday. */
function drawOpenDays(kind: MedicalKind, random: Random): boolean[] {
  const rest = kind === 'hospital' ? -1 : random.weighted([2, 3, -1], (day) => (day < 0 ? 3 : 2));
  const days = [0, 1, 2, 3, 4].map((day) => day !== rest);
  return [...days, kind !== 'hospital' || random.chance(0.4), random.chance(0.04), false];
}
