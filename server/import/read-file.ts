import type { ImportFileReport } from '../../geo/atlas/answers.ts';
import type { RecordWriter } from '../database/source-record-table.ts';
import { inSavepoint, type Store } from '../database/sqlite.ts';
import type { CollectedFile } from './collect-files.ts';
import { findEdition } from './edition.ts';
import { type FileIssue, openFileAccount, reportUnread } from './file-account.ts';
import type { ImportOptions, ReadContext } from './format.ts';
import { recogniseFeatures } from './formats/feature-registry.ts';
import { tableFormats } from './formats/registry.ts';
import { feedFeatures } from './geometry/feed-features.ts';
import type { GeometryLayer } from './geometry/geometry-layer.ts';
import { readGeometry } from './geometry/read-geometry.ts';
import type { InputFile } from './input-file.ts';
import { explain, openInput } from './open-input.ts';
import { isOwnerless } from './ownerless.ts';
import type { ProgressMeter } from './progress.ts';
import { readTable } from './read-table.ts';
import { type FindOwner, settleOwners, type WaitingRecord } from './resolve-owners.ts';
import type { Sheet } from './sheet.ts';

export interface ReadFileContext {
  readonly store: Store;
  readonly writer: RecordWriter;
  readonly options: ImportOptions;
  readonly note: (issue: FileIssue) => void;
  readonly meter: ProgressMeter;
}

/** One line of the report in the making: a file, a sheet of a workbook, a member of an archive. */
export interface OpenFile {
  readonly file: string;
  /** Areas whose owner the file does not name are placed now, when every file has been read. */
  readonly close: (findOwner: FindOwner) => ImportFileReport;
}

type Part =
  | { readonly type: 'read'; readonly open: OpenFile }
  /** Opened, but of no format we know. */
  | { readonly type: 'unknown'; readonly file: string; readonly message: string }
  /** Cannot be opened or read to its end. */
  | { readonly type: 'broken'; readonly file: string; readonly message: string }
  /** No data by its nature: an empty sheet, a picture in an archive. */
  | { readonly type: 'ignored'; readonly file: string; readonly message: string };

/** Extensions under which data comes: a folder's unreadable file with another is passed over. */
const dataExtension = /\.(csv|tsv|xlsx|xlsm|zip|json|geojson|topojson|shp)$/i;

/** Reads one file whole: what cannot be read to its end leaves nothing behind. */
export async function readFile(from: CollectedFile, context: ReadFileContext): Promise<OpenFile[]> {
  if (from.input === null) return [unread(from.file, 'failed', from.message ?? '')];
  const parts: Part[] = [];
  for await (const opened of openInput(from.input)) {
    if (opened.type === 'sheet') parts.push(await readSheet(opened.sheet, context));
    else if (opened.type === 'failure') parts.push({ type: 'broken', ...opened.failure });
    else if (opened.type === 'ignored')
      parts.push({ type: 'ignored', file: opened.file, message: 'データではないため読みません。' });
    else {
      parts.push(...(await readGeometryFile(opened.form, opened.input, context)));
    }
  }
  const mustRead = from.named && !parts.some((part) => part.type === 'read');
  return parts.map((part) => {
    if (part.type === 'read') return part.open;
    const excused =
      part.type === 'ignored' ||
      part.type === 'unknown' ||
      (!from.named && !dataExtension.test(from.file));
    return unread(part.file, mustRead || !excused ? 'failed' : 'skipped', part.message);
  });
}

function unread(file: string, status: 'failed' | 'skipped', message: string): OpenFile {
  return { file, close: () => reportUnread(file, status, message) };
}

async function readSheet(sheet: Sheet, context: ReadFileContext): Promise<Part> {
  const { file, encoding } = sheet;
  const books = openBooks(file, context);
  return inSavepoint(context.store, async (): Promise<{ keep: boolean; value: Part }> => {
    try {
      const read = await readTable(sheet, tableFormats, context.options, books.sinks);
      if (read.ok) return { keep: true, value: books.finish(read.format.id, encoding) };
      const type = read.empty ? 'ignored' : 'unknown';
      return { keep: false, value: { type, file, message: read.message } };
    } catch (error) {
      const message = explain(error);
      if (message === undefined) throw error;
      return { keep: false, value: { type: 'broken', file, message } };
    }
  });
}

async function readGeometryFile(
  form: 'json' | 'shapefile-zip',
  input: InputFile,
  context: ReadFileContext,
): Promise<Part[]> {
  const geometry = await readGeometry(input, form);
  if (!geometry.ok) return [{ type: 'broken', file: input.file, message: geometry.message }];
  const ignored = geometry.ignored.map(
    (file): Part => ({ type: 'ignored', file, message: '図形と重なるため読みません。' }),
  );
  return [...geometry.layers.map((layer) => readLayer(layer, context)), ...ignored];
}

function readLayer(layer: GeometryLayer, context: ReadFileContext): Part {
  const { file, encoding, sample } = layer;
  const found = recogniseFeatures(sample, context.options);
  if (!found.ok) return { type: 'unknown', file, message: found.message };
  const books = openBooks(file, context);
  for (let index = 1; index <= layer.count; index++) books.sinks.feed(index);
  const reading: ReadContext = {
    file,
    edition: findEdition({ file, preamble: [], asOf: context.options.asOf }),
    options: context.options,
    preamble: [],
    ...books.sinks,
  };
  feedFeatures(layer, found.format.open(reading), books.sinks);
  return books.finish(found.format.id, encoding);
}

/** The account of one file, with the records that wait for their owner beside it. */
function openBooks(file: string, { writer, note, meter }: ReadFileContext) {
  const issues: FileIssue[] = [];
  const account = openFileAccount(file, writer, (issue) => issues.push(issue));
  const waiting: WaitingRecord[] = [];
  const sinks = {
    feed: (line: number) => {
      meter.countRow();
      account.feed(line);
    },
    emit: ((record, rows) => {
      if (isOwnerless(record)) waiting.push({ record, rows });
      else account.emit(record, rows);
    }) satisfies ReadContext['emit'],
    reject: account.reject,
    doubt: account.doubt,
    pass: account.pass,
  };
  const close = (format: string, encoding: string): ImportFileReport => {
    const report = account.close({ format, encoding });
    for (const issue of issues.sort((a, b) => a.line - b.line)) note(issue);
    return report;
  };
  return {
    sinks,
    finish(format: string, encoding: string): Part {
      if (waiting.length === 0) {
        const report = close(format, encoding);
        return { type: 'read', open: { file, close: () => report } };
      }
      return {
        type: 'read',
        open: {
          file,
          close: (findOwner) => {
            settleOwners(waiting, findOwner, account);
            return close(format, encoding);
          },
        },
      };
    },
  };
}
