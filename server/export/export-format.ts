import { recommendedCareList, standardCareList } from './care-lists.ts';
import { csvHeader, toCsvText } from './csv-text.ts';
import type { ExportedFacility } from './exported-facility.ts';
import { geojsonEnd, geojsonHead, toFeatureText } from './geojson-text.ts';
import type { ListFormat } from './list-row.ts';
import { recommendedMedicalList, standardMedicalList } from './medical-lists.ts';
import type { ExportNote } from './note.ts';
import type { Surveyed } from './survey.ts';
import { toWorkbookBytes } from './workbook-bytes.ts';
import { listSheets } from './workbook-sheets.ts';

/** Everything a kind of file is written from. */
export interface ExportContent {
  /** The facilities in their order; may be walked again. */
  readonly batches: () => AsyncIterable<readonly ExportedFacility[]>;
  readonly note: ExportNote;
  readonly dataVersion: string;
}

/** One kind of file that can be had. */
export interface ExportFormat extends Surveyed {
  /** As asked for: `npm run export -- facilities --format {id}`, `/api/export/{file}`. */
  readonly id: string;
  readonly file: string;
  readonly label: string;
  /** What the downloaded file is called, before its date. */
  readonly stem: string;
  readonly contentType: string;
  readonly encodings: readonly EncodingName[];
  /** What it leaves out, told with the data. */
  readonly limits: readonly string[];
  /** Text is encoded as asked for; bytes go out as they are. */
  readonly write: (content: ExportContent) => AsyncIterable<string | Uint8Array>;
}

/** UTF-8 lists begin with a byte order mark, for spreadsheets. */
export type EncodingName = 'utf-8' | 'cp932';

export const encodingNames: readonly EncodingName[] = ['utf-8', 'cp932'];

const positionLimit =
  '緯度・経度は公表された位置だけを入れ、住所から求めた位置は入れていません（GeoJSONには精度とともに入れています）。';

const list = (
  id: string,
  label: string,
  stem: string,
  format: ListFormat,
  limits: readonly string[],
): ExportFormat => ({
  id,
  file: `${id}.csv`,
  label,
  stem,
  contentType: 'text/csv',
  encodings: encodingNames,
  limits: [positionLimit, ...limits],
  holds: (facility) => format.listRows(facility).length > 0,
  textOf: (facilities) => toCsvText(format, facilities),
  write: async function* ({ batches }) {
    yield csvHeader(format);
    for await (const batch of batches()) yield toCsvText(format, batch);
  },
});

const medicalLimits = [
  '医療機関コード・法人番号は一つだけを入れています。届出・受け入れ条件は様式に列がありません。',
];
const careLimits = ['定員のあるサービスは、事業所ごとではなくサービスごとの行にしています。'];

/** The kinds of file, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  list(
    'standard-medical',
    '医療機関一覧（自治体標準オープンデータセット）',
    '医療機関一覧_自治体標準',
    standardMedicalList,
    medicalLimits,
  ),
  list(
    'standard-care',
    '介護サービス事業所一覧（自治体標準オープンデータセット）',
    '介護サービス事業所一覧_自治体標準',
    standardCareList,
    careLimits,
  ),
  list(
    'recommended-medical',
    '医療機関一覧（推奨データセット）',
    '医療機関一覧_推奨データセット',
    recommendedMedicalList,
    medicalLimits,
  ),
  list(
    'recommended-care',
    '介護サービス事業所一覧（推奨データセット）',
    '介護サービス事業所一覧_推奨データセット',
    recommendedCareList,
    careLimits,
  ),
  {
    id: 'xlsx',
    file: 'facilities.xlsx',
    label: '在宅医療・介護の資源一覧（Excel）',
    stem: '在宅医療介護資源一覧',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    encodings: ['utf-8'],
    limits: [positionLimit],
    holds: () => true,
    textOf: () => '',
    write: ({ batches, note }) => toWorkbookBytes(listSheets(batches, note)),
  },
  {
    id: 'geojson',
    file: 'facilities.geojson',
    label: '在宅医療・介護の資源一覧（GeoJSON）',
    stem: '在宅医療介護資源一覧',
    contentType: 'application/geo+json',
    encodings: ['utf-8'],
    limits: [
      'positionLevel が own・linked の点だけが公表された位置です。ほかは住所から求めた位置です。',
    ],
    holds: () => true,
    textOf: () => '',
    write: async function* ({ batches, note, dataVersion }) {
      yield geojsonHead(note, dataVersion);
      let parting = '';
      for await (const batch of batches()) {
        if (batch.length === 0) continue;
        yield parting + batch.map(toFeatureText).join(',\n');
        parting = ',\n';
      }
      yield geojsonEnd;
    },
  },
];
