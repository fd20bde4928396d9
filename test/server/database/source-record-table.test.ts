import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../geo/registry/source-record.ts';
import { insertBatch } from '../../../server/database/import-batch-table.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { revertImport } from '../../../server/database/record-change-table.ts';
import {
  dataVersionOf,
  listCurrentVersions,
  openRecordWriter,
  readRecords,
} from '../../../server/database/source-record-table.ts';
import { closeStore, type Store } from '../../../server/database/sqlite.ts';

let store: Store;
beforeEach(async () => {
  store = await openDatabase(':memory:');
});
afterEach(() => closeStore(store));

const town = (name: string): SourceRecord => ({
  source: 'town-point',
  key: '98401|例町',
  layout: 2,
  edition: null,
  slice: '98401',
  body: {
    type: 'town-point',
    municipality: '98401',
    prefectureName: '見本県',
    municipalityName: '見本市',
    town: name,
    block: '',
    position: null,
  },
});

const begin = (readers: string, ticket: string) =>
  insertBatch(store, { ticket, kind: 'files', readers, startedAt: 'now' });
const shownNames = () =>
  readRecords(store, listCurrentVersions(store)).map(({ body }) =>
    body.type === 'town-point' ? body.town : '',
  );

describe('a row read by a newer version of the program', () => {
  // Whichever hash is the larger: the former reading gives way in both directions.
  it.each([
    ['甲', '乙'],
    ['乙', '甲'],
  ])('%s gives way to %s, and comes back with undo', async (former, better) => {
    openRecordWriter(store, await begin('old', '1'), 'old').put(town(former), null);
    const before = dataVersionOf(listCurrentVersions(store));
    const id = await begin('new', '2');
    const { readAnew } = openRecordWriter(store, id, 'new').put(town(better), null);
    expect(readAnew).toBe(true);
    expect(shownNames()).toEqual([better]);
    await revertImport(store, id);
    expect(shownNames()).toEqual([former]);
    expect(dataVersionOf(listCurrentVersions(store))).toBe(before);
  });

  it('the same version of the program lets the larger hash win, whatever the order', async () => {
    const results = [];
    for (const order of [
      ['甲', '乙'],
      ['乙', '甲'],
    ]) {
      const own = await openDatabase(':memory:');
      for (const [i, name] of order.entries()) {
        const id = await insertBatch(own, {
          ...{ ticket: String(i), kind: 'files', readers: 'same', startedAt: 'now' },
        });
        openRecordWriter(own, id, 'same').put(town(name), null);
      }
      results.push(dataVersionOf(listCurrentVersions(own)));
      await closeStore(own);
    }
    expect(results[0]).toBe(results[1]);
  });
});
