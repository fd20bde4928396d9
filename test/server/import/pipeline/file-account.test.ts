import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../../geo/registry/source-record.ts';
import { insertBatch } from '../../../../server/database/import-batch-table.ts';
import { openRecordWriter } from '../../../../server/database/source-record-table.ts';
import { type FileIssue, openFileAccount } from '../../../../server/import/file-account.ts';
import type { RowRef } from '../../../../server/import/format.ts';
import { type Bench, openBench } from './care-table.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const clinic = (names: readonly string[]): SourceRecord => ({
  source: 'todokede',
  key: '9810000001',
  layout: 2,
  edition: null,
  slice: '98|1',
  body: {
    type: 'facility',
    claim: {
      name: '例示診療所',
      kinds: ['clinic'],
      identifiers: [],
      filings: names.map((name) => ({ name, symbol: name })),
    },
  },
});

async function openAccount() {
  const id = await insertBatch(bench.store, {
    ...{ ticket: String(Math.random()), kind: 'files', readers: 'r', startedAt: 'now' },
  });
  const issues: FileIssue[] = [];
  const writer = openRecordWriter(bench.store, id, 'r');
  return { issues, account: openFileAccount('a.xlsx', writer, (issue) => issues.push(issue)) };
}

const rowsOf = (parts: readonly (readonly [key: string, content: string])[]): RowRef[] =>
  parts.map(([key, content], i) => ({ line: i + 5, part: { key, content } }));

describe('the books of a file', () => {
  it('a line above the table counts once something of it is rejected', async () => {
    const { account } = await openAccount();
    account.feed(5);
    account.emit(clinic(['支援診1']), [{ line: 1 }, { line: 5 }]);
    const [column, value, message] = ['全件', 'たぶん', '「はい」か「いいえ」を入れてください。'];
    account.reject({ line: 2, column, value, reason: 'unknown-value', message });
    expect(account.close({ format: 'x', encoding: null })).toMatchObject({
      rows: 2,
      created: 1,
      rejected: 1,
    });
  });

  it('a row its reader lost is a bug, named by its line', async () => {
    const { account } = await openAccount();
    account.feed(5);
    account.feed(6);
    account.emit(clinic(['支援診1']), [{ line: 5 }]);
    expect(() => account.close({ format: 'x', encoding: null })).toThrow(/a\.xlsx.*row 6/);
  });

  it('every row of a group has its own outcome', async () => {
    const first = await openAccount();
    for (const line of [5, 6]) first.account.feed(line);
    first.account.emit(
      clinic(['支援診2', '在医総管']),
      rowsOf([
        ['支援診', '2'],
        ['在医総管', '1'],
      ]),
    );
    expect(first.account.close({ format: 'x', encoding: null })).toMatchObject({ created: 2 });
    const second = await openAccount();
    for (const line of [5, 6, 7]) second.account.feed(line);
    // The larger hash decides between undated contents: give this one a date.
    second.account.emit(
      { ...clinic(['支援診1', '在医総管', '在総']), edition: '2026-01-01' },
      rowsOf([
        ['支援診', '1'],
        ['在医総管', '1'],
        ['在総', '1'],
      ]),
    );
    expect(second.account.close({ format: 'x', encoding: null })).toMatchObject({
      rows: 3,
      updated: 1,
      unchanged: 1,
      created: 1,
    });
  });

  it('counts warnings once per row and reason', async () => {
    const { account } = await openAccount();
    account.feed(5);
    account.emit(clinic([]), [{ line: 5 }]);
    const doubt = { line: 5, column: '電話', value: 'x', message: 'm' };
    account.doubt({ ...doubt, reason: 'phone-unreadable' });
    account.doubt({ ...doubt, column: 'FAX', reason: 'phone-unreadable' });
    account.doubt({ ...doubt, reason: 'check-digit' });
    expect(account.close({ format: 'x', encoding: null })).toMatchObject({
      warnings: 2,
      warningsByReason: { 'check-digit': 1, 'phone-unreadable': 1 },
    });
  });
});
