import { headOf, prefectureNameOf, writeLot } from './address.ts';
import { polygonCities } from './boundary-files.ts';
import type { CareOffice } from './care.ts';
import { withCheckDigit } from './check-digits.ts';
import type { DemoFiles } from './demo-files.ts';
import type { Institution } from './medical.ts';
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
    'municipal/aoba_iryo_kikan_2025.csv': writeCsv(
      [[...recommendedMedical], ...listMedical(inCity(input.institutions, recommendedCity))],
      { encoding: 'cp932' },
    ),
    'municipal/shiomi_iryo_kikan_2026.csv': writeCsv([
      [...standardMedical],
      ...listStandard(inCity(input.institutions, standardCity)),
    ]),
    'municipal/mihon_chiiki_hokatsu_2026.csv': writeCsv([
      [...recommendedCare],
      ...listCare(centers),
    ]),
  };
}

const shared = ['都道府県コード又は市区町村コード', 'NO', '都道府県名', '市区町村名'] as const;

const recommendedMedical = [
  ...shared,
  '名称',
  '名称_カナ',
  '医療機関の種類',
  '住所',
  '方書',
  '緯度',
  '経度',
  '電話番号',
  '内線番号',
  'FAX番号',
  '法人番号',
  '法人の名称',
  '医療機関コード',
  '診療曜日',
  '診療開始時間',
  '診療終了時間',
  '診療日時特記事項',
  '時間外における対応',
  '診療科目',
  '病床数',
  'URL',
  '備考',
] as const;

const recommendedCare = [
  ...shared,
  '介護サービス事業所名称',
  '介護サービス事業所名称_カナ',
  '実施サービス',
  '住所',
  '方書',
  '緯度',
  '経度',
  '電話番号',
  '内線番号',
  'FAX番号',
  '法人番号',
  '法人の名称',
  '事業所番号',
  '利用可能曜日',
  '利用可能曜日特記事項',
  '定員',
  'URL',
  '備考',
] as const;

const standardMedical = [
  '全国地方公共団体コード',
  'ID',
  '地方公共団体名',
  '名称',
  '名称_カナ',
  '名称_英字',
  '医療機関種別',
  '所在地_全国地方公共団体コード',
  '町字ID',
  '所在地_連結表記',
  '所在地_都道府県',
  '所在地_市区町村',
  '所在地_町字',
  '所在地_番地以下',
  '建物名等(方書)',
  '緯度',
  '経度',
  '電話番号',
  '郵便番号',
  '医療機関コード',
  '診療曜日',
  '診療開始時間',
  '診療終了時間',
  '診療科目',
  '病床数',
  'URL',
  '備考',
] as const;

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
    ...beginLine(one, index),
    random.chance(0.5) ? one.operator.form + one.operator.name + one.name : one.name,
    one.kana,
    kindLabels[one.kind],
    headOf(one.town) + writeLot(one.town, one.lot, 'hyphen'),
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
