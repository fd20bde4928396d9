import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoImport } from '../../../../server/import/undo.ts';
import { type Bench, careTable, officeNumber, openBench, today } from './care-table.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const [one, two, three] = [1, 2, 3].map(officeNumber) as [string, string, string];
const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };

describe('the outcome of every row', () => {
  it('is created, then unchanged, then updated', async () => {
    const path = bench.write('a.csv', careTable([{ number: one, name: '例示訪問看護' }]));
    expect((await bench.run([path])).report.totals).toMatchObject({ rows: 1, created: 1 });
    const before = bench.dump();
    expect((await bench.run([path])).report.totals).toMatchObject({ rows: 1, unchanged: 1 });
    expect(bench.dump()).toBe(before);
    bench.write('a.csv', careTable([{ number: one, name: '新しい名' }]));
    const { report } = await bench.run([path], { options: { asOf: '2026-01-01' } });
    expect(report.totals).toMatchObject({ rows: 1, updated: 1 });
    expect(bench.dump()).toContain('新しい名');
  });

  it('adds up over a folder of mixed files', async () => {
    bench.write('a.csv', careTable([{ number: one, name: '例示' }]));
    bench.write('b.csv', careTable([{ number: '', name: '番号なし' }]));
    bench.write('README.md', '# 説明\n');
    const { report, exitCode } = await bench.run([bench.folder]);
    const { rows, created, updated, unchanged, rejected } = report.totals;
    expect(created + updated + unchanged + rejected).toBe(rows);
    expect(report.files.map((file) => file.status).sort()).toEqual(['read', 'read', 'skipped']);
    expect(exitCode).toBe(1);
  });

  it('an older edition is unchanged', async () => {
    const newer = bench.write('care_20260301.csv', careTable([{ number: one, name: '今の名' }]));
    const older = bench.write('care_20250301.csv', careTable([{ number: one, name: '昔の名' }]));
    await bench.run([newer]);
    expect((await bench.run([older])).report.totals).toMatchObject({
      ...counts,
      rows: 1,
      unchanged: 1,
    });
    expect(bench.dump()).toContain('今の名');
  });
});

describe('the same key twice in one file', () => {
  it('counts once when the rows are equal', async () => {
    const office = { number: one, name: '例示' };
    const { report } = await bench.run([bench.write('a.csv', careTable([office, office]))]);
    expect(report.files[0]).toMatchObject({
      created: 1,
      unchanged: 1,
      warningsByReason: { 'duplicate-row': 1 },
    });
  });

  it('keeps the same one of two different rows whatever their order, and names the other', async () => {
    const rows = [
      { number: one, name: '例示甲' },
      { number: one, name: '例示乙' },
    ];
    const { report } = await bench.run([bench.write('a.csv', careTable(rows))]);
    expect(report.files[0]).toMatchObject({
      created: 1,
      rejected: 1,
      rejectedByReason: { 'duplicate-key': 1 },
    });
    const first = bench.dump();
    const csv = readFileSync(join(bench.folder, 'rejections', 'rows.csv'), 'utf8');
    expect(csv).toMatch(/[23]行目と同じ番号/);
    const other = await openBench();
    await other.run([other.write('a.csv', careTable(rows.toReversed()))]);
    expect(other.dump()).toBe(first);
    await other.close();
  });
});

describe('the order of files', () => {
  it('never shows in the result', async () => {
    const files: [string, string][] = [
      [
        'care_20250101.csv',
        careTable([
          { number: one, name: '甲' },
          { number: two, name: '乙' },
        ]),
      ],
      ['care_20260101.csv', careTable([{ number: one, name: '甲改' }])],
      [
        'undated.csv',
        careTable([
          { number: one, name: '甲無日付' },
          { number: three, name: '丙' },
        ]),
      ],
      ['more_20250101.csv', careTable([{ number: one, name: '甲別' }])],
    ];
    const resultOf = async (order: readonly [string, string][]) => {
      const own = await openBench();
      for (const [name, text] of order) await own.run([own.write(name, text)]);
      const dump = own.dump();
      await own.close();
      return dump;
    };
    const expected = await resultOf(files);
    expect(expected).toContain('甲改');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
        expect(await resultOf(order)).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what vanished', () => {
  it('stays, marked, when a newer edition no longer lists it', async () => {
    await bench.run([
      bench.write(
        'care_20250101.csv',
        careTable([
          { number: one, name: '甲' },
          { number: two, name: '乙' },
        ]),
      ),
    ]);
    await bench.run([bench.write('care_20260101.csv', careTable([{ number: two, name: '乙' }]))]);
    const records = bench
      .dump()
      .split('\n')
      .filter((line) => line.startsWith('{"record"'))
      .map((line) => JSON.parse(line).record as { key: string; vanished: boolean });
    expect(records.find(({ key }) => key.includes(one))?.vanished).toBe(true);
    expect(records.find(({ key }) => key.includes(two))?.vanished).toBe(false);
  });
});

describe('undo', () => {
  it('restores every former state, byte by byte', async () => {
    const states = [bench.dump()];
    const names = ['甲', '甲改', '甲'];
    for (const [i, name] of names.entries()) {
      const table = careTable([
        { number: one, name },
        { number: officeNumber(10 + i), name: '他' },
      ]);
      await bench.run([bench.write(`care_2025010${i + 1}.csv`, table)]);
      states.push(bench.dump());
    }
    expect(new Set(states).size).toBe(states.length);
    for (const state of states.toReversed().slice(1)) {
      expect((await undoImport(bench.store, today)).ok).toBe(true);
      expect(withoutVersion(bench.dump())).toBe(withoutVersion(state));
    }
    expect(await undoImport(bench.store, today)).toMatchObject({ ok: false });
  });

  it('refuses all but the newest import', async () => {
    await bench.run([bench.write('a.csv', careTable([{ number: one, name: '甲' }]))], {
      ticket: 'a',
    });
    await bench.run([bench.write('b.csv', careTable([{ number: two, name: '乙' }]))], {
      ticket: 'b',
    });
    expect(await undoImport(bench.store, today, 'a')).toMatchObject({
      ok: false,
      message: expect.stringContaining('最も新しい取り込み'),
    });
    expect((await undoImport(bench.store, today, 'b')).ok).toBe(true);
    expect((await undoImport(bench.store, today, 'a')).ok).toBe(true);
  });
});

/** A database nothing was ever imported into has no version yet; one emptied by undo has. */
const withoutVersion = (dump: string) => dump.replace(/"version":"[^"]*"/, '');

describe('the demo', () => {
  it('goes when anything else comes, is told, and comes back with undo', async () => {
    const demo = bench.write('demo.csv', careTable([{ number: one, name: '見本' }]));
    await bench.run([demo], { kind: 'demo' });
    const before = bench.dump();
    expect(before).toContain('"demo":true');
    const { report } = await bench.run([
      bench.write('a.csv', careTable([{ number: two, name: '実物' }])),
    ]);
    expect(report.messages.join()).toContain('見本県');
    expect(bench.dump()).not.toContain('見本"');
    expect(bench.dump()).toContain('"demo":false');
    await undoImport(bench.store, today);
    expect(bench.dump()).toBe(before);
  });

  it('stays the demo when its own files are read again', async () => {
    const demo = bench.write('demo.csv', careTable([{ number: one, name: '見本' }]));
    await bench.run([demo], { kind: 'demo' });
    const before = bench.dump();
    expect((await bench.run([demo])).report.totals).toMatchObject({ rows: 1, unchanged: 1 });
    expect(bench.dump()).toBe(before);
    await bench.run([bench.write('a.csv', careTable([{ number: two, name: '実物' }]))]);
    expect(bench.dump()).not.toContain('見本"');
  });

  it('stays when the other file could not be read', async () => {
    await bench.run([bench.write('demo.csv', careTable([{ number: one, name: '見本' }]))], {
      kind: 'demo',
    });
    const { exitCode, report } = await bench.run([bench.write('x.csv', 'あ,い\n1,2\n')]);
    expect(exitCode).toBe(2);
    expect(report.files[0]).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('あ、い'),
    });
    expect(bench.dump()).toContain('"demo":true');
  });
});

describe('a dry run', () => {
  it('reports and keeps nothing', async () => {
    const before = bench.dump();
    const path = bench.write('a.csv', careTable([{ number: one, name: '甲' }]));
    const { report } = await bench.run([path], { dryRun: true });
    expect(report.totals.created).toBe(1);
    expect(bench.dump()).toBe(before);
  });
});

describe('files that cannot be read', () => {
  it('named: status 2, and the others still go in', async () => {
    const good = bench.write('a.csv', careTable([{ number: one, name: '甲' }]));
    const { exitCode, report } = await bench.run([good, join(bench.folder, 'missing.csv')]);
    expect(exitCode).toBe(2);
    expect(report.ok).toBe(false);
    expect(report.files.map(({ status }) => status).sort()).toEqual(['failed', 'read']);
    expect(bench.dump()).toContain('甲');
  });

  it('unknown in a folder: passed over', async () => {
    bench.write('a.csv', careTable([{ number: one, name: '甲' }]));
    bench.write('unknown.csv', 'あ,い\n1,2\n');
    const { exitCode, report } = await bench.run([bench.folder]);
    expect(exitCode).toBe(0);
    expect(report.ok).toBe(true);
  });
});

describe('areas whose file does not say whose they are', () => {
  const square = (west: number, south: number, size: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  });
  const collection = (properties: object, geometry: object) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry }],
    });
  const boundaries = collection(
    { N03_001: '見本県', N03_003: '', N03_004: '見本市', N03_007: '98401' },
    square(138, 34, 1),
  );
  const daily = collection({ area_id: 1, center_name: '例示包括' }, square(138.2, 34.2, 0.1));

  it('go to the municipality they lie in, whichever file comes first', async () => {
    const { report } = await bench.run([
      bench.write('0-daily.geojson', daily),
      bench.write('1-boundaries.geojson', boundaries),
    ]);
    expect(report.totals).toMatchObject({ created: 2, rejected: 0 });
    expect(report.files[0]?.warningsByReason).toEqual({ 'owner-inferred': 1 });
    expect(bench.dump()).toContain('"code":"98401-1"');
  });

  it('stay out with the flags to use where no boundary tells', async () => {
    const { report, exitCode } = await bench.run([bench.write('daily.geojson', daily)]);
    expect(exitCode).toBe(1);
    expect(report.files[0]).toMatchObject({ rows: 1, rejectedByReason: { 'owner-unknown': 1 } });
    expect(readFileSync(join(bench.folder, 'rejections', 'rows.csv'), 'utf8')).toContain(
      '--parent',
    );
  });
});
