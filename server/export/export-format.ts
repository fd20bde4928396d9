import { type ExportFile, type ExportFileId, exportFiles } from '../../geo/terms/export-file.ts';
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

/** How one kind of file is written. */
export interface ExportWriter extends Surveyed {
  readonly contentType: string;
  /** What it leaves out, told with the data. */
  readonly limits: readonly string[];
  /** Text is encoded as asked for; bytes go out as they are. */
  readonly write: (content: ExportContent) => AsyncIterable<string | Uint8Array>;
}

export type ExportFormat = ExportFile & ExportWriter;

const positionLimit =
  '緯度・経度は公表された位置だけを入れ、住所から求めた位置は入れていません（GeoJSONには精度とともに入れています）。';

const list = (format: ListFormat, limits: readonly string[]): ExportWriter => ({
  contentType: 'text/csv',
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

const everything: Surveyed = { holds: () => true, textOf: () => '' };

const writers: Readonly<Record<ExportFileId, ExportWriter>> = {
  'standard-medical': list(standardMedicalList, medicalLimits),
  'standard-care': list(standardCareList, careLimits),
  'recommended-medical': list(recommendedMedicalList, medicalLimits),
  'recommended-care': list(recommendedCareList, careLimits),
  xlsx: {
    ...everything,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    limits: [positionLimit],
    write: ({ batches, note }) => toWorkbookBytes(listSheets(batches, note)),
  },
  geojson: {
    ...everything,
    contentType: 'application/geo+json',
    limits: [
      'positionLevel が own・linked の点だけが公表された位置です。ほかは住所から求めた位置です。',
    ],
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
};

export const exportFormats: readonly ExportFormat[] = exportFiles.map((file) => ({
  ...file,
  ...writers[file.id],
}));
