import { dirname, join, parse } from 'node:path';
import { openDatabase } from '../database/open-database.ts';
import type { Store } from '../database/sqlite.ts';
import { workbenchMigrations } from './workbench-migrations.ts';

/** `data/zaitaku.sqlite` has what people worked out in `data/zaitaku-workbench.sqlite`. */
export function workbenchPathBeside(databasePath: string): string {
  const { name, ext } = parse(databasePath);
  return join(dirname(databasePath), `${name}-workbench${ext}`);
}

/**
 * Opens the workbench: what people made of the data. It is work and not derived, so it stands in a
 * file of its own that no import, undo or dump touches; like the registry it is backed up before
 * its schema moves on, and a newer schema is refused.
 */
export function openWorkbench(path: string): Promise<Store> {
  return openDatabase(path, workbenchMigrations);
}
