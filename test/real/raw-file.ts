import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';

/** The bytes of a file as a report names it, a member of an archive (`a.zip/b.csv`) included. */
export function findRawBytes(path: string): Uint8Array | undefined {
  if (existsSync(path)) return readFileSync(path);
  const [, archive = '', member = ''] = /^(.+?\.zip)\/(.+)$/i.exec(path) ?? [];
  return existsSync(archive) ? unzipSync(readFileSync(archive))[member] : undefined;
}

function getRawBytes(path: string): Uint8Array {
  const bytes = findRawBytes(path);
  if (bytes === undefined) throw new Error(`no such file: ${path}`);
  return bytes;
}

export type RawRow = Readonly<Record<string, string>>;

/** The rows of a CSV under its own headers: a second opinion that imports nothing of ours. */
export function readRawCsv(path: string): readonly RawRow[] {
  const text = decode(getRawBytes(path));
  return papaparse.parse<RawRow>(text, { header: true, skipEmptyLines: true }).data;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  }
}

export function readRawJson<Value>(path: string): Value {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(getRawBytes(path))) as Value;
}

/**
 * The cells of a sheet by column letter, read straight from its XML; furigana left out.
 * @param path the workbook, with `#sheet` behind it where it has several.
 */
export function readRawSheet(path: string): readonly RawRow[] {
  const [workbook = '', sheet] = path.split(/(?<=\.xls[xm])#/i);
  const parts = unzipSync(getRawBytes(workbook), {
    filter: ({ name }) => /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/.test(name),
  });
  const textOf = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
  const names = [...textOf('workbook').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const number = sheet === undefined ? 1 : names.indexOf(sheet) + 1;
  const strings = [...textOf('sharedStrings').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    textIn(si!),
  );
  return [...textOf(`worksheets/sheet${number}`).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
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
