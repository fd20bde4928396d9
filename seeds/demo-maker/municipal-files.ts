import { headOf, prefectureNameOf, writeLot } from './address.ts';
import { polygonCities } from './boundary-files.ts';
import type { CareOffice } from './care.ts';
import { withCheckDigit, withWrongCheckDigit } from './check-digits.ts';
import type { DemoFiles } from './demo-files.ts';
import type { Institution } from './medical.ts';
import { recommendedCare, recommendedMedical, standardMedical } from './municipal-headers.ts';
import { printPositions, printUrl } from './published-position.ts';
import { openRandom, type Random } from './random.ts';
import { getService } from './services.ts';
import type { Site } from './site.ts';
import type { SupportCenter } from './support-centers.ts';
import { type Cell, writeCsv } from './write-csv.ts';

/** Cities with lists of their own: one in the older data set, one in the newer. */
const recommendedCity = '98202';
const standardCity = '98203';

export interface MunicipalInput {
  readonly institutions: readonly Institution[];
  readonly offices: readonly CareOffice[];
  readonly centers: readonly SupportCenter[];
}

/** Lists that municipalities publish of places which the national lists hold as well. */
export function makeMunicipalFiles(input: MunicipalInput): DemoFiles {
  const inCity = <T extends Site>(sites: readonly T[], code: string) =>
    sites.filter(({ town }) => town.municipality.code === code);
  const centers = input.centers.filter(({ area }) => area.owner !== polygonCities.centers);
  return {
    'municipal/aoba_iryo_kikan_20250401.csv': writeCsv(
      [[...recommendedMedical], ...listMedical(inCity(input.institutions, recommendedCity))],
      { encoding: 'cp932' },
    ),
    'municipal/shiomi_iryo_kikan_20260701.csv': writeCsv([
      [...standardMedical],
      ...listStandard(inCity(input.institutions, standardCity)),
    ]),
    'municipal/mihon_chiiki_hokatsu_20260401.csv': writeCsv([
      [...recommendedCare],
      ...listCare(centers),
    ]),
  };
}

const kindLabels = {
  hospital: '病院',
  clinic: '診療所',
  dental: '歯科診療所',
  pharmacy: '薬局',
} as const;

const weekdayLetters = ['月', '火', '水', '木', '金', '土', '日'] as const;
const openLetters = ({ openDays }: Institution) =>
  weekdayLetters.filter((_, day) => openDays[day]).join('');

const countBeds = ({ beds }: Institution): Cell =>
  beds ? beds.general + beds.longTerm + beds.psychiatric : '';

/** Names with the operator before them, addresses without prefecture, codes on two rows in three. */
function listMedical(institutions: readonly Institution[]): Cell[][] {
  const random = openRandom('recommended medical');
  const positions = printPositions(institutions, random);
  return institutions.map((one, index) => [
    withWrongCheckDigit(one.town.municipality.code),
    ...beginLine(one, index).slice(1),
    random.chance(0.5) ? one.operator.form + one.operator.name + one.name : one.name,
    one.kana,
    kindLabels[one.kind],
    headOf(one.town) +
      // Some addresses end with the town: only the position tells that it is the same place.
      (random.chance(0.06) ? one.town.name : writeLot(one.town, one.lot, 'hyphen')),
    '',
    ...(positions[index] ?? ['', '']),
    one.phone,
    '',
    '',
    one.operator.number,
    one.operator.form + one.operator.name,
    random.chance(0.66) ? one.code : '',
    openLetters(one),
    '9:00',
    '18:00',
    '',
    random.chance(0.1) ? '留守番電話で案内' : '',
    one.departments.join(';'),
    countBeds(one),
    printUrl(one, random),
    '',
  ]);
}

function listStandard(institutions: readonly Institution[]): Cell[][] {
  const random = openRandom('standard medical');
  const positions = printPositions(institutions, random);
  return institutions.map((one, index) => {
    const code = withCheckDigit(one.town.municipality.code);
    const lot = writeLot(one.town, one.lot, 'official');
    return [
      code,
      String(index + 1).padStart(10, '0'),
      headOf(one.town),
      one.name,
      one.kana,
      '',
      kindLabels[one.kind],
      code,
      '',
      prefectureNameOf(one.town) + headOf(one.town) + lot,
      prefectureNameOf(one.town),
      headOf(one.town),
      '',
      '',
      '',
      ...(positions[index] ?? ['', '']),
      one.phone,
      '998-0000',
      random.chance(0.66) ? one.code : '',
      openLetters(one),
      '09:00',
      '18:00',
      one.departments.join(';'),
      countBeds(one),
      '',
      '',
    ];
  });
}

/** Every 地域包括支援センター of the prefecture but those a city maps itself. */
function listCare(centers: readonly SupportCenter[]): Cell[][] {
  const random = openRandom('support center list');
  return centers.map((center, index) => [
    ...beginLine(center, index),
    center.name,
    center.kana,
    center.services.map(({ code }) => getService(code).label).join(';') || '地域包括支援センター',
    prefectureNameOf(center.town) +
      headOf(center.town) +
      writeLot(center.town, center.lot, 'official'),
    '',
    ...printOwn(center, random),
    center.phone,
    '',
    '',
    center.operator.number,
    center.operator.form + center.operator.name,
    center.number,
    '月火水木金',
    '',
    '',
    '',
    '',
  ]);
}

const beginLine = ({ town }: Site, index: number): Cell[] => [
  withCheckDigit(town.municipality.code),
  index + 1,
  prefectureNameOf(town),
  town.municipality.fullName,
];

/** The centres' own cities know where they are, or have not said. */
function printOwn({ position: [lng, lat] }: Site, random: Random): [Cell, Cell] {
  return random.chance(0.1) ? ['', ''] : [lat, lng];
}
