import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { explainSystemError, type InputFailure, type InputFile, readWhole } from './input-file.ts';
import type { Sheet } from './sheet.ts';
import { openWorkbook, WorkbookError } from './xlsx.ts';
import { defaultZipLimits, isZip, listZip, ZipError, type ZipLimits } from './zip.ts';

/** What an input turns out to hold, judged by its content, never by its name. */
export type OpenedPart =
  | { readonly type: 'sheet'; readonly sheet: Sheet }
  /** JSON text (GeoJSON, TopoJSON), or a whole archive with a Shapefile in it. */
  | {
      readonly type: 'geometry';
      readonly form: 'json' | 'shapefile-zip';
      readonly input: InputFile;
    }
  /** A member of an archive that is no data (a PDF, a picture, a Mac's resource fork). */
  | { readonly type: 'ignored'; readonly file: string }
  | { readonly type: 'failure'; readonly failure: InputFailure };

/** Members beside the data that archives commonly carry. */
const companion =
  /(^|\/)(__MACOSX\/|\._|\.DS_Store|Thumbs\.db)|\.(pdf|txt|docx?|html?|xml|png|jpe?g)$/i;

/**
 * Opens one input: a table, every sheet of a workbook, every member of a zip, or geometry.
 * Unreadable content comes as a `failure` with a sentence; only bugs are thrown.
 */
export async function* openInput(
  input: InputFile,
  limits: ZipLimits = defaultZipLimits,
): AsyncGenerator<OpenedPart> {
  try {
    yield* openContent(input, limits, false);
  } catch (error) {
    const message = explain(error);
    if (message === undefined) throw error;
    yield { type: 'failure', failure: { file: input.file, message } };
  }
}

/** The sentence for an error met while walking a sheet's rows; undefined when it is a bug. */
export function explain(error: unknown): string | undefined {
  if (error instanceof ZipError || error instanceof WorkbookError) return error.message;
  return explainSystemError(error);
}

/** Kinds of file that hold no table, by their first bytes, and what to do instead. */
const foreign: readonly { readonly start: readonly number[]; readonly message: string }[] = [
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      '古いExcel形式（.xls）か、パスワード付きのExcelファイルです。.xlsx形式で保存し直してください。',
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    message: 'PDFは取り込めません。CSVかExcelのファイルを入手してください。',
  },
];

const noText =
  '表のファイルではありません（プログラムや画像などのようです）。CSVかExcelのファイルを指定してください。';

/** The sentence for what is neither text nor a workbook; undefined when it may be either. */
function findForeign(head: Uint8Array): string | undefined {
  const known = foreign.find(({ start }) => startsWith(head, start));
  if (known) return known.message;
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  return !isUtf16 && head.includes(0) ? noText : undefined;
}

async function* openContent(
  input: InputFile,
  limits: ZipLimits,
  nested: boolean,
): AsyncGenerator<OpenedPart> {
  const head = await readHead(input);
  const refusal = findForeign(head);
  if (head.length === 0) {
    yield fail(input.file, 'ファイルが空です。中身のあるファイルを指定してください。');
  } else if (isZip(head)) {
    yield* openArchive(input, limits, nested);
  } else if (refusal !== undefined) {
    yield fail(input.file, refusal);
  } else if (looksLikeJson(head)) {
    yield { type: 'geometry', form: 'json', input };
  } else {
    const decoded = await decode(input.bytes);
    if (!decoded.ok) yield fail(input.file, decoded.message);
    else
      yield {
        type: 'sheet',
        sheet: {
          file: input.file,
          encoding: decoded.encoding,
          rows: () => readCsv(decoded.text()),
        },
      };
  }
}

async function* openArchive(
  input: InputFile,
  limits: ZipLimits,
  nested: boolean,
): AsyncGenerator<OpenedPart> {
  const archive = await readWhole(input.bytes);
  const listing = listZip(archive, limits);
  if (!listing.ok) {
    yield fail(input.file, listing.message);
    return;
  }
  const names = listing.members.map((member) => member.name);
  if (names.includes('xl/workbook.xml') || names.includes('[Content_Types].xml')) {
    const sheets = await openWorkbook(archive);
    for (const sheet of sheets) {
      const file = sheets.length === 1 ? input.file : `${input.file}#${sheet.name}`;
      yield { type: 'sheet', sheet: { file, encoding: 'xlsx', rows: sheet.rows } };
    }
    return;
  }
  if (nested) {
    yield fail(
      input.file,
      'ZIPファイルの中にさらにZIPファイルがあります。展開してから取り込んでください。',
    );
    return;
  }
  if (names.some((name) => /\.shp$/i.test(name))) {
    yield {
      type: 'geometry',
      form: 'shapefile-zip',
      input: { file: input.file, bytes: () => [archive] },
    };
    return;
  }
  if (names.length === 0) yield fail(input.file, 'ZIPファイルの中身が空です。');
  for (const member of listing.members) {
    const file = `${input.file}/${member.name}`;
    if (companion.test(member.name)) {
      yield { type: 'ignored', file };
      continue;
    }
    try {
      yield* openContent({ file, bytes: member.bytes }, limits, true);
    } catch (error) {
      const message = explain(error);
      if (message === undefined) throw error;
      yield fail(file, message);
    }
  }
}

function fail(file: string, message: string): OpenedPart {
  return { type: 'failure', failure: { file, message } };
}

async function readHead(input: InputFile): Promise<Uint8Array> {
  for await (const piece of input.bytes()) if (piece.length > 0) return piece.subarray(0, 4096);
  return new Uint8Array();
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}

function looksLikeJson(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  return text.startsWith('{') || /^\[\s*[[{"]/.test(text);
}
