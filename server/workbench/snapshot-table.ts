import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Selectable } from 'kysely';
import type { KeptFigures } from '../../geo/trend/kept-figures.ts';
import type { KeptInstitutions } from '../../geo/trend/kept-institutions.ts';
import type { SnapshotTable } from '../database/schema.ts';
import type { Store } from '../database/sqlite.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** What lists show of a snapshot. */
export interface SnapshotHead {
  readonly id: number;
  readonly name: string;
  readonly takenAt: string;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly deletedAt: string | null;
}

export interface NewSnapshot {
  readonly name: string;
  readonly takenAt: string;
  readonly figures: KeptFigures;
  readonly institutions: KeptInstitutions;
}

const headColumns = ['id', 'name', 'taken_at', 'as_of', 'data_version', 'deleted_at'] as const;

export async function insertSnapshot({ db }: Store, snapshot: NewSnapshot): Promise<SnapshotHead> {
  const { name, takenAt, figures, institutions } = snapshot;
  const row = await db
    .insertInto('snapshot')
    .values({
      name,
      taken_at: takenAt,
      as_of: figures.asOf,
      data_version: figures.dataVersion,
      figures: await toBytes(figures),
      institutions: await toBytes(institutions),
      deleted_at: null,
    })
    .returning(headColumns)
    .executeTakeFirstOrThrow();
  return toHead(row);
}

/** Oldest day first; those thrown away too, as long as they can be brought back. */
export async function listSnapshots({ db }: Store): Promise<readonly SnapshotHead[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(headColumns)
    .orderBy('as_of')
    .orderBy('id')
    .execute();
  return rows.map(toHead);
}

/** Undefined when there is none of this number. */
export async function updateSnapshot(
  { db }: Store,
  id: number,
  change: { readonly name?: string; readonly deleted_at?: string | null },
): Promise<SnapshotHead | undefined> {
  const row = await db
    .updateTable('snapshot')
    .set(change)
    .where('id', '=', id)
    .returning(headColumns)
    .executeTakeFirst();
  return row && toHead(row);
}

/** Deletes for good what was thrown away before a moment (ISO 8601, UTC); returns how many. */
export async function purgeSnapshots({ db }: Store, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('snapshot')
    .where('deleted_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function getFigures({ db }: Store, id: number): Promise<KeptFigures> {
  const query = db.selectFrom('snapshot').select('figures').where('id', '=', id);
  return fromBytes<KeptFigures>((await query.executeTakeFirstOrThrow()).figures);
}

export async function getInstitutions({ db }: Store, id: number): Promise<KeptInstitutions> {
  const query = db.selectFrom('snapshot').select('institutions').where('id', '=', id);
  return fromBytes<KeptInstitutions>((await query.executeTakeFirstOrThrow()).institutions);
}

type HeadRow = Pick<Selectable<SnapshotTable>, (typeof headColumns)[number]>;

const toHead = (row: HeadRow): SnapshotHead => ({
  id: row.id,
  name: row.name,
  takenAt: row.taken_at,
  asOf: row.as_of,
  dataVersion: row.data_version,
  deletedAt: row.deleted_at,
});

const toBytes = (value: unknown): Promise<Buffer> => pack(JSON.stringify(value));

const fromBytes = async <T>(bytes: Uint8Array): Promise<T> =>
  JSON.parse((await unpack(bytes)).toString('utf8')) as T;
