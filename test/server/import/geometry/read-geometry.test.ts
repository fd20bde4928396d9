import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { GeometryFile } from '../../../../server/import/geometry/geometry-layer.ts';
import type { ReadFeature } from '../../../../server/import/geometry/normalise-feature.ts';
import { collection, pointFeature, polygonFeature, readJsonFile, square } from '../read-layer.ts';

function featuresOf(read: GeometryFile): ReadFeature[] {
  if (!read.ok) throw new Error(read.message);
  return read.layers.flatMap((layer) => [...layer.features]);
}

async function readOne(document: unknown) {
  const [only] = featuresOf(await readJsonFile(document));
  if (!only) throw new Error('No feature was read.');
  return only.ok
    ? { geometry: only.feature.geometry, reasons: only.doubts.map(({ reason }) => reason) }
    : { reason: only.rejection.reason, message: only.rejection.message };
}

const named = { name: '見本' };

describe('readGeometry: GeoJSON', () => {
  it('reads a lone feature and a lone geometry', async () => {
    const feature = polygonFeature(named, square(140, 36));
    const expected = { type: 'Polygon', coordinates: [square(140, 36)] };
    expect(await readOne(feature)).toEqual({ geometry: expected, reasons: [] });
    expect(await readOne(expected)).toEqual({ geometry: expected, reasons: [] });
  });

  it('puts clockwise rings in order', async () => {
    const feature = polygonFeature(named, square(140, 36).reverse(), square(140.1, 36.1, 0.1));
    expect(await readOne(feature)).toEqual({
      geometry: {
        type: 'Polygon',
        coordinates: [square(140, 36), square(140.1, 36.1, 0.1).reverse()],
      },
      reasons: [],
    });
  });

  it('puts latitude and longitude right where a file has them swapped', async () => {
    const swapped = square(140, 36).map(([lng, lat]): [number, number] => [lat, lng]);
    expect(await readOne(polygonFeature(named, swapped))).toEqual({
      geometry: { type: 'Polygon', coordinates: [square(140, 36)] },
      reasons: ['position-swapped'],
    });
  });

  it('makes one multipolygon of a collection of polygons', async () => {
    const part = (west: number) => ({ type: 'Polygon', coordinates: [square(west, 36)] });
    const geometry = {
      type: 'GeometryCollection',
      geometries: [part(140), { type: 'Point', coordinates: [140, 36] }, part(141)],
    };
    expect(await readOne({ type: 'Feature', properties: {}, geometry })).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[square(140, 36)], [square(141, 36)]] },
      reasons: ['unknown-value'],
    });
  });

  it('drops heights', async () => {
    const feature = { ...named, type: 'Point', coordinates: [140, 36, 12.5] };
    expect(await readOne(feature)).toMatchObject({ geometry: { coordinates: [140, 36] } });
  });

  it.each([
    ['null geometry', { type: 'Feature', properties: named, geometry: null }, '図形がありません'],
    ['no geometry member', collection({ type: 'Feature', properties: named }), '図形がありません'],
    ['no feature at all', collection(null), '図形がありません'],
    ['a number missing', { type: 'Point', coordinates: [140] }, '座標が数値ではありません'],
    ['null for a number', { type: 'Point', coordinates: [140, null] }, '座標が数値ではありません'],
    [
      'text for a number',
      { type: 'Point', coordinates: ['140', '36'] },
      '座標が数値ではありません',
    ],
    ['too flat nesting', { type: 'Polygon', coordinates: square(140, 36) }, '座標'],
    ['a line', { type: 'LineString', coordinates: square(140, 36) }, '点でも多角形でもない'],
    ['an empty polygon', { type: 'Polygon', coordinates: [] }, '空の図形'],
    [
      'an open ring',
      { type: 'Polygon', coordinates: [square(140, 36).slice(1)] },
      '閉じていません',
    ],
    ['plane coordinates', { type: 'Point', coordinates: [-12345.6, 23456.7] }, '平面直角座標'],
  ])('rejects a feature with %s', async (_, document, message) => {
    const read = await readOne(document);
    expect(read).toMatchObject({ reason: 'geometry-unreadable' });
    expect(read).toHaveProperty('message', expect.stringContaining(message));
  });

  it('keeps the good features beside a bad one, each under its own number', async () => {
    const read = featuresOf(
      await readJsonFile(
        collection(
          pointFeature(named, [140, 36]),
          pointFeature(named, null),
          pointFeature(named, [141, 36]),
        ),
      ),
    );
    expect(read.map(({ ok, index }) => [ok, index])).toEqual([
      [true, 1],
      [false, 2],
      [true, 3],
    ]);
  });

  it('converts the crs of older files, with a doubt for 日本測地系', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4301' } };
    const document = { ...(collection(pointFeature(named, [139.75, 35.68])) as object), crs };
    const read = await readOne(document);
    expect(read.reasons).toEqual(['datum-converted']);
    expect(read.geometry).not.toEqual({ type: 'Point', coordinates: [139.75, 35.68] });
  });

  it.each([
    ['text that is no JSON', '{"type":"FeatureCollection","features":[', 'JSON として読めません'],
    ['another JSON', '{"items":[]}', 'GeoJSON'],
    ['an empty collection', '{"type":"FeatureCollection","features":[]}', '1件もありません'],
    [
      'features that are no list',
      '{"type":"FeatureCollection","features":{}}',
      '配列ではありません',
    ],
    ['an empty file', ' ', '空です'],
    [
      'a crs we cannot convert',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:27700"}},"features":[]}',
      'EPSG:27700',
    ],
  ])('refuses %s with a sentence', async (_, text, message) => {
    const read = await readJsonFile(text);
    expect(!read.ok && read.message).toContain(message);
  });
});

describe('readGeometry: TopoJSON', () => {
  const west = { type: 'Polygon', coordinates: [square(139.123456, 35.654321)] } as const;
  const east = { type: 'Polygon', coordinates: [square(139.623456, 35.654321)] } as const;
  const members = [west, east].map((geometry, i) => ({
    type: 'Feature' as const,
    properties: { no: i },
    geometry: { type: geometry.type, coordinates: [[...geometry.coordinates[0]!]] },
  }));
  const wards = { type: 'FeatureCollection' as const, features: members };
  const point: GeoJSON.Point = { type: 'Point', coordinates: [140, 36] };

  it('gives neighbours the very same numbers on their common border', async () => {
    const quantised = topology({ wards }, 10_000);
    const read = featuresOf(await readJsonFile(quantised));
    const vertices = read.map((feature) => {
      if (!feature.ok || feature.feature.geometry.type !== 'Polygon') throw new Error('Not read.');
      return new Set(feature.feature.geometry.coordinates[0]!.map(String));
    });
    const shared = [...vertices[0]!].filter((vertex) => vertices[1]!.has(vertex));
    expect(shared).toHaveLength(2);
  });

  it('reads every object as a layer of its own', async () => {
    const read = await readJsonFile(topology({ wards, point }));
    if (!read.ok) throw new Error(read.message);
    expect(read.layers.map(({ file, count }) => [file, count])).toEqual([
      ['map.geojson#wards', 2],
      ['map.geojson#point', 1],
    ]);
  });

  it('rejects a geometry whose arcs are missing, and keeps the rest', async () => {
    const broken = topology({ wards });
    const object = broken.objects.wards;
    if (object?.type !== 'GeometryCollection') throw new Error('Unexpected topology.');
    Object.assign(object.geometries[1]!, { arcs: [[99]] });
    const read = featuresOf(await readJsonFile(broken));
    expect(read.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('refuses a topology without arcs', async () => {
    const read = await readJsonFile('{"type":"Topology","objects":{}}');
    expect(!read.ok && read.message).toContain('arcs');
  });
});
