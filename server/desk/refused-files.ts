import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { RefusedFile } from '../../geo/desk/import-changes.ts';
import type { CollectedFile } from '../import/collect-files.ts';
import type { FileIssue } from '../import/file-account.ts';
import { type InputFile, readWhole } from '../import/input-file.ts';
import { type OpenedPart, openInput } from '../import/open-input.ts';
import { toRefusedBytes } from './refused-file-bytes.ts';
import { collectRefusedRows, reasonHeader } from './refused-rows.ts';

type Reasons = ReadonlyMap<number, readonly string[]>;

/**
 * Writes, for every table or GeoJSON with rows that stayed out, those rows as the person's own file
 * with a reason column. Other geometry (Shapefile, TopoJSON) has its reasons in the report only.
 */
export async function writeRefusedFiles(
  folder: string,
  collected: readonly CollectedFile[],
  issues: readonly FileIssue[],
): Promise<RefusedFile[]> {
  const byFile = groupReasons(issues);
  const written: RefusedFile[] = [];
  const keep = async (file: string, bytes: Uint8Array, rows: number, extension: string) => {
    const download = `${written.length + 1}${extension}`;
    await writeFile(join(folder, download), bytes);
    written.push({ file, rows, saveAs: saveName(file, extension), download });
  };
  for (const { file, input } of collected) {
    const isTouched = [...byFile.keys()].some(
      (name) => name === file || name.startsWith(`${file}#`) || name.startsWith(`${file}/`),
    );
    if (input === null || !isTouched) continue;
    for await (const part of openInput(input)) await writePart(part, byFile, keep);
  }
  return written;
}

type Keep = (file: string, bytes: Uint8Array, rows: number, extension: string) => Promise<void>;

async function writePart(
  part: OpenedPart,
  byFile: ReadonlyMap<string, Reasons>,
  keep: Keep,
): Promise<void> {
  if (part.type === 'geometry') {
    const reasons = byFile.get(part.input.file);
    const text = reasons && part.form === 'json' && (await toRefusedFeatures(part.input, reasons));
    if (text) await keep(part.input.file, Buffer.from(text), reasons.size, '.geojson');
    return;
  }
  if (part.type !== 'sheet') return;
  const { file, encoding } = part.sheet;
  const reasons = byFile.get(file);
  const rows = reasons && (await collectRefusedRows(part.sheet, reasons));
  if (!rows) return;
  const isTabbed = /\.tsv$/i.test(file);
  const bytes = await toRefusedBytes(rows, encoding, isTabbed ? '\t' : ',');
  await keep(file, bytes, reasons.size, encoding === 'xlsx' ? '.xlsx' : isTabbed ? '.tsv' : '.csv');
}

function groupReasons(issues: readonly FileIssue[]): Map<string, Map<number, string[]>> {
  const byFile = new Map<string, Map<number, string[]>>();
  for (const { file, line, column, message, severity } of issues) {
    if (severity !== 'rejected') continue;
    const lines = byFile.get(file) ?? new Map<number, string[]>();
    byFile.set(file, lines);
    const said = column === '' ? message : `【${column}】${message}`;
    lines.set(line, [...(lines.get(line) ?? []), said]);
  }
  return byFile;
}

/** Undefined when it is no FeatureCollection. */
async function toRefusedFeatures(input: InputFile, reasons: Reasons): Promise<string | undefined> {
  const text = Buffer.from(await readWhole(input.bytes)).toString('utf8');
  const read = JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<GeoJSON.FeatureCollection>;
  if (read.type !== 'FeatureCollection' || !Array.isArray(read.features)) return undefined;
  const features = read.features.flatMap((feature, i) => {
    const own = reasons.get(i + 1);
    const properties = { ...feature?.properties, [reasonHeader]: own?.join(' ') };
    return own ? { ...feature, properties } : [];
  });
  return JSON.stringify({ ...read, features });
}

/** `book.xlsx#Sheet2` is saved as `book_Sheet2_取り込めなかった行.xlsx`. */
function saveName(file: string, extension: string): string {
  const [path = '', sheet] = basename(file).split('#');
  const stem = basename(path, extname(path));
  const name = [stem, sheet, '取り込めなかった行'].filter(Boolean).join('_');
  return `${name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')}${extension}`;
}
