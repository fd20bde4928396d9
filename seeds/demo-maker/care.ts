import { findServiceByCode } from '../../geo/terms/service.ts';
import { type OfficePlan, officePlans } from './care-table.ts';
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
