import type { SourceId } from './source.ts';

/**
 * How often each source comes anew, and where it is got: what a successor in office must know.
 * The months are those the publishers keep in practice (help, not law), or, for what the office
 * itself keeps, how often it should be looked through.
 */
export interface Rhythm {
  readonly source: SourceId;
  /** In words. */
  readonly rhythm: string;
  /** Months from one edition to the next; null where it comes when something happens. */
  readonly everyMonths: number | null;
  readonly obtain: string;
}

const rhythms: Readonly<Record<SourceId, Omit<Rhythm, 'source'>>> = {
  todokede: {
    rhythm: '毎月',
    everyMonths: 1,
    obtain: '地方厚生局のページの「届出受理医療機関名簿」（医科・歯科・薬局のExcel）',
  },
  iryojoho: {
    rhythm: '年2回（6月・12月ごろ）',
    everyMonths: 6,
    obtain: '厚生労働省の医療情報ネット（ナビイ）オープンデータのページ',
  },
  'iryojoho-hours': {
    rhythm: '年2回（6月・12月ごろ）',
    everyMonths: 6,
    obtain: '医療情報ネット（ナビイ）オープンデータの診療科・診療時間票',
  },
  kaigo: {
    rhythm: '年2回（6月末・12月末の時点）',
    everyMonths: 6,
    obtain: '厚生労働省の介護サービス情報公表システム オープンデータのページ',
  },
  'standard-medical': {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain: '市区町村のオープンデータのページ（自治体標準オープンデータセット）',
  },
  'standard-care': {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain: '市区町村のオープンデータのページ（自治体標準オープンデータセット）',
  },
  'recommended-medical': {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain: '市区町村のオープンデータのページ（推奨データセット）',
  },
  'recommended-care': {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain: '市区町村のオープンデータのページ（推奨データセット）',
  },
  'municipal-points': {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain: '市区町村の地図データの担当者',
  },
  supplement: {
    rhythm: '年1回を目安（資源調査のあと）',
    everyMonths: 12,
    obtain: '事業所への調査の結果を、ひな形「資源調査票」に',
  },
  designation: {
    rhythm: '年1回の確認と、計画を改めたとき',
    everyMonths: 12,
    obtain: '都道府県の医療計画の別表を、ひな形「医療計画上の位置付け」か圏域ごとの記入用の表に',
  },
  'area-shape': {
    rhythm: '年1回（1月1日の時点）',
    everyMonths: 12,
    obtain: '国土数値情報の行政区域（N03）、市町村の日常生活圏域のデータ',
  },
  'area-member': {
    rhythm: '計画を改めたとき（医療計画は6年、介護保険事業計画は3年）',
    everyMonths: 36,
    obtain: '都道府県・市町村の計画から、ひな形「圏域の構成表」に',
  },
  population: {
    rhythm: '年1回',
    everyMonths: 12,
    obtain: '住民基本台帳の年齢別人口、介護保険事業状況報告、国勢調査',
  },
  figure: {
    rhythm: '年1回を目安',
    everyMonths: 12,
    obtain:
      '厚生労働省のページの「在宅医療にかかる地域別データ集」、または担当部署が「取り込む指標」のひな形に書いた表',
  },
  'population-cell': {
    rhythm: '5年に1回（国勢調査）',
    everyMonths: 60,
    obtain: 'e-Stat の国勢調査（地域メッシュ・小地域）',
  },
  'town-point': {
    rhythm: '年1回',
    everyMonths: 12,
    obtain: '国土交通省の位置参照情報',
  },
  reorganisation: {
    rhythm: '市区町村の再編があったとき',
    everyMonths: null,
    obtain: '総務省の告示を、ひな形「市区町村の再編」に',
  },
  hazard: {
    rhythm: '年1回',
    everyMonths: 12,
    obtain: '国土数値情報の洪水浸水想定区域（A31）・土砂災害警戒区域（A33）・津波浸水想定（A40）',
  },
};

export const getRhythm = (source: SourceId): Rhythm => ({ source, ...rhythms[source] });
