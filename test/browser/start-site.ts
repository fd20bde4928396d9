import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** npm runs everything from the project's folder, as it stands or compiled. */
const inProject = (path: string) => join(process.cwd(), path);

export interface Site {
  readonly origin: string;
  /** Holds the database and all the server keeps beside it. */
  readonly folder: string;
  /** All the server has said so far, its log among it. */
  readonly told: () => string;
  readonly close: () => Promise<void>;
}

/**
 * The built server on a port of its own, over a copy of a database or a new one: then it loads the
 * fictional prefecture, as on a first start.
 */
export async function startSite(
  settings: Readonly<Record<string, string>> = {},
  base?: string,
): Promise<Site> {
  for (const built of ['build/server/main.js', 'build/site/index.html'])
    if (!existsSync(inProject(built)))
      throw new Error(`${built} is missing: run "npm run build" first.`);
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-site-'));
  const databasePath = join(folder, 'site.sqlite');
  if (base) copyFileSync(base, databasePath);
  const server = spawn(process.execPath, [inProject('build/server/main.js')], {
    cwd: inProject('.'),
    env: {
      ...process.env,
      DATABASE_PATH: databasePath,
      HOST: '127.0.0.1',
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
  const origin = await readAddress(server);
  return {
    origin,
    folder,
    told: () => told,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complaints = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = said.match(/http:\/\/[\d.:]+/)?.[0];
      if (address) resolve(address);
    });
    server.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it listened:\n${complaints}`)),
    );
  });
}
