import { drawLot } from './address.ts';
import type { CareOffice } from './care.ts';
import { toInstitutionCode } from './check-digits.ts';
import type { Institution } from './medical.ts';
import { toDegrees } from './mesh.ts';
import { at, openRandom, type Random } from './random.ts';
import { drawOperator, drawPhone, type Site } from './site.ts';
import type { Named } from './town-names.ts';
import { placeWithin, type Town } from './towns.ts';

/** Places that a designation or a screen needs, and chance may not bring. */
export interface SpecialSites {
  readonly closedNurse: CareOffice;
  readonly clinicWithoutRecord: Institution;
  readonly longName: CareOffice;
  /** Stands on the remote island, which no dictionary knows, and says it stands in the capital. */
  readonly astray: CareOffice;
}

export function makeSpecialSites(towns: readonly Town[]): SpecialSites {
  const random = openRandom('special sites');
  const site = (municipality: string, named: Named): Site => {
    const town = westernmost(towns.filter((one) => one.municipality.code === municipality));
    return toSite(town, named, random);
  };
  return {
    closedNurse: {
      ...site('98208', {
        name: '夕凪ほしさと訪問看護ステーション',
        kana: 'ユウナギホシサトホウモンカンゴステーション',
      }),
      number: toInstitutionCode('98', '7', 999_001),
      services: [{ code: '130', capacity: null }],
    },
    clinicWithoutRecord: {
      ...site('98202', {
        name: '青葉なみびより在宅診療所',
        kana: 'アオバナミビヨリザイタクシンリョウジョ',
      }),
      kind: 'clinic',
      code: toInstitutionCode('98', '1', 999_002),
      iryojohoId: '981999002',
      beds: null,
      departments: ['内科'],
      openDays: [true, true, true, true, true, false, false, false],
      filings: [],
    },
    astray: {
      ...site('98363', {
        name: '沖乃島みなみちデイサービスセンター',
        kana: 'オキノシマミナミチデイサービスセンター',
      }),
      position: toDegrees([-2, -10]),
      number: toInstitutionCode('98', '7', 999_004),
      services: [{ code: '150', capacity: 18 }],
    },
    longName: {
      ...site('98103', {
        name: '見本西潮にじいろ地域まるごと支え合い看護小規模多機能型居宅介護事業所ゆうしおの家つきのねひなたぼっこ別館やわらぎひだまり',
        kana: 'ミホンニシシオニジイロチイキマルゴトササエアイカンゴショウキボタキノウ',
      }),
      number: toInstitutionCode('98', '9', 999_003),
      services: [{ code: '770', capacity: 29 }],
    },
  };
}

/** Surely in the western half of the city that two 在宅医療圏 share. */
function westernmost(towns: readonly Town[]): Town {
  return towns.reduce(
    (best, town) => (town.middle[0] < best.middle[0] ? town : best),
    at(towns, 0),
  );
}

function toSite(town: Town, named: Named, random: Random): Site {
  return {
    ...named,
    town,
    lot: drawLot(town, random),
    position: toDegrees(placeWithin(town, random)),
    phone: drawPhone(town, random),
    operator: drawOperator(random, ['社会福祉法人']),
  };
}
