import { parseArgs } from 'node:util';
import { longestSnapshotName } from '../../geo/trend/snapshot-name.ts';
import { newSnapshotSchema } from '../routes/schemas/snapshots.ts';
import { UsageError } from './run-command.ts';

export interface SnapshotCommand {
  readonly name: string | undefined;
  /** `YYYY-MM-DD`; today when left out. */
  readonly asOf: string | undefined;
  readonly json: boolean;
}

export const snapshotUsage = `使い方: npm run snapshot -- [オプション]
  --name 名前             この時点の名前（省くと 令和8年度 のような年度。${longestSnapshotName}文字まで）
  --as-of YYYY-MM-DD      判定する日（省くと今日）
  --json                  結果をJSONで標準出力に出す`;

/** Reads the words after the command. Throws {@link UsageError} with what is wrong and the usage. */
export function parseSnapshotCommand(words: readonly string[]): SnapshotCommand {
  const { name, 'as-of': asOf, json = false } = parseWords(words);
  const checked = newSnapshotSchema.safeParse({
    name: name ?? '-',
    ...(asOf !== undefined && { asOf }),
  });
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const option = issue?.path[0] === 'asOf' ? `--as-of の「${asOf}」` : `--name の「${name}」`;
    throw new UsageError(`${option}: ${issue?.message ?? ''}\n${snapshotUsage}`);
  }
  return { name: name === undefined ? undefined : checked.data.name, asOf, json };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        name: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(
        `知らないオプションか、値のないオプションがあります。\n${snapshotUsage}`,
      );
    throw error;
  }
}
