import type { RecordRef } from '../../geo/registry/facility.ts';
import type { CurrentRecord, RecordBody, SourceRecord } from '../../geo/registry/source-record.ts';
import {
  findCurrentVersion,
  hasVanished,
  newerEdition,
  type RecordVersion,
} from '../../geo/registry/version.ts';
import type { SourceId } from '../../geo/terms/source.ts';
import { canonicalJson, contentHash } from './canonical-json.ts';
import { listImportsReadOtherwise } from './import-batch-table.ts';
import { prepare, type Store } from './sqlite.ts';

export interface StoredVersion extends RecordVersion {
  readonly id: number;
}

export interface PutResult {
  /** The record's current version before; undefined when the key was new. */
  readonly before: StoredVersion | undefined;
  /** True when that version was this content as a former version of the program had read it. */
  readonly readAnew: boolean;
  /** The version that was put, as it now stands (its edition is the newest it was seen under). */
  readonly put: StoredVersion;
}

export interface RecordWriter {
  /** Keeps one content of one record; `parts` as in the table. Idempotent. */
  readonly put: (record: SourceRecord, parts: string | null) => PutResult;
  /** What the rows of a stored version said; null when it does not group rows. */
  readonly findParts: (id: number) => string | null;
}

interface VersionRow extends StoredVersion {
  readonly last_import: number;
  readonly retired_by: number | null;
}

/**
 * Writes records on behalf of one import; every change to an older row is journalled for undo.
 * A new content takes what a former version of the program read under the same layout and edition
 * out of use: it is the same row, read better.
 * @param readers fingerprint of the readers in use.
 */
export function openRecordWriter(store: Store, importId: number, readers: string): RecordWriter {
  const statements = prepareWriter(store);
  const readOtherwise = listImportsReadOtherwise(store, readers);
  const change = (
    row: VersionRow,
    edition: string | null,
    lastImport: number,
    retired: boolean,
  ) => {
    statements.journal.run(importId, row.id, row.edition, row.last_import, row.retired_by);
    statements.update.run(edition, lastImport, retired ? importId : null, row.id);
  };
  return {
    put(record, parts) {
      const body = canonicalJson(record.body);
      const content = { layout: record.layout, hash: contentHash(body) };
      const versions = statements.versions.all(record.source, record.key);
      const before = findCurrentVersion(versions.filter((row) => row.retired_by === null));
      const same = versions.find(
        (row) => row.hash === content.hash && row.layout === content.layout,
      );
      if (same === undefined) {
        const former = versions.filter(
          (row) =>
            row.retired_by === null &&
            row.layout === record.layout &&
            row.edition === record.edition &&
            readOtherwise.has(row.last_import),
        );
        for (const row of former) change(row, row.edition, row.last_import, true);
        const { lastInsertRowid } = statements.insert.run(
          record.source,
          record.key,
          content.layout,
          content.hash,
          record.edition,
          record.slice,
          parts,
          body,
          importId,
          importId,
        );
        const put = { ...content, edition: record.edition, id: Number(lastInsertRowid) };
        return { before, readAnew: former.some((row) => row.id === before?.id), put };
      }
      const edition = newerEdition(same.edition, record.edition);
      const touched = same.last_import === importId && same.retired_by === null;
      if (!touched || edition !== same.edition) change(same, edition, importId, false);
      return { before, readAnew: false, put: { ...content, edition, id: same.id } };
    },
    findParts: (id) => statements.parts.get(id)?.parts ?? null,
  };
}

function prepareWriter(store: Store) {
  const { db } = store;
  return {
    versions: prepare<VersionRow>(
      store,
      db
        .selectFrom('source_record')
        .select(['id', 'layout', 'hash', 'edition', 'last_import', 'retired_by'])
        .where('source', '=', '')
        .where('record_key', '=', ''),
    ),
    insert: prepare(
      store,
      db.insertInto('source_record').values({
        source: '',
        record_key: '',
        layout: 0,
        hash: '',
        edition: '',
        slice: '',
        parts: '',
        body: '',
        first_import: 0,
        last_import: 0,
      }),
    ),
    // A row is journalled as it was before the import: the first note of it stays.
    journal: prepare(
      store,
      db
        .insertInto('record_change')
        .values({
          import_id: 0,
          record_id: 0,
          previous_edition: '',
          previous_last_import: 0,
          previous_retired_by: 0,
        })
        .onConflict((conflict) => conflict.columns(['import_id', 'record_id']).doNothing()),
    ),
    update: prepare(
      store,
      db
        .updateTable('source_record')
        .set({ edition: '', last_import: 0, retired_by: 0 })
        .where('id', '=', 0),
    ),
    parts: prepare<{ parts: string | null }>(
      store,
      db.selectFrom('source_record').select('parts').where('id', '=', 0),
    ),
  };
}

/** One current record without its body. */
export interface CurrentVersion extends StoredVersion {
  readonly source: SourceId;
  readonly key: string;
  readonly slice: string;
  readonly vanished: boolean;
}

interface LightRow extends StoredVersion {
  readonly source: SourceId;
  readonly record_key: string;
  readonly slice: string;
}

/** The current version of every record in use (or of those of one source), by source and key. */
export function listCurrentVersions(store: Store, source?: SourceId): CurrentVersion[] {
  const all = store.db
    .selectFrom('source_record')
    .select(['id', 'source', 'record_key', 'layout', 'hash', 'edition', 'slice'])
    .where('retired_by', 'is', null)
    .orderBy('source')
    .orderBy('record_key');
  const wanted = source === undefined ? all : all.where('source', '=', source);
  const rows = prepare<LightRow>(store, wanted).all(...(source === undefined ? [] : [source]));
  const sliceNewest = new Map<string, string | null>();
  for (const row of rows) {
    const slice = `${row.source}\n${row.slice}`;
    sliceNewest.set(slice, newerEdition(sliceNewest.get(slice) ?? null, row.edition));
  }
  const current: CurrentVersion[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const first = rows[start]!;
    while (rows[end]?.source === first.source && rows[end]?.record_key === first.record_key) end++;
    const versions = rows.slice(start, end);
    const { record_key, ...version } = findCurrentVersion(versions)!;
    const newest = versions.map((row) => row.edition).reduce(newerEdition, null);
    current.push({
      ...version,
      key: record_key,
      vanished: hasVanished(newest, sliceNewest.get(`${version.source}\n${version.slice}`) ?? null),
    });
  }
  return current;
}

/** The records themselves, in the order of the versions given. */
export function readRecords(store: Store, versions: readonly CurrentVersion[]): CurrentRecord[] {
  const body = prepare<{ body: string }>(
    store,
    store.db.selectFrom('source_record').select('body').where('id', '=', 0),
  );
  return versions.map(({ id, source, key, layout, edition, slice, vanished }) => ({
    source,
    key,
    layout,
    edition,
    slice,
    body: JSON.parse(body.get(id)!.body) as RecordBody,
    vanished,
  }));
}

/** The current records behind one facility. */
export function readRecordsOf(store: Store, refs: readonly RecordRef[]): CurrentRecord[] {
  const select = prepare<LightRow>(
    store,
    store.db
      .selectFrom('source_record')
      .select(['id', 'source', 'record_key', 'layout', 'hash', 'edition', 'slice'])
      .where('source', '=', '')
      .where('record_key', '=', '')
      .where('retired_by', 'is', null),
  );
  const versions = refs.flatMap(({ source, key, vanished }) => {
    const current = findCurrentVersion(select.all(source, key));
    return current ? { ...current, key, vanished } : [];
  });
  return readRecords(store, versions);
}

/**
 * Fingerprint of the current inputs: equal again after a repeated import and after undoing one.
 */
export function dataVersionOf(versions: readonly CurrentVersion[]): string {
  const lines = versions.map((version) =>
    [
      version.source,
      version.key,
      version.layout,
      version.hash,
      version.edition ?? '',
      version.vanished ? 'vanished' : '',
    ].join('\t'),
  );
  return contentHash(lines.join('\n')).slice(0, 16);
}
