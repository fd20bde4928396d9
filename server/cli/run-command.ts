import { explainRefusal } from '../explain-refusal.ts';

/** A command line that cannot be carried out as typed; the message says what to type. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command; what a person can mend is told in a sentence and ends with status 2. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
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
  return error instanceof UsageError ? error.message : explainRefusal(error);
}
