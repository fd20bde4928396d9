import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = (program: string) =>
  fileURLToPath(new URL(`../../../build/server/cli/${program}.js`, import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a built program of ours as a person would, with a database of the test's own. */
export function startCli(program: string, args: readonly string[], databasePath: string) {
  return spawn(process.execPath, [built(program), ...args], {
    env: { PATH: process.env.PATH, DATABASE_PATH: databasePath },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function runCli(
  program: string,
  args: readonly string[],
  databasePath: string,
): Promise<CliResult> {
  const child = startCli(program, args, databasePath);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
