import type { Kysely, Migration } from 'kysely';
import type { Schema } from './schema.ts';

/** Every change of the schema, oldest first; names sort in the order in which they run. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-start': { up: createTables },
};

/** The same of the file that holds the reports of residents. */
export const reportMigrations: Readonly<Record<string, Migration>> = {
  '0001-reports': { up: createReports },
};

async function createReports(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('facility_id', 'text')
    .addColumn('facility_name', 'text')
    .addColumn('area_layer', 'text')
    .addColumn('area_code', 'text')
    .addColumn('area_name', 'text')
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('closed_at', 'text')
    .execute();
}

async function createTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('import_batch')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('ticket', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('readers', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('report', 'text')
    .execute();
  await db.schema
    .createTable('source_record')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('record_key', 'text', (column) => column.notNull())
    .addColumn('layout', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('edition', 'text')
    .addColumn('slice', 'text', (column) => column.notNull())
    .addColumn('parts', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('first_import', 'integer', (column) => column.notNull())
    .addColumn('last_import', 'integer', (column) => column.notNull())
    .addColumn('retired_by', 'integer')
    .addUniqueConstraint('source_record_content', ['source', 'record_key', 'layout', 'hash'])
    .execute();
  await db.schema
    .createTable('record_change')
    .addColumn('import_id', 'integer', (column) => column.notNull())
    .addColumn('record_id', 'integer', (column) => column.notNull())
    .addColumn('previous_edition', 'text')
    .addColumn('previous_last_import', 'integer', (column) => column.notNull())
    .addColumn('previous_retired_by', 'integer')
    .addPrimaryKeyConstraint('record_change_key', ['import_id', 'record_id'])
    .execute();
  await db.schema
    .createTable('facility')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('facility_record')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('record_key', 'text', (column) => column.notNull())
    .addColumn('facility_id', 'text', (column) => column.notNull())
    .addColumn('alias', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('facility_record_key', ['source', 'record_key'])
    .execute();
  await db.schema
    .createIndex('facility_record_alias')
    .on('facility_record')
    .column('alias')
    .execute();
  await db.schema
    .createTable('facility_area')
    .addColumn('facility_id', 'text', (column) => column.notNull())
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('facility_area_key', ['facility_id', 'layer'])
    .execute();
  await db.schema
    .createTable('area')
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('area_key', ['layer', 'code'])
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
