/**
 * Where records come from. `rank` orders sources for a facility's identity
 * (its id is the hash of its lowest source rank and key); which source is
 * trusted for which *field* is the precedence table's business.
 */
export interface Source {
  readonly id: SourceId;
  readonly label: string;
  readonly rank: number;
  readonly publisher: string;
  readonly licence: string;
}

export type SourceId = (typeof sources)[number]['id'];

export const sources = [
  {
    id: 'todokede',
    label: '届出受理医療機関名簿',
    rank: 1,
    publisher: '厚生労働省 地方厚生局',
    licence: '政府標準利用規約',
  },
  {
    id: 'iryojoho',
    label: '医療情報ネット（ナビイ）',
    rank: 2,
    publisher: '厚生労働省',
    licence: '公共データ利用規約 1.0',
  },
  {
    id: 'iryojoho-hours',
    label: '医療情報ネット 診療時間',
    rank: 3,
    publisher: '厚生労働省',
    licence: '公共データ利用規約 1.0',
  },
  {
    id: 'kaigo',
    label: '介護サービス情報公表システム',
    rank: 4,
    publisher: '厚生労働省',
    licence: 'CC BY 4.0',
  },
  {
    id: 'standard-medical',
    label: '自治体標準オープンデータセット 医療機関一覧',
    rank: 5,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'standard-care',
    label: '自治体標準オープンデータセット 介護サービス事業所一覧',
    rank: 6,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'recommended-medical',
    label: '推奨データセット 医療機関一覧',
    rank: 7,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'recommended-care',
    label: '推奨データセット 介護サービス事業所一覧',
    rank: 8,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'municipal-points',
    label: '市区町村の地図データ',
    rank: 9,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'supplement',
    label: '資源調査票',
    rank: 10,
    publisher: '市区町村',
    licence: '各自治体の利用条件',
  },
  {
    id: 'designation',
    label: '医療計画上の位置付け',
    rank: 11,
    publisher: '都道府県',
    licence: '各自治体の利用条件',
  },
  {
    id: 'area-shape',
    label: '区域の境界',
    rank: 20,
    publisher: '国土交通省・市区町村',
    licence: '各提供元の利用条件',
  },
  {
    id: 'area-member',
    label: '圏域の構成表',
    rank: 21,
    publisher: '国土交通省・都道府県・市区町村',
    licence: '各提供元の利用条件',
  },
  {
    id: 'population',
    label: '圏域別人口',
    rank: 22,
    publisher: '総務省・厚生労働省・市区町村',
    licence: '各提供元の利用条件',
  },
  {
    id: 'population-cell',
    label: '地点別人口',
    rank: 23,
    publisher: '総務省',
    licence: '各提供元の利用条件',
  },
  {
    id: 'figure',
    label: '取り込んだ指標',
    rank: 26,
    publisher: '厚生労働省・都道府県・市区町村',
    licence: '各提供元の利用条件',
  },
  {
    id: 'town-point',
    label: '町丁目の代表点',
    rank: 24,
    publisher: '国土交通省ほか',
    licence: '各提供元の利用条件',
  },
  {
    id: 'reorganisation',
    label: '市区町村の再編',
    rank: 25,
    publisher: '総務省',
    licence: '各提供元の利用条件',
  },
  {
    id: 'hazard',
    label: '災害の想定区域',
    rank: 26,
    publisher: '国土交通省・都道府県・市区町村',
    licence: '各提供元の利用条件',
  },
] as const satisfies readonly {
  id: string;
  label: string;
  rank: number;
  publisher: string;
  licence: string;
}[];
