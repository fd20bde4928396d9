import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainRefusal } from '../../../server/explain-refusal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Expected the work to fail.');
}

describe('what a person can mend', () => {
  it('a disk that is full', () => {
    const sqlite = new Sqlite(':memory:');
    sqlite.exec('PRAGMA max_page_count = 4; CREATE TABLE t (x)');
    const error = errorOf(() =>
      sqlite.prepare('INSERT INTO t VALUES (zeroblob(?))').run(1_000_000),
    );
    expect(error).toMatchObject({ code: 'SQLITE_FULL' });
    expect(explainRefusal(error)).toMatch(/空きが足りません。/);
  });

  it('a database that may not be written', () => {
    const path = join(folder, 'own.sqlite');
    new Sqlite(path).exec('CREATE TABLE t (x)').close();
    const sqlite = new Sqlite(path, { readonly: true });
    const error = errorOf(() => sqlite.exec('INSERT INTO t VALUES (1)'));
    sqlite.close();
    expect(explainRefusal(error)).toMatch(/書き込めません。/);
  });

  it('a file damaged beyond its first page', () => {
    const path = join(folder, 'own.sqlite');
    const whole = new Sqlite(path);
    whole.exec('CREATE TABLE t (x)');
    whole.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(200_000));
    const bytes = whole.serialize();
    whole.close();
    writeFileSync(path, bytes.fill(0xee, 4096));
    const sqlite = new Sqlite(path);
    const error = errorOf(() => sqlite.prepare('SELECT * FROM t').all());
    sqlite.close();
    expect(explainRefusal(error)).toMatch(/壊れています。/);
  });

  it('not a fault of ours', () => {
    expect(explainRefusal(new TypeError('x is undefined'))).toBeUndefined();
    const sqlite = new Sqlite(':memory:');
    expect(explainRefusal(errorOf(() => sqlite.exec('SELECT nothing')))).toBeUndefined();
  });
});
