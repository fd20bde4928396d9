import { describe, expect, it } from 'vitest';
import { areaTile } from '../../../geo/atlas/area-tiles.ts';
import { inventAreas, inventAtlas, island } from './invented-facilities.ts';
import { readTile, tilesAround } from './read-tile.ts';

const atlas = inventAtlas(10);
const size = island.side * island.step;
const box = [island.west, island.south, island.west + size, island.south + size] as const;
const verdicts = new Map([
  ['9111', { active: 'located', hub: 'lacking' } as const],
  ['9121', { active: 'unknown', hub: 'assigned' } as const],
]);
const read = (z: number, inside: string, of = 'secondary') =>
  tilesAround(box, z).flatMap((tile) => readTile(areaTile(atlas, of, tile, verdicts), inside));

/** Twice the signed area of a ring in tile units; y points down. */
function twiceArea(points: readonly { readonly x: number; readonly y: number }[]): number {
  return points.reduce((sum, p, i) => {
    const q = points[(i + 1) % points.length]!;
    return sum + p.x * q.y - q.x * p.y;
  }, 0);
}

describe('area tiles', () => {
  it('carry code, name and both verdicts', () => {
    const areas = read(8, 'areas');
    expect(new Set(areas.map((f) => f.properties.code))).toEqual(new Set(['9111', '9121']));
    for (const { type, properties } of areas) {
      expect(type).toBe(3);
      expect(properties).toEqual({
        code: properties.code,
        name: properties.code === '9111' ? '南部' : '北部',
        ...verdicts.get(String(properties.code)),
      });
    }
  });

  it('give an area the same id on every zoom and in both layers', () => {
    for (const z of [0, 5, 10, 14])
      for (const inside of ['areas', 'labels'])
        for (const { id, properties } of read(z, inside))
          expect(id).toBe(properties.code === '9111' ? 1 : 2);
  });

  it('label each area exactly once at every zoom', () => {
    for (let z = 0; z <= 14; z++)
      expect(
        read(z, 'labels')
          .map((f) => f.properties.code)
          .sort(),
        `z${z}`,
      ).toEqual(['9111', '9121']);
  });

  it('cover the whole of an outline between them', () => {
    // A tile in the middle of 南部 is filled whole, buffer included.
    const tile = { z: 12, x: Math.floor(((143.2 + 180) / 360) * 4096), y: 0 };
    const lat = (32.1 * Math.PI) / 180;
    const y = Math.floor((0.5 - Math.atanh(Math.sin(lat)) / (2 * Math.PI)) * 4096);
    const [only] = readTile(areaTile(atlas, 'secondary', { ...tile, y }, verdicts), 'areas');
    expect(Math.abs(twiceArea(only!.points)) / 2).toBe((4096 + 128) ** 2);
  });

  it('leave verdicts out where an area was not judged, and draw what has no outline nowhere', () => {
    const plain = read(9, 'areas', 'municipality');
    expect(plain.every((f) => !('active' in f.properties))).toBe(true);
    expect(new Set(plain.map((f) => f.properties.code)).size).toBe(16);
    expect(read(9, 'areas', 'city')).toEqual([]);
    expect(inventAreas().some((area) => area.layer === 'city')).toBe(true);
  });

  it('are empty where nothing is, where no tile is, and for a layer without areas', () => {
    expect(areaTile(atlas, 'secondary', { z: 6, x: 0, y: 0 }, verdicts)).toHaveLength(0);
    expect(areaTile(atlas, 'secondary', { z: 2, x: 4, y: 0 }, verdicts)).toHaveLength(0);
    expect(areaTile(atlas, 'secondary', { z: 15, x: 0, y: 0 }, verdicts)).toHaveLength(0);
    expect(areaTile(atlas, 'planet', { z: 0, x: 0, y: 0 }, verdicts)).toHaveLength(0);
  });
});
