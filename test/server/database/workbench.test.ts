import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeStore, openSqlite } from '../../../server/database/sqlite.ts';
import { openWorkbench, workbenchPathBeside } from '../../../server/workbench/workbench.ts';
import { workbenchMigrations } from '../../../server/workbench/workbench-migrations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-workbench-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the workbench', () => {
  it('stands beside the database under a name of its own', () => {
    expect(workbenchPathBeside(join('data', 'zaitaku.sqlite'))).toBe(
      join('data', 'zaitaku-workbench.sqlite'),
    );
  });

  it('has been through every change of its schema, and opens again without a backup', async () => {
    const path = join(folder, 'x-workbench.sqlite');
    await closeStore(await openWorkbench(path));
    const again = await openWorkbench(path);
    expect(
      again.sqlite.prepare('SELECT name FROM schema_change ORDER BY name').pluck().all(),
    ).toEqual(Object.keys(workbenchMigrations));
    await closeStore(again);
    expect(readdirSync(folder)).toEqual(['x-workbench.sqlite']);
  });

  it('is backed up before its schema moves on', async () => {
    const path = join(folder, 'x-workbench.sqlite');
    const old = openSqlite(path);
    old.sqlite.exec('CREATE TABLE kept (word TEXT)');
    await closeStore(old);
    await closeStore(await openWorkbench(path));
    expect(readdirSync(folder)).toContain('x-workbench.sqlite.before-0001-snapshot');
  });

  it('of a newer program is refused with a sentence', async () => {
    const path = join(folder, 'x-workbench.sqlite');
    const store = await openWorkbench(path);
    store.sqlite.exec("INSERT INTO schema_change (name, timestamp) VALUES ('9999-later', 'now')");
    await closeStore(store);
    await expect(openWorkbench(path)).rejects.toThrow(/新しい版で作られています（9999-later）/);
  });
});
