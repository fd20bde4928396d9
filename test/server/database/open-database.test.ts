import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNewestBatch, insertBatch } from '../../../server/database/import-batch-table.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { closeStore, openSqlite } from '../../../server/database/sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening a database', () => {
  it('makes a new one, without a backup of nothing, and opens it again', async () => {
    const path = join(folder, 'deep', 'new.sqlite');
    const store = await openDatabase(path);
    await insertBatch(store, { ticket: 't', kind: 'files', readers: 'r', startedAt: 'now' });
    await closeStore(store);
    const again = await openDatabase(path);
    expect(findNewestBatch(again)).toMatchObject({ ticket: 't', state: 'done' });
    await closeStore(again);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['new.sqlite']);
  });

  it('backs up what was there before the schema moves on', async () => {
    const path = join(folder, 'old.sqlite');
    const old = openSqlite(path);
    old.sqlite.exec('CREATE TABLE kept (word TEXT); INSERT INTO kept VALUES (1)');
    await closeStore(old);
    await closeStore(await openDatabase(path));
    const backup = readdirSync(folder).find((name) => name.includes('.before-'));
    const copy = openSqlite(join(folder, backup ?? ''));
    expect(copy.sqlite.prepare('SELECT word FROM kept').all()).toHaveLength(1);
    await closeStore(copy);
  });

  it('refuses a newer schema with a sentence', async () => {
    const path = join(folder, 'newer.sqlite');
    const store = await openDatabase(path);
    store.sqlite.exec("INSERT INTO schema_change (name, timestamp) VALUES ('9999-later', 'now')");
    await closeStore(store);
    await expect(openDatabase(path)).rejects.toThrow(/新しい版で作られています（9999-later）/);
  });

  it('refuses a file that is no database with a sentence', async () => {
    const path = join(folder, 'text.sqlite');
    writeFileSync(path, 'これはデータベースではない'.repeat(100));
    await expect(openDatabase(path)).rejects.toThrow(/データベースとして開けません/);
  });
});
