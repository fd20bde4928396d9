import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HealthAnswer } from '../../../geo/atlas/answers.ts';
import type { ImportState } from '../../../server/import-desk.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { runCli } from './run-cli.ts';

const main = fileURLToPath(new URL('../../../build/server/main.js', import.meta.url));

let folder: string;
let database: string;
let server: ChildProcessByStdio<null, Readable, Readable>;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-test-'));
  database = join(folder, 'own.sqlite');
  server = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATABASE_PATH: database, PORT: '0', NO_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stderr.resume();
  address = await new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
});

afterEach(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const table = careTable([{ number: officeNumber(1), name: '例示訪問看護' }]);

async function readHealth(): Promise<HealthAnswer> {
  return (await fetch(`${address}/api/health`)).json() as Promise<HealthAnswer>;
}

async function waitFor(reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) await wait(50);
}

describe('a running server', () => {
  it('takes a file in, shows it, and takes the import back', async () => {
    const empty = await readHealth();
    expect(empty.counts.facilities).toBe(0);
    const form = new FormData();
    form.append('files', new Blob([table]), 'a.csv');
    const started = await fetch(`${address}/api/imports`, { method: 'POST', body: form });
    expect(started.status).toBe(202);
    const { id } = (await started.json()) as ImportState;
    const find = async () =>
      (await (await fetch(`${address}/api/imports/${id}`)).json()) as ImportState;
    await waitFor(async () => (await find()).state !== 'running');
    expect(await find()).toMatchObject({
      state: 'done',
      report: { ok: true, totals: { rows: 1, created: 1 }, files: [{ file: 'a.csv' }] },
    });
    expect((await readHealth()).counts.facilities).toBe(1);
    expect((await fetch(`${address}/api/imports/${id}`, { method: 'DELETE' })).status).toBe(200);
    const after = await readHealth();
    expect(after.counts.facilities).toBe(0);
    expect(after.dataVersion).toBe(empty.dataVersion);
  });

  it('notices an import from the command line', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, table);
    const before = await readHealth();
    expect((await runCli('import', ['--json', path], database)).code).toBe(0);
    await waitFor(async () => (await readHealth()).counts.facilities === 1);
    expect((await readHealth()).dataVersion).not.toBe(before.dataVersion);
  });
});
