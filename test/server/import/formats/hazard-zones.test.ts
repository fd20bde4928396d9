import { describe, expect, it } from 'vitest';
import type { HazardBody, SourceRecord } from '../../../../geo/registry/source-record.ts';
import type { ImportOptions } from '../../../../server/import/format.ts';
import { writeShapefileZip } from '../geometry/write-shapefile.ts';
import {
  collection,
  pointFeature,
  polygonFeature,
  readJsonFile,
  readOnlyLayer,
  readZipFile,
  square,
} from '../read-layer.ts';

const zoneOf = (record: SourceRecord | undefined): HazardBody => {
  if (record?.body.type !== 'hazard') throw new Error('Not a zone.');
  return record.body;
};

const tell = ({ hazard, name, level, severity }: HazardBody) => [hazard, name, level, severity];

async function read(properties: Record<string, unknown>, options: ImportOptions = {}) {
  const file = await readJsonFile(collection(polygonFeature(properties, square(139, 35))));
  const layer = readOnlyLayer(file, options);
  return { ...layer, zones: layer.records.map(zoneOf) };
}

describe.each([
  {
    name: 'A31 by river, 想定最大規模',
    properties: { A31a_201: '8303030555', A31a_202: '見本川', A31a_205: 3 },
    format: 'flood-zones',
    told: ['flood', '見本川', '3.0m以上5.0m未満（想定最大規模）', 3],
    slice: 'flood-zones|flood|2|8303030555',
  },
  {
    name: 'A31 of 2019 to 2021, without the a',
    properties: { A31_101: '8303030555', A31_102: '見本川', A31_105: '1' },
    format: 'flood-zones',
    told: ['flood', '見本川', '0.5m未満（計画規模）', 0],
    slice: 'flood-zones|flood|1|8303030555',
  },
  {
    name: 'A31 by mesh, the rank alone',
    properties: { A31_201: 6 },
    format: 'flood-zones',
    told: ['flood', '', '20.0m以上（想定最大規模）', 20],
    slice: 'flood-zones|flood|map',
  },
  {
    name: '浸水継続時間, which is no depth',
    properties: { A31a_301: '1', A31a_302: '見本川', A31a_305: 3 },
    format: 'flood-zones',
    told: ['flood', '見本川', '1日以上3日未満（浸水継続時間）', 0],
    slice: 'flood-zones|flood|3|1',
  },
  {
    name: 'A31 of 2012',
    properties: { A31_001: 23, A31_002: '見本河川事務所' },
    format: 'former-flood-zones',
    told: ['flood', '', '1.0m以上2.0m未満', 1],
    slice: 'former-flood-zones|flood|map',
  },
  {
    name: 'A33 特別警戒区域',
    properties: { A33_001: 2, A33_002: 2, A33_003: '22', A33_005: '見本沢' },
    format: 'landslide-zones',
    told: ['landslide', '見本沢', '土石流・特別警戒区域（指定済）', 2],
    slice: 'landslide-zones|landslide|22',
  },
  {
    name: 'A40 with its depth in words',
    properties: { A40_001: '見本県', A40_002: '9', A40_003: '0.3m以上 ～ 1m未満' },
    format: 'tsunami-zones',
    told: ['tsunami', '', '0.3m以上 ～ 1m未満', 0.3],
    slice: 'tsunami-zones|tsunami|09',
  },
  {
    name: 'polygons that name their hazard',
    properties: { hazard: '津波', name: '=見本', level: '2.0～3.0m' },
    format: 'named-hazards',
    told: ['tsunami', '=見本', '2.0～3.0m', 2],
    slice: 'named-hazards|tsunami|map',
  },
])('$name', ({ properties, format, told, slice }) => {
  it('is told by its properties, and keeps them as published', async () => {
    const { format: found, zones, records, doubts } = await read(properties);
    expect(found).toBe(format);
    expect(zones.map(tell)).toEqual([told]);
    expect(records[0]!.slice).toBe(slice);
    expect(Object.keys(zones[0]!.raw)).toEqual(Object.keys(properties));
    expect(doubts).toEqual([]);
  });
});

describe('hazard zones', () => {
  it('any polygons are zones when the person importing says so', async () => {
    const { format, zones } = await read(
      { 区: '内水', 深さ: '0.5m以上1m未満' },
      { layer: 'hazard-other', nameProperty: '区', codeProperty: '深さ' },
    );
    expect(format).toBe('flagged-hazards');
    expect(zones.map(tell)).toEqual([['other', '内水', '0.5m以上1m未満', 0.5]]);
  });

  it('a code off the scale is a doubt with its place, and the zone goes in without a level', async () => {
    const { zones, doubts } = await read({ A33_001: 9, A33_002: 7, A33_005: '見本沢' });
    expect(zones.map(tell)).toEqual([['landslide', '見本沢', '', 0]]);
    expect(doubts).toMatchObject([
      { line: 1, column: 'A33_002', value: '7', reason: 'unknown-value' },
    ]);
  });

  it('an unknown hazard and a shape without area are rejected with their places', async () => {
    const file = await readJsonFile(
      collection(
        polygonFeature({ hazard: '噴火', name: '甲' }, square(139, 35)),
        polygonFeature({ hazard: '洪水', name: '乙' }, [
          [139, 35],
          [140, 35],
          [139, 35],
        ]),
        polygonFeature({ hazard: '洪水', name: '丙' }, square(139, 36)),
      ),
    );
    const { records, rejected } = readOnlyLayer(file);
    expect(records.map(zoneOf).map(({ name }) => name)).toEqual(['丙']);
    expect(rejected).toMatchObject([
      { line: 1, column: 'hazard', value: '噴火', reason: 'unknown-value' },
      { line: 2, column: 'geometry', reason: 'geometry-unreadable' },
    ]);
  });

  it('a point among the zones is rejected, not dropped', async () => {
    const properties = { hazard: '洪水', name: '甲' };
    const polygons = Array.from({ length: 60 }, (_, i) =>
      polygonFeature({ ...properties, name: `区域${i}` }, square(139, 35)),
    );
    const file = await readJsonFile(collection(...polygons, pointFeature(properties, [139, 35])));
    const { records, rejected } = readOnlyLayer(file);
    expect(records).toHaveLength(60);
    expect(rejected).toMatchObject([{ line: 61, reason: 'geometry-unreadable' }]);
  });

  it('the same zone twice is one key, another outline another', async () => {
    const zone = { hazard: '洪水', name: '甲', level: '' };
    const file = await readJsonFile(
      collection(
        polygonFeature(zone, square(139, 35)),
        polygonFeature(zone, square(139, 35)),
        polygonFeature(zone, square(139, 36)),
      ),
    );
    const [one, two, three] = readOnlyLayer(file).records.map(({ key }) => key);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });
});

describe('the datum of a Shapefile of zones', () => {
  const clockwise = square(139, 35).toReversed();
  const records = [{ rings: [clockwise], attributes: { A33_001: 1, A33_002: 1, A33_003: '22' } }];
  const tokyo =
    'GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

  it('without .prj is taken for 世界測地系, and that is said', async () => {
    const { doubts, records: read } = readOnlyLayer(
      await readZipFile(writeShapefileZip('A33', records)),
    );
    expect(read).toHaveLength(1);
    expect(doubts).toMatchObject([{ line: 1, reason: 'datum-unstated', value: '.prj なし' }]);
  });

  it('日本測地系 is converted by some 450 m, and said with its place', async () => {
    const { doubts, records: read } = readOnlyLayer(
      await readZipFile(writeShapefileZip('A33', records, { prj: tokyo })),
    );
    expect(doubts).toMatchObject([{ line: 1, reason: 'datum-converted', value: 'GCS_Tokyo' }]);
    const [lng = 0, lat = 0] = zoneOf(read[0]).geometry.coordinates[0]![0]![0]!;
    expect((lng - 139) * 91_000).toBeLessThan(-200);
    expect((lat - 35) * 111_000).toBeGreaterThan(300);
  });

  it('of another system is refused with a sentence', async () => {
    const prj = tokyo.replaceAll('Tokyo', 'Pulkovo_1942');
    const read = await readZipFile(writeShapefileZip('A33', records, { prj }));
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.message).toContain('対応していません');
  });
});
