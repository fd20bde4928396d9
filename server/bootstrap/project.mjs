import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Only Node's own modules here: these files run before anything is installed.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Speaks on standard error: standard output belongs to the program that follows. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a command to its end with its output on standard error; its exit status. */
export function runStep(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  if (error) say(`${command} を実行できません（${error.message}）。`);
  return status ?? 1;
}

/** Runs a step that everything after depends on. */
export function mustRun(sentence, command, args) {
  const status = runStep(command, args);
  if (status === 0) return;
  say(sentence);
  process.exit(status);
}

/** Installs the locked dependencies when they are missing or older than the lock file. */
export function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    say(`Node.js 20 以上が必要です（いまは ${process.versions.node}）。`);
    process.exit(1);
  }
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  say('必要な部品を入れています（npm ci）…');
  mustRun('部品を入れられませんでした。ネットワークを確かめてください。', npm, [
    'ci',
    '--include=dev',
  ]);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Compiles the rooms that changed; quick when nothing did. */
export function buildPrograms() {
  mustRun('プログラムを組み立てられませんでした。', bin('tsc'), ['-b', 'server', 'seeds']);
}

/** Compiles all rooms, tests included. */
export function buildEverything() {
  mustRun('プログラムを組み立てられませんでした。', bin('tsc'), ['-b']);
}

/** Builds the web page when its sources are newer than what was built. */
export function buildSite() {
  const built = join(root, 'build', 'site', 'index.html');
  const sources = ['web', 'geo', 'package-lock.json'].map((name) => join(root, name));
  if (existsSync(built) && Math.max(...sources.map(newestMs)) <= statSync(built).mtimeMs) return;
  say('画面を組み立てています…');
  mustRun('画面を組み立てられませんでした。', bin('vite'), [
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
}

function newestMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    0,
  );
}

/** Hands over to a built program: its streams, signals and exit status are ours. */
export function handOver(program, args) {
  const child = spawn(process.execPath, [join(root, 'build', program), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Path of a tool that the dependencies brought. */
export const tool = bin;
