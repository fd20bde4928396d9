import { ConfigRefused } from './config.ts';
import { DatabaseRefused } from './database/open-database.ts';
import { isBusy } from './database/sqlite.ts';

/** The sentence for what a person can mend; undefined when the error is a bug. */
export function explainRefusal(error: unknown): string | undefined {
  if (error instanceof ConfigRefused || error instanceof DatabaseRefused) return error.message;
  if (isBusy(error))
    return '別の取り込みが行われています。終わってからもう一度実行してください。データベースは変えていません。';
  return undefined;
}
