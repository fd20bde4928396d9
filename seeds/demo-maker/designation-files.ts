import { activeRows } from './active-rows.ts';
import type { DemoFiles } from './demo-files.ts';
import { type HolderBook, type Row, rowHeader } from './designation-row.ts';
import { hubRows } from './hub-rows.ts';
import { taiganRows } from './taigan-rows.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const plan = '第8次見本県保健医療計画';
const setHeader = ['都道府県コード', '役割', '計画', '基準日', '全件'] as const;

/**
 * The 医療計画 of both prefectures. 見本県 has given every 圏域 its bodies but a few, and says so
 * (全件 はい); of 対岸県 one set has lapsed without successor and the other is incomplete.
 */
export function makeDesignationFiles(book: HolderBook): DemoFiles {
  return {
    'plan/mihon_designations_20260401.csv': writeCsv([
      [...setHeader],
      ['98', '積極的役割', plan, '2026-04-01', 'はい'],
      ['98', '連携拠点', plan, '2026-04-01', 'はい'],
      [],
      [...rowHeader],
      ...listLines(activeRows(book), '98', plan),
      ...listLines(hubRows(book), '98', plan),
    ]),
    'plan/taigan_designations_20260401.csv': writeCsv([
      [...rowHeader],
      ...listLines(taiganRows(book), '99', ''),
    ]),
    'plan/taigan_designation_sets_20260401.csv': writeCsv([
      [...setHeader, '開始日', '終了日'],
      [
        '99',
        '積極的役割',
        '第7次対岸県保健医療計画',
        '2018-04-01',
        'はい',
        '2018-04-01',
        '2024-03-31',
      ],
      ['99', '連携拠点', '第8次対岸県保健医療計画', '2026-04-01', 'いいえ', '', ''],
    ]),
  };
}

function listLines(rows: readonly Row[], prefecture: string, defaultPlan: string): Cell[][] {
  return rows.map((row) => [
    prefecture,
    row.role,
    row.status ?? '位置付け',
    row.holder?.name ?? '',
    row.holder?.kind ?? '',
    row.holder?.medicalCode ?? '',
    row.holder?.office ?? '',
    row.holder?.address ?? '',
    row.holder?.phone ?? '',
    row.reception ?? '',
    row.consultees ?? '',
    row.layer ?? '在宅医療圏',
    row.areas,
    row.serviceLayer ?? '',
    row.serviceAreas ?? '',
    row.plan ?? defaultPlan,
    row.from ?? '2024-04-01',
    row.to ?? '2030-03-31',
    row.evidence ?? '医療計画 別表3',
    row.note ?? '',
  ]);
}
