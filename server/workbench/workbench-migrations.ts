import type { Kysely } from 'kysely';
import type { SchemaChanges } from '../database/open-database.ts';
import type { Schema } from '../database/schema.ts';

/** Every change of the workbench's schema, oldest first; names sort in the order in which they run. */
export const workbenchMigrations: SchemaChanges = {
  '0001-snapshot': { up: createSnapshots },
  '0002-plan-sheet': { up: createPlanSheets },
  '0003-scenario': { up: createScenarios },
};

async function createSnapshots(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('snapshot')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('data_version', 'text', (column) => column.notNull())
    .addColumn('figures', 'blob', (column) => column.notNull())
    .addColumn('institutions', 'blob', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .execute();
}

async function createPlanSheets(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('plan_sheet')
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_sheet_key', ['layer', 'code'])
    .execute();
}

async function createScenarios(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('scenario')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('names', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .execute();
}
