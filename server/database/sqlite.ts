import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Compilable, Kysely, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

/** Everything that only SQLite can do is in this file: pragmas, locks, backup, prepared statements. */

export interface Store {
  readonly path: string;
  readonly db: Kysely<Schema>;
  readonly sqlite: Sqlite.Database;
}

const BUSY_TIMEOUT_MS = 5_000;

/** Opens (and creates) the file; `:memory:` is a database of its own that lives with the store. */
export function openSqlite(path: string): Store {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -65536');
  return {
    path,
    sqlite,
    db: new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) }),
  };
}

export async function closeStore(store: Store): Promise<void> {
  await store.db.destroy();
}

/** What a transaction hands back: `keep: false` takes back everything it wrote. */
export interface TransactionResult<T> {
  readonly keep: boolean;
  readonly value: T;
}

/**
 * Runs `work` as the only writer; an exception rolls back and goes on.
 * A killed process leaves the database as it was before.
 */
export async function inTransaction<T>(
  store: Store,
  work: () => Promise<TransactionResult<T>>,
): Promise<T> {
  store.sqlite.exec('BEGIN IMMEDIATE');
  try {
    const { keep, value } = await work();
    store.sqlite.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return value;
  } catch (error) {
    if (store.sqlite.inTransaction) store.sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** A part of a transaction that can be taken back alone; `keep` as there. */
export async function inSavepoint<T>(
  store: Store,
  work: () => Promise<TransactionResult<T>>,
): Promise<T> {
  store.sqlite.exec('SAVEPOINT part');
  const { keep, value } = await work();
  if (!keep) store.sqlite.exec('ROLLBACK TO part');
  store.sqlite.exec('RELEASE part');
  return value;
}

/** True when another connection holds the write lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** True when the file exists but is no database that can be opened. */
export function isNotDatabase(error: unknown): boolean {
  return (
    error instanceof Sqlite.SqliteError &&
    ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_CANTOPEN'].some((code) =>
      error.code.startsWith(code),
    )
  );
}

/** What keeps a database from being written or read to its end; undefined for anything else. */
export type StorageFault = 'full' | 'read-only' | 'damaged';

const storageFaults: readonly { readonly code: RegExp; readonly fault: StorageFault }[] = [
  { code: /^(SQLITE_FULL|ENOSPC|EDQUOT)/, fault: 'full' },
  { code: /^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/, fault: 'read-only' },
  { code: /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR)/, fault: 'damaged' },
];

export function findStorageFault(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  return storageFaults.find((row) => row.code.test(code))?.fault;
}

/** A consistent copy of the whole database as one file. */
export async function backupTo(store: Store, path: string): Promise<void> {
  await store.sqlite.backup(path);
}

/**
 * Prepares a Kysely query once for many runs: its parameters are then given by position, in the
 * order in which the query names them. Rows come back as `Result`.
 */
export function prepare<Result = unknown>(
  store: Store,
  query: Compilable,
): Sqlite.Statement<unknown[], Result> {
  return store.sqlite.prepare<unknown[], Result>(query.compile().sql);
}

/** Runs one writing query at once, between two rows of a reader; returns the rows it changed. */
export function runNow(store: Store, query: Compilable): number {
  const { sql, parameters } = query.compile();
  return store.sqlite.prepare(sql).run(...parameters).changes;
}

/** The first row of one query, at once. */
export function findNow<Result>(store: Store, query: Compilable): Result | undefined {
  const { sql, parameters } = query.compile();
  return store.sqlite.prepare<unknown[], Result>(sql).get(...parameters);
}

/**
 * From now on reads see the database as it stands at the first of them, whatever is written
 * meanwhile, until this is called again.
 */
export function renewReadSnapshot(store: Store): void {
  if (store.sqlite.inTransaction) store.sqlite.exec('COMMIT');
  store.sqlite.pragma('wal_checkpoint(PASSIVE)');
  store.sqlite.exec('BEGIN');
}

/** From now on what is deleted is overwritten in the file too: for what people must not find again. */
export function overwriteDeleted(store: Store): void {
  store.sqlite.pragma('secure_delete = ON');
}
