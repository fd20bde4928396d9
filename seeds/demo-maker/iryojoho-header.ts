import type { MedicalKind } from './medical.ts';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const;
const days = [...weekdays, '祝'] as const;
const weeks = [1, 2, 3, 4, 5] as const;

const head = [
  'ID',
  '正式名称',
  '正式名称（フリガナ）',
  '略称',
  '略称（フリガナ）',
  '英語表記（ローマ字表記）',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '案内用ホームページアドレス',
  ...weekdays.map((day) => `毎週決まった曜日に休診（${day}）`),
  ...weeks.flatMap((week) =>
    weekdays.map((day) => `決まった週に休診（定期週）第${week}週（${day}）`),
  ),
  '祝日に休診',
  'その他の休診日（GW、お盆等）',
] as const;

const clinicBeds = [
  '一般病床',
  '療養病床',
  '療養病床のうち医療保険適用',
  '療養病床のうち介護保険適用',
] as const;

const beds: Readonly<Record<Exclude<MedicalKind, 'pharmacy'>, readonly string[]>> = {
  hospital: [...clinicBeds, '精神病床', '結核病床', '感染症病床', '合計病床数'],
  clinic: [...clinicBeds, '合計病床数'],
  dental: [],
};

/** Columns of 01-1, 02-1 and 03-1. Source: 医療情報ネット オープンデータ定義書 v1.0. */
export function iryojohoHeader(kind: Exclude<MedicalKind, 'pharmacy'>): readonly string[] {
  return [...head, ...beds[kind]];
}

/** Columns of 05. Source: the same. */
export const pharmacyHeader: readonly string[] = [
  'ID',
  '名称',
  'フリガナ',
  'ローマ字',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '薬局のホームページアドレス',
  ...days.map((day) => `営業日（${day}）`),
  ...days.map((day) => `定期閉店毎週（${day}）`),
  ...weeks.flatMap((week) => weekdays.map((day) => `定期閉店第${week}週（${day}）`)),
  '祝日',
  'その他の閉店日（GW、お盆等）',
  ...[1, 2, 3, 4].flatMap((band) =>
    days.flatMap((day) => [
      `${day}_開店時間帯${band}_開始時間`,
      `${day}_開店時間帯${band}_終了時間`,
    ]),
  ),
];

/** Columns of 01-2, 02-2 and 03-2. Source: the same. */
export const hoursHeader: readonly string[] = [
  'ID',
  '診療科目コード',
  '診療科目名',
  '診療時間帯',
  ...days.flatMap((day) => [`${day}_診療開始時間`, `${day}_診療終了時間`]),
  ...days.flatMap((day) => [`${day}_外来受付開始時間`, `${day}_外来受付終了時間`]),
];
