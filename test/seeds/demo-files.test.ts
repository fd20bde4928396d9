import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { kinks } from '@turf/turf';
import { unzipSync } from 'fflate';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { municipalityNames } from '../../geo/terms/municipality-name.ts';
import { prefectures } from '../../geo/terms/prefecture.ts';
import type { DemoFiles } from '../../seeds/demo-maker/demo-files.ts';
import { municipalityPlans } from '../../seeds/demo-maker/place-table.ts';
import { makeDemoFiles } from '../../seeds/make-demo-files.ts';
import { demoFolder } from './import-demo.ts';

const committed = readdirSync(demoFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(demoFolder, join(entry.parentPath, entry.name)))
  .sort();
const read = (path: string) => readFileSync(join(demoFolder, path));

let made: DemoFiles;
beforeAll(async () => {
  made = await makeDemoFiles();
});

describe('the files of the demo', () => {
  it('are the ones the program makes, byte by byte', () => {
    expect(Object.keys(made).sort()).toEqual(committed);
    for (const path of committed)
      expect(Buffer.compare(read(path), made[path] as Uint8Array), path).toBe(0);
  });

  it('are small', () => {
    const sizes = committed.map((path) => read(path).length);
    expect(Math.max(...sizes)).toBeLessThan(1.4e6);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4e6);
  });
});

/** Every text of the demo, archives and the workbook opened. */
function listTexts(): { readonly path: string; readonly text: string }[] {
  const decode = (path: string, bytes: Uint8Array) =>
    new TextDecoder(/aoba_iryo|98101_/.test(path) ? 'shift_jis' : 'utf-8').decode(bytes);
  return committed.flatMap((path) => {
    if (!/\.(zip|xlsx)$/.test(path)) return [{ path, text: decode(path, read(path)) }];
    return Object.values(unzipSync(read(path))).map((part) => ({ path, text: decode(path, part) }));
  });
}

describe('nothing in the demo is real', () => {
  it('no prefecture and no municipality', () => {
    const real = new Set([...municipalityNames, ...prefectures].map(({ name }) => name));
    const names = municipalityPlans.flatMap(({ name, group }) => [name, group, group + name]);
    expect(names.filter((name) => real.has(name))).toEqual([]);
    const text = listTexts()
      .map((file) => file.text)
      .join('\n');
    const named = prefectures.map(({ name }) => name).filter((name) => text.includes(name));
    expect(named).toEqual([]);
  });

  it('phones have area codes that no exchange has, web addresses the domain for examples', () => {
    let phones = 0;
    let hosts = 0;
    for (const { path, text } of listTexts()) {
      if (/geojson$|topojson$/.test(path) && !path.includes('centers')) continue;
      for (const [phone] of text.matchAll(/(?<![\d.-])0\d{1,4}[-(]\d{1,4}[-)]\d{4}(?![\d-])/g)) {
        phones++;
        expect(phone, path).toMatch(/^099[89]/);
      }
      for (const [, host] of text.matchAll(/(?:https?:\/\/|info@)([\w.-]+)/g)) {
        if (path.endsWith('.xlsx')) continue;
        hosts++;
        expect(host, path).toMatch(/\.example\.jp$/);
      }
    }
    expect(phones).toBeGreaterThan(4000);
    expect(hosts).toBeGreaterThan(1000);
  });
});

describe('the borders of the demo', () => {
  const topology = JSON.parse(read('boundaries/N03-26_260101.topojson').toString()) as Topology;
  const collection = feature(topology, topology.objects.N03!);
  const shapes = (collection.type === 'FeatureCollection' ? collection.features : []).map(
    ({ geometry, properties }) => ({
      name: String(properties?.N03_004),
      polygons: toPolygons(geometry),
    }),
  );

  it('never cross themselves', () => {
    for (const { name, polygons } of shapes)
      for (const coordinates of polygons)
        expect(kinks({ type: 'Polygon', coordinates }).features, name).toEqual([]);
  });

  it('are shared exactly: every side is drawn once, or twice in opposite directions', () => {
    const sides = new Map<string, number>();
    for (const { polygons } of shapes)
      for (const ring of polygons.flat())
        for (const [k, point] of ring.slice(1).entries()) {
          const forward = `${ring[k]} ${point}`;
          sides.set(forward, (sides.get(forward) ?? 0) + 1);
        }
    expect([...sides.values()].every((count) => count === 1)).toBe(true);
    const shared = [...sides.keys()].filter((side) => {
      const [from, to] = side.split(' ');
      return sides.has(`${to} ${from}`);
    });
    expect(shared.length).toBeGreaterThan(500);
    expect(shared.length).toBeLessThan(sides.size);
  });

  it('have islands, a lake, and a town inside a city', () => {
    expect(shapes.find(({ name }) => name === '沖乃島村')?.polygons).toHaveLength(2);
    expect(shapes.find(({ name }) => name === '花見野市')?.polygons[0]).toHaveLength(2);
    const city = shapes.find(({ name }) => name === '若葉市')?.polygons[0]?.[1];
    const town = shapes.find(({ name }) => name === '鈴鳴町')?.polygons[0]?.[0];
    const points = (ring: number[][] | undefined) => new Set(ring?.map(String));
    expect(points(city)).toEqual(points(town));
  });
});

function toPolygons(geometry: GeoJSON.Geometry): number[][][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
