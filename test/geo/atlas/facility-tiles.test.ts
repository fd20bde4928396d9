import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { facilityTile } from '../../../geo/atlas/facility-tiles.ts';
import { everyFacility } from '../../../geo/atlas/query.ts';
import { selectFacilities } from '../../../geo/atlas/selection.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { inventInput, island } from './invented-facilities.ts';
import { readTile, tilesAround } from './read-tile.ts';
import { slowRoles } from './scan.ts';

const input = inventInput(3000, 5);
const atlas = openAtlas(buildSnapshot(input));
const today = '2026-04-01';
const size = island.side * island.step;
const box = [island.west, island.south, island.west + size, island.south + size] as const;
const placed = input.facilities.filter((facility) => facility.position);
const byId = new Map(input.facilities.map((facility) => [facility.id, facility]));

const everything = (z: number, hits?: Uint32Array) =>
  tilesAround(box, z).flatMap((tile) =>
    readTile(facilityTile(atlas, tile, today, hits), 'facilities'),
  );
const total = (features: ReturnType<typeof everything>, property: string) =>
  features.reduce((sum, { properties }) => sum + Number(properties[property] ?? 0), 0);

describe('facility tiles', () => {
  it('count every facility with a position exactly once, at every zoom', () => {
    for (let z = 0; z <= 14; z++)
      expect(total(everything(z), 'count'), `z${z}`).toBe(placed.length);
  });

  it('count each first kind and each role exactly once', () => {
    const features = everything(8);
    for (const kind of kinds) {
      const clustered = total(features, `k_${kind.id}`);
      const single = features.filter((f) => f.properties.kind === kind.id).length;
      expect(clustered + single).toBe(placed.filter((f) => f.kinds[0] === kind.id).length);
    }
    for (const role of ['active', 'hub'] as const) {
      const shown = total(features, `r_${role}`) + total(features, role);
      expect(shown).toBe(
        placed.filter((facility) => slowRoles(input, facility, today).includes(role)).length,
      );
    }
  });

  it('count a facility on the corner of four tiles in one of them', () => {
    // (143.4375 + 180) / 360 = 920 / 1024, and the equator is y = 1 / 2: both are edges from z10 on.
    const corner = { ...placed[0]!, position: [143.4375, 0] as const };
    const small = openAtlas(buildSnapshot({ ...input, facilities: [corner], memberships: [{}] }));
    for (let z = 0; z <= 14; z++) {
      const around = tilesAround([143.4375, 0, 143.4375, 0], z);
      const counts = around.map(
        (tile) => readTile(facilityTile(small, tile, today), 'facilities').length,
      );
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        `z${z}`,
      ).toBe(1);
    }
  });

  it('show only what is selected', () => {
    const { hits } = selectFacilities(atlas, { ...everyFacility, kind: ['pharmacy'] }, today);
    const pharmacies = placed.filter((facility) => facility.kinds.includes('pharmacy'));
    for (const z of [5, 9, 13]) expect(total(everything(z, hits), 'count')).toBe(pharmacies.length);
  });

  it('keep every facility as a point of its own from zoom 12 on, several at one point too', () => {
    const points = everything(12);
    expect(points.map((f) => f.properties.id).sort()).toEqual(placed.map((f) => f.id).sort());
    const at = (f: Facility) => f.position!.join();
    for (const { properties } of points) {
      const facility = byId.get(String(properties.id))!;
      expect(properties.stacked).toBe(placed.filter((f) => at(f) === at(facility)).length);
      expect(properties).toMatchObject({
        name: facility.name,
        kind: facility.kinds[0] ?? '',
        kinds: facility.kinds.join(),
        letter: kinds.find((kind) => kind.id === facility.kinds[0])?.letter ?? '',
        exact: ['own', 'linked', 'block'].includes(facility.positionLevel),
      });
    }
    expect(points.some((f) => Number(f.properties.stacked) > 1)).toBe(true);
  });

  it('put points where the facilities stand, within a unit of the tile', () => {
    for (const tile of tilesAround(box, 13))
      for (const { properties, points } of readTile(
        facilityTile(atlas, tile, today),
        'facilities',
      )) {
        const [lng, lat] = byId.get(String(properties.id))!.position!;
        const units = 4096 * 2 ** 13;
        const x = ((lng + 180) / 360) * units - tile.x * 4096;
        const merc = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
        const y = (0.5 - merc / (2 * Math.PI)) * units - tile.y * 4096;
        expect(Math.abs(points[0]!.x + 0.5 - x)).toBeLessThanOrEqual(0.51);
        expect(Math.abs(points[0]!.y + 0.5 - y)).toBeLessThanOrEqual(0.51);
      }
  });

  it('give clusters a box that holds all their facilities, and a place inside the tile', () => {
    const clusters = everything(7).filter((f) => f.properties.cluster);
    expect(clusters.length).toBeGreaterThan(0);
    for (const { properties, points } of clusters) {
      const [west, south, east, north] = String(properties.bbox).split(',').map(Number);
      const inside = placed.filter(({ position }) => {
        const [lng, lat] = position!;
        return lng >= west! && lng <= east! && lat >= south! && lat <= north!;
      });
      expect(inside.length).toBeGreaterThanOrEqual(Number(properties.count));
      for (const { x, y } of points) expect(x >= 0 && x < 4096 && y >= 0 && y < 4096).toBe(true);
    }
    expect(new Set(clusters.map((f) => f.properties.id)).size).toBe(clusters.length);
  });

  it('ring 在支診 and 在支病 by the tier in force', () => {
    const filed = (symbol: string, inForce: boolean) => ({ name: '届出', symbol, inForce });
    const cases: readonly [string, Facility['filings'], number][] = [
      ['000000000001', [], 0],
      ['000000000002', [filed('支援診3', true)], 1],
      ['000000000003', [filed('支援診1', true)], 2],
      ['000000000004', [filed('支援診2イ', true), filed('支援診3', false)], 2],
      ['000000000005', [filed('支援診1', false), filed('支援診3', true)], 1],
      ['000000000006', [filed('支援病2', true)], 2],
      ['000000000007', [filed('在薬', true)], 0],
    ];
    const facilities = cases.map(([id, filings]) => ({ ...placed[0]!, id, filings }));
    const small = openAtlas(
      buildSnapshot({ ...input, facilities, memberships: facilities.map(() => ({})) }),
    );
    const points = readTile(facilityTile(small, { z: 0, x: 0, y: 0 }, today), 'facilities');
    const rings = points.map((f) => [f.properties.id, f.properties.ring]);
    expect(rings).toEqual(cases.map(([id, , ring]) => [id, ring]));
  });

  it('are empty where nothing is, and where no tile is', () => {
    expect(facilityTile(atlas, { z: 6, x: 0, y: 0 }, today)).toHaveLength(0);
    for (const tile of [
      { z: 3, x: 8, y: 0 },
      { z: 3, x: -1, y: 0 },
      { z: 99, x: 0, y: 0 },
      { z: 1.5, x: 0, y: 0 },
    ])
      expect(facilityTile(atlas, tile, today)).toHaveLength(0);
  });
});
