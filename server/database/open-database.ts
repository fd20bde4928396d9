import { existsSync, statSync } from 'node:fs';
import { type Migration, Migrator } from 'kysely';
import { migrations, reportMigrations } from './migrations.ts';
import {
  backupTo,
  closeStore,
  isBusy,
  isNotDatabase,
  openSqlite,
  overwriteDeleted,
  type Store,
} from './sqlite.ts';

/** The database cannot be used; the message is a sentence for people. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/**
 * Opens the database and brings its schema forward: after a backup beside it when it already held
 * something, and in one transaction. Throws {@link DatabaseRefused} for a newer schema or a file
 * that is no database.
 */
export async function openDatabase(
  path: string,
  changes: SchemaChanges = migrations,
): Promise<Store> {
  const existed = path !== ':memory:' && existsSync(path) && statSync(path).size > 0;
  const store = openOrRefuse(path);
  try {
    await migrate(store, existed, changes);
    return store;
  } catch (error) {
    await closeStore(store);
    throw refusalOf(error, path);
  }
}

export type SchemaChanges = Readonly<Record<string, Migration>>;

/** Opens the file of residents' reports, as {@link openDatabase} does the registry's. */
export async function openReportDatabase(path: string): Promise<Store> {
  const store = await openDatabase(path, reportMigrations);
  overwriteDeleted(store);
  return store;
}

function openOrRefuse(path: string): Store {
  try {
    return openSqlite(path);
  } catch (error) {
    throw refusalOf(error, path);
  }
}

async function migrate(store: Store, existed: boolean, changes: SchemaChanges): Promise<void> {
  const applied = await listApplied(store);
  const newer = applied.filter((name) => !(name in changes));
  if (newer.length > 0) {
    throw new DatabaseRefused(
      `データベース ${store.path} は、このプログラムより新しい版で作られています（${newer.join('、')}）。プログラムを新しくしてから開いてください。`,
    );
  }
  const due = Object.keys(changes).filter((name) => !applied.includes(name));
  if (due.length === 0) return;
  if (existed) await backupTo(store, `${store.path}.before-${due[0]}`);
  const { error } = await migratorOf(store, changes).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Names of the schema changes this database has been through; none for a new one. */
async function listApplied(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === MIGRATION_TABLE)) return [];
  const rows = await store.db
    .withTables<{ [MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(MIGRATION_TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

const MIGRATION_TABLE = 'schema_change';

function migratorOf(store: Store, changes: SchemaChanges): Migrator {
  return new Migrator({
    db: store.db,
    provider: { getMigrations: () => Promise.resolve({ ...changes }) },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
  });
}

function refusalOf(error: unknown, path: string): unknown {
  if (isBusy(error)) {
    return new DatabaseRefused(
      `データベース ${path} は別の処理が書き込み中です。終わってからもう一度実行してください。`,
    );
  }
  if (isNotDatabase(error) || isSystemError(error)) {
    return new DatabaseRefused(
      `${path} はデータベースとして開けません。DATABASE_PATH が正しいか、書き込める場所かを確かめてください。`,
    );
  }
  return error;
}

/** The folder cannot be made or entered (EACCES, ENOTDIR, EROFS …). */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
}
