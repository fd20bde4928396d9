import type { Place } from './mesh.ts';

/** A municipality of the fictional prefectures; the 政令市 by its wards. */
export interface MunicipalityPlan {
  /** 5 digits; the two fictional prefectures are 98 and 99. */
  readonly code: string;
  /** As boundaries name it: the ward alone, its city in `group`. */
  readonly name: string;
  readonly kana: string;
  /** 郡 or 政令市. */
  readonly group: string;
  /** 二次医療圏. */
  readonly secondary: string;
  readonly centre: Place;
  readonly population: number;
  /** How many 日常生活圏域 it has. */
  readonly dailies: number;
  /** Kilometres it grows at most; for the town that another surrounds. */
  readonly reach?: number;
}

const row = (
  code: string,
  name: string,
  kana: string,
  group: string,
  secondary: string,
  centre: Place,
  population: number,
  dailies: number,
  reach?: number,
): MunicipalityPlan => ({
  code,
  name,
  kana,
  group,
  secondary,
  centre,
  population,
  dailies,
  ...(reach !== undefined && { reach }),
});

export const prefectures = [
  { code: '98', name: '見本県' },
  { code: '99', name: '対岸県' },
] as const;

export const designatedCity = { code: '98100', name: '見本市' } as const;

/** 見本県: 政令市 with three wards, 8 cities, 11 towns and villages. 対岸県: three municipalities. */
export const municipalityPlans: readonly MunicipalityPlan[] = [
  row('98101', '中区', 'なかく', '見本市', '9801', [-2, -10], 158_000, 6),
  row('98102', '東風区', 'こちく', '見本市', '9801', [7, -13], 121_000, 4),
  row('98103', '西潮区', 'にししおく', '見本市', '9801', [-11, -14], 98_000, 4),
  row('98201', '緑丘市', 'みどりおかし', '', '9801', [0, -1], 78_000, 5),
  row('98202', '青葉市', 'あおばし', '', '9802', [17, -6], 112_000, 6),
  row('98203', '潮見市', 'しおみし', '', '9802', [17, -18], 46_000, 4),
  row('98204', '若葉市', 'わかばし', '', '9803', [-18.5, -5], 96_000, 6),
  row('98205', '白波市', 'しらなみし', '', '9803', [-27, -13], 41_000, 4),
  row('98206', '星見市', 'ほしみし', '', '9804', [-8, 14], 37_000, 4),
  row('98207', '花見野市', 'はなみのし', '', '9804', [9, 12], 31_000, 3),
  row('98208', '夕凪市', 'ゆうなぎし', '', '9805', [-3, -23], 35_000, 3),
  row('98301', '貝殻町', 'かいがらちょう', '汐風郡', '9802', [25, 3], 14_000, 1),
  row('98302', '灯台町', 'とうだいちょう', '汐風郡', '9802', [27, -13], 9_100, 1),
  row('98321', '砂浜町', 'すなはまちょう', '渚郡', '9803', [-33, -2], 11_000, 1),
  row('98322', '鈴鳴町', 'すずなりちょう', '渚郡', '9803', [-20, -2], 8_200, 1, 2.9),
  row('98323', '風待町', 'かぜまちちょう', '渚郡', '9803', [-29, 9], 6_800, 1),
  row('98341', '霧里村', 'きりさとむら', '山彦郡', '9804', [-18, 16], 3_200, 1),
  row('98342', '峰越村', 'みねごえむら', '山彦郡', '9804', [0, 22], 2_100, 1),
  row('98343', '雲居町', 'くもいちょう', '山彦郡', '9804', [16, 21], 6_500, 1),
  row('98361', '月見町', 'つきみちょう', '南浜郡', '9805', [8, -25], 12_300, 1),
  row('98362', '波止町', 'はとちょう', '南浜郡', '9805', [-17, -23], 8_500, 1),
  row('98363', '沖乃島村', 'おきのしまむら', '南浜郡', '9805', [-25, -42], 880, 1),
  row('99201', '対岸市', 'たいがんし', '', '9901', [36, 3], 24_000, 1),
  row('99301', '小波町', 'さざなみちょう', '対岸郡', '9902', [35, -8], 6_200, 1),
  row('99302', '遠見村', 'とおみむら', '対岸郡', '9903', [31, 14], 1_450, 1),
];

export const secondaryAreas: readonly { readonly code: string; readonly name: string }[] = [
  { code: '9801', name: '中央' },
  { code: '9802', name: '東部' },
  { code: '9803', name: '西部' },
  { code: '9804', name: '北部' },
  { code: '9805', name: '南部島しょ' },
  { code: '9901', name: '対岸' },
  { code: '9902', name: '小波' },
  { code: '9903', name: '遠見' },
];

/** 青葉市 is shared by two 郡市医師会: its towns east and west of this longitude's kilometre. */
export const splitCity = { code: '98202', x: 17.4 } as const;

/** 在宅医療圏 of 見本県, in units of every kind. 対岸県 has set none. */
export interface HomecarePlan {
  readonly code: string;
  readonly name: string;
  /** Whole municipalities. */
  readonly municipalities: readonly string[];
  /** Which half of the split city belongs to it as well. */
  readonly half?: 'east' | 'west';
}

export const homecarePlans: readonly HomecarePlan[] = [
  { code: '98-01', name: '見本中・東', municipalities: ['98101', '98102'] },
  { code: '98-02', name: '見本西', municipalities: ['98103'] },
  { code: '98-03', name: '緑丘', municipalities: ['98201'] },
  { code: '98-04', name: '青葉東・潮見', municipalities: ['98203'], half: 'east' },
  { code: '98-05', name: '青葉西', municipalities: [], half: 'west' },
  { code: '98-06', name: '汐風', municipalities: ['98301', '98302'] },
  { code: '98-07', name: '若葉', municipalities: ['98204'] },
  { code: '98-08', name: '白波・砂浜', municipalities: ['98205', '98321'] },
  { code: '98-09', name: '鈴鳴・風待', municipalities: ['98322', '98323'] },
  { code: '98-10', name: '星見', municipalities: ['98206'] },
  { code: '98-11', name: '花見野', municipalities: ['98207'] },
  { code: '98-12', name: '山彦', municipalities: ['98341', '98342', '98343'] },
  {
    code: '98-13',
    name: '南部島しょ',
    municipalities: ['98208', '98361', '98362', '98363'],
  },
];
