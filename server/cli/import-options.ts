import { parseArgs } from 'node:util';
import type { ImportOptions } from '../import/format.ts';
import { UsageError } from './run-command.ts';

export interface ImportCommand {
  readonly paths: readonly string[];
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Null = beside the database. */
  readonly rejectionsPath: string | null;
}

export const importUsage = `使い方: npm run import -- [オプション] ファイルまたはフォルダー…
  --layer 圏域の種類      境界の地図データに付ける圏域の種類（daily、homecare など）。
                          災害の区域なら hazard-flood、hazard-landslide、hazard-tsunami、hazard-other
  --code 属性             区域番号の属性名
  --name 属性             区域名の属性名
  --parent コード         区域番号の前に付ける市区町村・都道府県コード（例 27210 → 27210-1）
  --as-of YYYY-MM-DD      日付の記載がないファイルの時点
  --dry-run               結果だけ示し、保存しない
  --json                  結果をJSONで標準出力に出す
  --rejections ファイル   取り込めなかった行と要確認の行の書き出し先`;

const flags = {
  layer: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  parent: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  rejections: { type: 'string' },
} as const;

/** Reads the words after the command. Throws {@link UsageError} with what is wrong and the usage. */
export function parseImportCommand(words: readonly string[]): ImportCommand {
  const { values, positionals } = parseWords(words);
  if (positionals.length === 0)
    throw new UsageError(`取り込むファイルかフォルダーを指定してください。\n${importUsage}`);
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDate(asOf))
    throw new UsageError(
      `--as-of の「${asOf}」は日付ではありません。2025-10-01 のように書いてください。`,
    );
  if (values.parent !== undefined && !/^\d{2}(\d{3,4})?$/.test(values.parent))
    throw new UsageError(
      `--parent の「${values.parent}」はコードではありません。都道府県2桁か市区町村5桁で書いてください。`,
    );
  return {
    paths: positionals,
    options: {
      ...(values.layer !== undefined && { layer: values.layer }),
      ...(values.code !== undefined && { codeProperty: values.code }),
      ...(values.name !== undefined && { nameProperty: values.name }),
      ...(values.parent !== undefined && { parent: values.parent }),
      ...(asOf !== undefined && { asOf }),
    },
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    rejectionsPath: values.rejections ?? null,
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, allowPositionals: true });
  } catch (error) {
    const name = /'(-[^ ']*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`オプション ${name} は使えないか、値がありません。\n${importUsage}`);
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
