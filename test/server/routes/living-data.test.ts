import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityAnswer, HealthAnswer } from '../../../geo/atlas/answers.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { readAtlasInput } from '../../../server/database/atlas-input.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { closeStore, openSqlite } from '../../../server/database/sqlite.ts';
import { openAtlasStore } from '../../../server/open-atlas-store.ts';
import { watchDatabase } from '../../../server/watch-database.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { findFormerId } from './former-id.ts';
import { openServer, type TestServer } from './open-server.ts';
import { importAndSettle, startImport } from './upload-files.ts';

const command = fileURLToPath(new URL('../../../build/server/cli/import.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-living-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: TestServer;
beforeEach(async () => {
  server = await openServer();
});
afterEach(async () => {
  expect(server.bugs).toEqual([]);
  await server.close();
});

const offices = (count: number, name = '例示訪問看護') =>
  careTable(
    Array.from({ length: count }, (_, i) => ({ number: officeNumber(i), name: `${name}${i}` })),
  );

/** As a person does at a terminal, while the server runs. */
async function importByCommand(databasePath: string, text: string): Promise<void> {
  const path = join(folder, 'command.csv');
  writeFileSync(path, text);
  await promisify(execFile)(process.execPath, [command, '--json', path], {
    env: { ...process.env, DATABASE_PATH: databasePath },
  });
}

const health = () => server.askJson<HealthAnswer>('staff', '/api/health');
const version = () => server.atlas.current().dataVersion;

async function until(done: () => boolean): Promise<void> {
  while (!done()) await wait(20);
}

describe('while an import runs in its worker', () => {
  it('reads go on from the former state, and the new one appears whole', async () => {
    const before = await health();
    const former = (await server.ask('staff', '/api/coverage')).headers.get('etag');
    const { id } = await startImport(server, [{ name: 'many.csv', content: offices(4000) }]);
    const seen: HealthAnswer[] = [];
    const milliseconds: number[] = [];
    let running = true;
    while (running) {
      const start = performance.now();
      const [now, coverage, found] = await Promise.all([
        health(),
        server.ask('staff', '/api/coverage?layer=municipality'),
        server.askJson<FacilitiesAnswer>('staff', '/api/facilities?limit=1'),
      ]);
      milliseconds.push(performance.now() - start);
      expect(coverage.status).toBe(200);
      // One state in one answer: what is counted is what is found.
      if (now.dataVersion === version()) expect(found.total).toBe(now.counts.facilities);
      seen.push(now);
      const state = await server.askJson<{ state: string }>('staff', `/api/imports/${id}`);
      running = state.state === 'running';
      await wait(5);
    }
    const after = await health();
    expect(after.counts.facilities).toBe(4000);
    expect(after.demo).toBe(false);
    const versions = [...new Set(seen.map(({ dataVersion }) => dataVersion))];
    expect([before.dataVersion, after.dataVersion]).toEqual(expect.arrayContaining(versions));
    expect(versions[0]).toBe(before.dataVersion);
    for (const now of seen)
      expect(now.counts).toEqual(
        now.dataVersion === before.dataVersion ? before.counts : after.counts,
      );
    expect(seen.length).toBeGreaterThan(10);
    milliseconds.sort((a, b) => a - b);
    expect(milliseconds[Math.floor(milliseconds.length / 2)]).toBeLessThan(500);
    const later = (await server.ask('staff', '/api/coverage')).headers.get('etag');
    expect(later).not.toBe(former);
  });
});

describe('an import from the command line, in another process', () => {
  it('is noticed, and its state appears whole', async () => {
    const before = version();
    await importByCommand(server.databasePath, offices(7));
    expect(version()).toBe(before);
    server.look();
    await until(() => version() !== before);
    expect((await health()).counts.facilities).toBe(7);
  });

  it('leaves the details of the state shown as they were, until it is swapped', async () => {
    const { items } = await server.askJson<FacilitiesAnswer>(
      'staff',
      '/api/facilities?kind=hospital&limit=1',
    );
    const path = `/api/facilities/${items[0]!.id}`;
    const before = await server.askJson<FacilityAnswer>('staff', path);
    expect(Object.keys(before.provenance).length).toBeGreaterThan(3);
    const redirect = findFormerId(server.databasePath);
    await importByCommand(server.databasePath, offices(3));
    expect(await server.askJson<FacilityAnswer>('staff', path)).toEqual(before);
    expect((await server.ask('staff', `/api/facilities/${redirect.former}`)).status).toBe(308);
    const shown = version();
    server.look();
    await until(() => version() !== shown);
    expect((await server.ask('staff', path)).status).toBe(404);
    expect((await server.ask('staff', `/api/facilities/${redirect.former}`)).status).toBe(404);
  });

  it('is noticed even when the first look at it fails', async () => {
    const store = await openDatabase(server.databasePath);
    let tries = 0;
    let shown = 'former';
    const watch = watchDatabase(store, {
      today: () => '2026-11-22',
      currentVersion: () => shown,
      refresh: async () => {
        tries++;
        if (tries === 2) throw new Error('the second one fails altogether');
        if (tries === 3) shown = version();
        return tries === 3;
      },
      onBug: (error) => expect((error as Error).message).toContain('second'),
    });
    for (let look = 0; look < 6; look++) {
      watch.look();
      await wait(1);
    }
    watch.stop();
    await closeStore(store);
    expect(tries).toBe(3);
  });
});

describe('a former id of a facility', () => {
  it('leads to the facility that has its record now', async () => {
    const { former, now } = findFormerId(server.databasePath);
    const answer = await server.ask('public', `/api/facilities/${former}`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`/api/facilities/${now}`);
    // An import taken back may give the id back.
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await server.askJson<FacilityAnswer>('public', `/api/facilities/${now}`)).toMatchObject({
      id: now,
    });
  });
});

describe('every field of a facility', () => {
  it('tells the record that gave it, one of those it folds', async () => {
    const { items } = await server.askJson<FacilitiesAnswer>(
      'staff',
      '/api/facilities?role=active&limit=20',
    );
    expect(items.length).toBeGreaterThan(5);
    for (const { id } of items) {
      const facility = await server.askJson<FacilityAnswer>('staff', `/api/facilities/${id}`);
      expect(Object.keys(facility.provenance)).toContain('name');
      for (const record of Object.values(facility.provenance))
        expect(facility.records).toContainEqual(record);
    }
  });
});

describe('a list that goes on after the data moved', () => {
  it('says so', async () => {
    const first = await server.askJson<FacilitiesAnswer>('staff', '/api/facilities?limit=1');
    const more = `/api/facilities?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`;
    expect(await server.askJson('staff', more)).not.toHaveProperty('moved');
    await importAndSettle(server, [{ name: 'few.csv', content: offices(5) }]);
    expect(await server.askJson('staff', more)).toMatchObject({ moved: true, total: 5 });
  });
});

describe('the store of the Atlas', () => {
  it('keeps to the former state when a snapshot comes late', async () => {
    const store = await openDatabase(server.databasePath);
    const early = buildSnapshot(readAtlasInput(store));
    const atlas = openAtlasStore(openSqlite(server.databasePath), early);
    await importByCommand(server.databasePath, offices(3));
    const late = buildSnapshot(readAtlasInput(store));
    await importByCommand(server.databasePath, offices(4));
    const { id } = early.facilities.heads.map((head) => JSON.parse(head) as { id: string }).at(0)!;
    const provenance = atlas.readProvenance(id);
    expect(Object.keys(provenance)).not.toEqual([]);
    expect(atlas.adopt(late)).toBe(false);
    expect(atlas.current().dataVersion).toBe(early.dataVersion);
    expect(atlas.readProvenance(id)).toEqual(provenance);
    expect(atlas.adopt(buildSnapshot(readAtlasInput(store)))).toBe(true);
    expect(atlas.readProvenance(id)).toEqual({});
    await atlas.close();
    await closeStore(store);
  });

  it('does not let the write-ahead log grow with every import', async () => {
    const empty = await openServer({ empty: true });
    const log = `${empty.databasePath}-wal`;
    const sizes: number[] = [];
    for (const name of ['一', '二', '三', '四', '五']) {
      await importAndSettle(empty, [{ name: 'a.csv', content: offices(1000, name) }], {
        asOf: `2026-0${sizes.length + 1}-01`,
      });
      sizes.push(existsSync(log) ? statSync(log).size : 0);
    }
    await empty.close();
    expect(sizes[4]).toBeLessThan(2 * Math.max(sizes[0]!, sizes[1]!));
  });
});
