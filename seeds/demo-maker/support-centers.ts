import { drawLot } from './address.ts';
import type { CareOffice } from './care.ts';
import { toInstitutionCode } from './check-digits.ts';
import type { DailyArea } from './daily-areas.ts';
import { toKatakana } from './facility-names.ts';
import { toDegrees } from './mesh.ts';
import { at, openRandom } from './random.ts';
import { drawOperator, drawPhone } from './site.ts';
import { placeWithin } from './towns.ts';

/** A 地域包括支援センター and the 日常生活圏域 it serves. */
export interface SupportCenter extends CareOffice {
  readonly area: DailyArea;
}

/** One for every 日常生活圏域, in its most populous town. */
export function makeSupportCenters(areas: readonly DailyArea[]): SupportCenter[] {
  const random = openRandom('support centers');
  return areas.map((area, index) => {
    const town = area.towns.reduce(
      (best, one) => (one.population.total > best.population.total ? one : best),
      at(area.towns, 0),
    );
    const { municipality } = area;
    const short = area.name.replace(/圏域$|全域$/u, '');
    const kana = area.name.endsWith('圏域')
      ? town.base.kana
      : municipality.kana.replace(/(し|ちょう|まち|むら)$/u, '');
    return {
      name: `${municipality.fullName}${short}地域包括支援センター`,
      kana: toKatakana(`${kana}ちいきほうかつしえんせんたー`),
      town,
      lot: drawLot(town, random),
      position: toDegrees(placeWithin(town, random)),
      phone: drawPhone(town, random),
      operator: drawOperator(random, ['社会福祉法人', '医療法人', '']),
      number: toInstitutionCode(municipality.code.slice(0, 2), '0', 100 + index * 10),
      services: [],
      area,
    };
  });
}
