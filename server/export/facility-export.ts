import { setImmediate as breathe } from 'node:timers/promises';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { FacilityQuery } from '../../geo/atlas/query.ts';
import { rankHits } from '../../geo/atlas/ranking.ts';
import { selectFacilities } from '../../geo/atlas/selection.ts';
import type { EncodingName } from '../../geo/terms/export-file.ts';
import { encodeCp932, type ReplacedCharacter } from './cp932.ts';
import type { ExportFormat } from './export-format.ts';
import { type ExportedFacility, openFacilityReader } from './exported-facility.ts';
import { composeNote, type ExportNote } from './note.ts';
import { surveyExport } from './survey.ts';

/** A list ready to be written: what is known of it before its first byte, and the bytes as they come. */
export interface FacilityExport {
  /** `医療機関一覧_自治体標準_2025-12-01時点.csv`: the date is the data's, which an import reads. */
  readonly fileName: string;
  /** The same in ASCII. */
  readonly plainFileName: string;
  readonly contentType: string;
  readonly note: ExportNote;
  /** Facilities in the file. */
  readonly written: number;
  readonly replaced: readonly ReplacedCharacter[];
  readonly bytes: () => AsyncGenerator<Uint8Array>;
}

/** Facilities read at once; between two batches the server answers others. */
const batchSize = 250;

/**
 * Every facility a query selects, in its order, as a file. Facilities are read one batch at a time,
 * twice: once for what has to be said before (sources, dates, characters that CP932 lacks), once to be
 * written. No answer is ever whole in memory.
 * @param today `YYYY-MM-DD`: designations must be in force, and the file is dated if its data is not.
 */
export async function openFacilityExport(
  atlas: Atlas,
  query: FacilityQuery,
  format: ExportFormat,
  { encoding, today }: { readonly encoding: EncodingName; readonly today: string },
): Promise<FacilityExport> {
  const { hits, total } = selectFacilities(atlas, query, today);
  const docs = rankHits(atlas, hits, query, total);
  const read = openFacilityReader(atlas, today);
  const batches = () => readBatches(docs, read);
  const survey = await surveyExport(batches(), format, encoding === 'cp932');
  const note = composeNote({
    title: format.label,
    exportedOn: today,
    survey,
    sources: atlas.sources,
    demo: atlas.demo,
    limits: format.limits,
  });
  const [plainStem = '', extension = ''] = format.file.split('.');
  const date = survey.newest ?? today;
  const isText = format.contentType === 'text/csv';
  return {
    fileName: `${format.stem}_${date}時点.${extension}`,
    plainFileName: `${plainStem}_${date}.${extension}`,
    contentType: isText
      ? `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`
      : format.contentType,
    note,
    written: survey.facilities - survey.leftOut,
    replaced: survey.replaced,
    bytes: () =>
      toBytes(
        format.write({ batches, note, dataVersion: atlas.dataVersion }),
        encoding,
        isText && encoding === 'utf-8',
      ),
  };
}

async function* readBatches(
  docs: Uint32Array,
  read: (doc: number) => ExportedFacility,
): AsyncGenerator<readonly ExportedFacility[]> {
  for (let start = 0; start < docs.length; start += batchSize) {
    yield Array.from(docs.subarray(start, start + batchSize), read);
    await breathe();
  }
}

async function* toBytes(
  pieces: AsyncIterable<string | Uint8Array>,
  encoding: EncodingName,
  marked: boolean,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  if (marked) yield encoder.encode('\uFEFF');
  for await (const piece of pieces)
    if (typeof piece !== 'string') yield piece;
    else if (encoding === 'utf-8') yield encoder.encode(piece);
    // What it replaces was counted before.
    else yield encodeCp932(piece, () => {});
}
