import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../geo/atlas/answers.ts';

/** The command line as it was built, each command in a process of its own. */
const programOf = (name: string) =>
  fileURLToPath(new URL(`../../server/cli/${name}.js`, import.meta.url));

export interface ImportRun {
  readonly report: ImportReport;
  readonly exitCode: number;
  /** From start to end of the process. */
  readonly wallSeconds: number;
}

/** Imports files and folders with `--json`. Throws when no report comes back. */
export async function runImport(
  databasePath: string,
  paths: readonly string[],
): Promise<ImportRun> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  const exitCode = await run('import', ['--json', ...paths], databasePath, (chunk) => {
    chunks.push(chunk);
  });
  return {
    report: JSON.parse(Buffer.concat(chunks).toString('utf8')) as ImportReport,
    exitCode,
    wallSeconds: (performance.now() - started) / 1000,
  };
}

/** Takes the newest import back. */
export async function runUndo(databasePath: string): Promise<void> {
  const exitCode = await run('undo', [], databasePath, () => {});
  if (exitCode !== 0) throw new Error(`undo ended with ${exitCode}`);
}

/** SHA-256 of `export -- dump` as of a fixed day. */
export async function hashDump(databasePath: string): Promise<string> {
  const hash = createHash('sha256');
  const exitCode = await run('export', ['dump', '--as-of', '2026-04-01'], databasePath, (chunk) => {
    hash.update(chunk);
  });
  if (exitCode !== 0) throw new Error(`export ended with ${exitCode}`);
  return hash.digest('hex').slice(0, 16);
}

function run(
  name: string,
  words: readonly string[],
  databasePath: string,
  onOutput: (chunk: Buffer) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programOf(name), ...words], {
      env: { ...process.env, DATABASE_PATH: databasePath },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', onOutput);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
}
