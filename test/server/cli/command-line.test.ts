import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../geo/atlas/answers.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { runCli, startCli } from './run-cli.ts';

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-test-'));
  database = join(folder, 'own.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const offices = (count: number, name: string) =>
  careTable(
    Array.from({ length: count }, (_, i) => ({
      number: officeNumber(i),
      name: `${name}${i}`,
      address: `見本市例町${i}`,
    })),
  );

function isLocked(path: string): boolean {
  const probe = new Sqlite(path, { timeout: 0 });
  try {
    probe.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch {
    return true;
  } finally {
    probe.close();
  }
}

describe('npm run import', () => {
  it('--json prints one JSON object and nothing else; status 0', async () => {
    const path = write('a.csv', offices(3, '例示'));
    const { code, stdout, stderr } = await runCli('import', ['--json', path], database);
    const report = JSON.parse(stdout) as ImportReport;
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, rejections: null, totals: { rows: 3, created: 3 } });
    expect(report.peakRssBytes).toBeGreaterThan(2 ** 20);
  });

  it('writes rejected rows as CSV beside the database; status 1', async () => {
    const path = write('a.csv', careTable([{ number: '', name: '=番号なし' }]));
    const { code, stdout } = await runCli('import', ['--json', path], database);
    const { rejections } = JSON.parse(stdout) as ImportReport;
    expect(code).toBe(1);
    expect(rejections?.startsWith(folder)).toBe(true);
    const csv = readFileSync(rejections ?? '', 'utf8');
    expect(csv.startsWith('\uFEFFファイル,行,列,値,区分,理由,説明\r\n')).toBe(true);
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('a named file that cannot be read: status 2, the others still go in', async () => {
    const good = write('a.csv', offices(1, '例示'));
    const unknown = write('x.csv', 'あ,い\n1,2\n');
    const { code, stdout } = await runCli('import', [good, unknown], database);
    expect(code).toBe(2);
    expect(stdout).toContain('知らない様式です');
    expect((await runCli('export', ['dump'], database)).stdout).toContain('例示0');
  });

  it.each([
    [['--bogus', 'x.csv'], /オプション --bogus/],
    [['--as-of', '2025-02-30', 'x.csv'], /2025-02-30/],
    [['--parent', 'abc', 'x.csv'], /--parent/],
    [[], /指定してください/],
  ])('%j: a sentence, status 2, no database made', async (args, sentence) => {
    const { code, stdout, stderr } = await runCli('import', args, database);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(existsSync(database)).toBe(false);
  });

  it('lines its table up for people', async () => {
    const path = write('a.csv', offices(2, '例示'));
    const { stdout } = await runCli('import', [path], database);
    expect(stdout).toMatch(/ファイル +結果 +様式 +文字コード +行 +新規/);
    expect(stdout).toMatch(/合計 +2 +2 +0/);
  });

  it('killed half-way, leaves the database as it was', async () => {
    await runCli('import', ['--json', write('a.csv', offices(5, '先の'))], database);
    const before = await runCli('export', ['dump'], database);
    const child = startCli(
      'import',
      ['--json', write('big.csv', offices(30_000, '後の'))],
      database,
    );
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    // The import holds the write lock for the seconds it takes: strike in the midst of them.
    while (!isLocked(database)) await wait(10);
    await wait(500);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect((await runCli('export', ['dump'], database)).stdout).toBe(before.stdout);
  });
});

describe('npm run undo', () => {
  it('takes back the newest import, then says that there is none', async () => {
    const empty = await runCli('export', ['dump'], database);
    await runCli('import', ['--json', write('a.csv', offices(1, '例示'))], database);
    expect(await runCli('undo', [], database)).toMatchObject({ code: 0 });
    expect((await runCli('export', ['dump'], database)).stdout).toBe(empty.stdout);
    expect(await runCli('undo', [], database)).toMatchObject({
      code: 2,
      stderr: '取り消せる取り込みがありません。\n',
    });
  });
});
