import { type ParseArgsConfig, parseArgs } from 'node:util';
import { parameterNames } from '../../geo/atlas/query.ts';
import { type EncodingName, encodingNames } from '../../geo/terms/export-file.ts';
import { type ExportFormat, exportFormats } from '../export/export-format.ts';
import { todayInJapan } from '../today.ts';
import { UsageError } from './run-command.ts';

export const bookletPapers = ['a4', 'a3'] as const;
export type BookletPaper = (typeof bookletPapers)[number];

export type ExportCommand =
  | { readonly what: 'dump'; readonly asOf: string }
  | { readonly what: 'booklet'; readonly city: string; readonly paper: BookletPaper }
  | {
      readonly what: 'facilities';
      readonly asOf: string;
      readonly format: ExportFormat;
      readonly encoding: EncodingName;
      /** Conditions as `GET /api/facilities` takes them. */
      readonly conditions: readonly (readonly [string, string])[];
    };

/** The whole list is written: neither page nor place in it can be chosen. */
const conditionNames = parameterNames.filter((name) => name !== 'limit' && name !== 'cursor');

const usage = `使い方: npm run export -- dump [--as-of YYYY-MM-DD]
        npm run export -- facilities --format 様式 [--encoding ${encodingNames.join('|')}] [条件…] > ファイル
        npm run --silent export -- booklet --city 市区町村コード [--paper ${bookletPapers.join('|')}] > 冊子.pdf
  dump        データベースの状態を1行1件のJSONで標準出力に出す（日時と履歴は含まない）
  facilities  施設の一覧をオープンデータとして標準出力に出す（出典・加工の説明は標準エラー出力）
    --format    ${exportFormats.map(({ id }) => id).join('、')}
    --encoding  CSVの文字コード（省くと utf-8、BOM付き）
    条件        ${conditionNames.map((name) => `--${name}`).join(' ')}（画面やAPIと同じ。繰り返すと「または」）
  booklet     市町村の冊子（日常生活圏域ごとの地図と一覧、五十音の索引）をPDFで標準出力に出す（Chromium を使う）`;

/** Reads the words after the command. Throws {@link UsageError} with the usage. */
export function parseExportCommand(words: readonly string[]): ExportCommand {
  const { values, positionals } = parseWords(words);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const asOf = text('as-of') ?? todayInJapan();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new UsageError(usage);
  const [what, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(usage);
  if (what === 'dump') return { what, asOf };
  if (what === 'booklet') {
    const city = text('city')
      ?.normalize('NFKC')
      .match(/^(\d{5})\d?$/)?.[1];
    const paper = bookletPapers.find((id) => id === (text('paper') ?? 'a4'));
    if (!city || !paper) throw new UsageError(usage);
    return { what, city, paper };
  }
  const format = exportFormats.find(({ id }) => id === text('format'));
  const encoding = format?.encodings.find((name) => name === (text('encoding') ?? 'utf-8'));
  if (what !== 'facilities' || !format || !encoding) throw new UsageError(usage);
  const conditions = conditionNames.flatMap((name) =>
    [values[name] ?? []].flat().map((value) => [name, String(value)] as const),
  );
  return { what, asOf, format, encoding, conditions };
}

const condition = { type: 'string', multiple: true } as const;

const flags: NonNullable<ParseArgsConfig['options']> = {
  ...Object.fromEntries(conditionNames.map((name) => [name, condition])),
  'as-of': { type: 'string' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  city: { type: 'string' },
  paper: { type: 'string' },
};

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, allowPositionals: true });
  } catch {
    // An unknown option: the usage says which there are.
    throw new UsageError(usage);
  }
}
