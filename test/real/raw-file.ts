import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';

/** The bytes of a file as a report names it, a member of an archive (`a.zip/b.csv`) included. */
export function findRawBytes(path: string): Uint8Array | undefined {
  if (existsSync(path)) return readFileSync(path);
  const end = path.indexOf('.zip/') + '.zip'.length;
  const archive = path.slice(0, end);
  return existsSync(archive) ? unzipSync(readFileSync(archive))[path.slice(end + 1)] : undefined;
}

function getRawBytes(path: string): Uint8Array {
  const bytes = findRawBytes(path);
  if (bytes === undefined) throw new Error(`no such file: ${path}`);
  return bytes;
}

export type RawRow = Readonly<Record<string, string>>;

/** The rows of a UTF-8 CSV under its own headers: a second opinion that imports nothing of ours. */
export function readRawCsv(path: string): readonly RawRow[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(getRawBytes(path));
  return papaparse.parse<RawRow>(text, { header: true, skipEmptyLines: true }).data;
}

export function readRawJson<Value>(path: string): Value {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(getRawBytes(path))) as Value;
}

/** The cells of a workbook's first sheet by column letter, read straight from its XML; furigana left out. */
export function readRawSheet(path: string): readonly RawRow[] {
  const parts = unzipSync(getRawBytes(path), {
    filter: ({ name }) => name === 'xl/sharedStrings.xml' || name === 'xl/worksheets/sheet1.xml',
  });
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...textOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    textIn(si!),
  );
  return [...textOf('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
    ([, row]) =>
      Object.fromEntries(
        [...row!.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
          ([, column, attributes, cell = '']) => {
            const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1] ?? '';
            const shared = attributes!.includes('t="s"');
            return [column!, shared ? (strings[Number(value)] ?? '') : value || textIn(cell)];
          },
        ),
      ),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function textIn(xml: string): string {
  return [...xml.replace(/<rPh .*?<\/rPh>/gs, '').matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)]
    .map(([, text]) => text!.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole))
    .join('');
}
