import { acceptances } from '../../geo/terms/acceptance.ts';
import { polygonCities } from './boundary-files.ts';
import type { CareOffice } from './care.ts';
import type { DemoFiles } from './demo-files.ts';
import type { Institution } from './medical.ts';
import { openRandom, type Random } from './random.ts';
import type { Site } from './site.ts';
import type { SupportCenter } from './support-centers.ts';
import { type Cell, writeCsv } from './write-csv.ts';

export interface SurveyInput {
  readonly institutions: readonly Institution[];
  readonly offices: readonly CareOffice[];
  readonly centers: readonly SupportCenter[];
}

/** 資源調査票: what only the providers themselves can tell. About one in four has answered. */
export function makeSurveyFile(input: SurveyInput): DemoFiles {
  const random = openRandom('survey');
  const clinics = input.institutions.filter(
    ({ filings, code }) =>
      code.startsWith('98') && filings.some(({ symbol }) => /^支援|^歯訪診|^在薬総/.test(symbol)),
  );
  const nurses = input.offices.filter(({ services }) =>
    services.some(({ code }) => code === '130' || code === '770'),
  );
  const lines = [
    ...input.centers
      .filter(isKeyed)
      .map((center) => [
        ...toLine(center, { office: center.number }, random, 0),
        '日常生活圏域',
        center.area.code,
        '',
        '',
        '2026-05-15',
      ]),
    ...clinics
      .filter(() => random.chance(0.25))
      .map((one) => [
        ...toLine(one, { medical: one.code }, random, 0.45),
        '',
        '',
        '',
        random.pick(['5', '8', '10', '16']),
        drawDay(random),
      ]),
    ...nurses
      .filter(() => random.chance(0.5))
      .map((one) => [
        ...toLine(one, { office: one.number }, random, 0.6),
        '',
        '',
        listAround(one),
        random.pick(['', '10', '15']),
        drawDay(random),
      ]),
  ];
  return { 'survey/mihon_survey_20260930.csv': writeCsv([[...header], ...lines]) };
}

/** A city's own map gives its centres without 事業所番号, and says itself whom they serve. */
const isKeyed = ({ area }: SupportCenter) => area.owner !== polygonCities.centers;

const header = [
  '医療機関コード',
  '事業所番号',
  '名称',
  '受付時間',
  '休業日',
  '対応言語',
  ...acceptances.map(({ label }) => `受入_${label}`),
  '担当圏域の種類',
  '担当圏域コード',
  '通常の事業の実施地域',
  '訪問可能距離km',
  '確認日',
];

/** @param share how many of the conditions it accepts; 0 for one that was not asked. */
function toLine(
  site: Site,
  key: { readonly medical?: string; readonly office?: string },
  random: Random,
  share: number,
): Cell[] {
  const answer = () => (random.chance(0.08) ? '' : random.chance(share) ? 'はい' : 'いいえ');
  return [
    key.medical ?? '',
    key.office ?? '',
    site.name,
    random.pick(['平日 9:00～17:00', '平日 8:30～17:15', '']),
    random.pick(['土日祝', '日祝、年末年始', '']),
    random.chance(0.1) ? '英語' : '',
    ...acceptances.map(() => (share === 0 ? '' : answer())),
  ];
}

function listAround({ town }: Site): string {
  const { municipality } = town;
  return municipality.group.endsWith('市')
    ? `${municipality.group}（${municipality.name}を中心に）`
    : `${municipality.name}全域`;
}

const drawDay = (random: Random) =>
  `2026-0${random.int(4, 9)}-${String(random.int(1, 28)).padStart(2, '0')}`;
