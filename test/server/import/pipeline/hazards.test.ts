import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoImport } from '../../../../server/import/undo.ts';
import { collection, polygonFeature, square } from '../read-layer.ts';
import { type Bench, openBench, today } from './care-table.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const slope = (number: string, west: number) =>
  polygonFeature(
    { A33_001: 1, A33_002: 1, A33_003: '22', A33_004: number, A33_005: `見本沢${number}` },
    square(west, 35),
  );
const former = JSON.stringify(collection(slope('1', 138), slope('2', 139)));
const newer = JSON.stringify(collection(slope('2', 139), slope('3', 140)));

const countVanished = (dump: string) =>
  dump.split('\n').filter((line) => line.includes('"vanished":true')).length;

describe('hazard zones in the database', () => {
  it('go in once, and every feature is accounted for', async () => {
    const path = bench.write('A33_20240401.geojson', former);
    expect((await bench.run([path])).report.totals).toMatchObject({ rows: 2, created: 2 });
    const before = bench.dump();
    expect((await bench.run([path])).report.totals).toMatchObject({ rows: 2, unchanged: 2 });
    expect(bench.dump()).toBe(before);
  });

  it('a zone that a newer edition no longer draws has vanished, and undoing brings it back', async () => {
    await bench.run([bench.write('A33_20240401.geojson', former)]);
    const before = bench.dump();
    const { report } = await bench.run([bench.write('A33_20250401.geojson', newer)]);
    expect(report.totals).toMatchObject({ rows: 2, created: 1, unchanged: 1 });
    expect(countVanished(bench.dump())).toBe(1);
    expect((await undoImport(bench.store, today)).ok).toBe(true);
    expect(bench.dump()).toBe(before);
  });

  it('the order of the files never shows', async () => {
    await bench.run([bench.write('A33_20240401.geojson', former)]);
    await bench.run([bench.write('A33_20250401.geojson', newer)]);
    const other = await openBench();
    await other.run([other.write('A33_20250401.geojson', newer)]);
    await other.run([other.write('A33_20240401.geojson', former)]);
    expect(other.dump()).toBe(bench.dump());
    await other.close();
  });
});
