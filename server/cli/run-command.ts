import { ConfigRefused } from '../config.ts';
import { DatabaseRefused } from '../database/open-database.ts';
import { isBusy } from '../database/sqlite.ts';

/** A command line that cannot be carried out as typed; the message says what to type. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command; what a person can mend is told in a sentence and ends with status 2. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (
    error instanceof UsageError ||
    error instanceof ConfigRefused ||
    error instanceof DatabaseRefused
  )
    return error.message;
  if (isBusy(error))
    return '別の取り込みが行われています。終わってからもう一度実行してください。データベースは変えていません。';
  return undefined;
}
