/** The files in which a list of facilities can be had. */
export interface ExportFile {
  readonly id: ExportFileId;
  /** Last part of its address under `/api/export/`. */
  readonly file: string;
  readonly label: string;
  /** What the downloaded file is called, before its date. */
  readonly stem: string;
  readonly encodings: readonly EncodingName[];
}

/** UTF-8 lists begin with a byte order mark, for spreadsheets. */
export type EncodingName = 'utf-8' | 'cp932';

export const encodingNames: readonly EncodingName[] = ['utf-8', 'cp932'];

export type ExportFileId = (typeof exportFiles)[number]['id'];

/** In the order in which they are offered. */
export const exportFiles = [
  {
    id: 'xlsx',
    file: 'facilities.xlsx',
    label: '在宅医療・介護の資源一覧（Excel）',
    stem: '在宅医療介護資源一覧',
    encodings: ['utf-8'],
  },
  {
    id: 'standard-medical',
    file: 'standard-medical.csv',
    label: '医療機関一覧（自治体標準オープンデータセット）',
    stem: '医療機関一覧_自治体標準',
    encodings: encodingNames,
  },
  {
    id: 'standard-care',
    file: 'standard-care.csv',
    label: '介護サービス事業所一覧（自治体標準オープンデータセット）',
    stem: '介護サービス事業所一覧_自治体標準',
    encodings: encodingNames,
  },
  {
    id: 'recommended-medical',
    file: 'recommended-medical.csv',
    label: '医療機関一覧（推奨データセット）',
    stem: '医療機関一覧_推奨データセット',
    encodings: encodingNames,
  },
  {
    id: 'recommended-care',
    file: 'recommended-care.csv',
    label: '介護サービス事業所一覧（推奨データセット）',
    stem: '介護サービス事業所一覧_推奨データセット',
    encodings: encodingNames,
  },
  {
    id: 'geojson',
    file: 'facilities.geojson',
    label: '在宅医療・介護の資源一覧（GeoJSON）',
    stem: '在宅医療介護資源一覧',
    encodings: ['utf-8'],
  },
] as const satisfies readonly (Omit<ExportFile, 'id'> & { readonly id: string })[];

/** Address of the note that goes with a file (sources, processing, replaced characters). */
export const noteFileOf = ({ id }: Pick<ExportFile, 'id'>): string => `${id}.txt`;
