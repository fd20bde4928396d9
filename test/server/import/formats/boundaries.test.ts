import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { AreaShapeBody, SourceRecord } from '../../../../geo/registry/source-record.ts';
import { writeShapefileZip } from '../geometry/write-shapefile.ts';
import {
  collection,
  polygonFeature,
  readJsonFile,
  readOnlyLayer,
  readZipFile,
  square,
} from '../read-layer.ts';

const shapeOf = (record: SourceRecord | undefined): AreaShapeBody => {
  if (record?.body.type !== 'area-shape') throw new Error('Not an area.');
  return record.body;
};

const n03 = (
  N03_001: string,
  N03_003: string | null,
  N03_004: string | null,
  N03_007: unknown,
) => ({
  N03_001,
  N03_002: null,
  N03_003,
  N03_004,
  N03_007,
});

describe('n03Boundaries', () => {
  it('names wards with their city and towns without their 郡', async () => {
    const document = collection(
      polygonFeature(n03('見本県', '見本市', '中央区', '98101'), square(140, 30)),
      polygonFeature(n03('見本県', '浜郡', '磯町', '98301'), square(141, 30)),
      polygonFeature(n03('見本県', '沖支庁', '島村', '98401'), square(142, 30)),
    );
    const { format, records } = readOnlyLayer(await readJsonFile(document));
    expect(format).toBe('n03-boundaries');
    expect(records.map(shapeOf).map(({ code, name, cityName }) => [code, name, cityName])).toEqual([
      ['98101', '見本市中央区', '見本市'],
      ['98301', '磯町', '浜郡'],
      ['98401', '島村', '沖支庁'],
    ]);
    expect(records[0]).toMatchObject({
      key: 'municipality|98101',
      slice: 'municipality|98',
      body: { parent: { layer: 'prefecture', code: '98' }, prefectureName: '見本県' },
    });
  });

  it('reads the columns since 2024, with wards in N03_005', async () => {
    const ward = { ...n03('見本県', null, '見本市', '98101'), N03_005: '中央区' };
    const town = { ...n03('見本県', '浜郡', '磯町', '98301'), N03_005: null };
    const document = collection(
      polygonFeature(ward, square(140, 30)),
      polygonFeature(town, square(141, 30)),
    );
    const { records } = readOnlyLayer(await readJsonFile(document));
    expect(records.map(shapeOf).map(({ name, cityName }) => [name, cityName])).toEqual([
      ['見本市中央区', '見本市'],
      ['磯町', '浜郡'],
    ]);
  });

  it('accounts for land that belongs to no municipality', async () => {
    const document = collection(
      polygonFeature(n03('見本県', null, '見本町', '98302'), square(140, 30)),
      polygonFeature(n03('見本県', null, '所属未定地', null), square(141, 30)),
      polygonFeature(n03('見本県', null, '所属未定地', '98000'), square(142, 30)),
    );
    const { records, rejected } = readOnlyLayer(await readJsonFile(document));
    expect(records).toHaveLength(1);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'malformed-code'],
      [3, 'malformed-code'],
    ]);
    expect(rejected[0]!.message).toContain('見本県所属未定地');
  });

  it('merges the parts of a Shapefile, one record per island, under one code', async () => {
    const attributes = { N03_001: '見本県', N03_003: '', N03_004: '見本町', N03_007: '98302' };
    const zip = writeShapefileZip('N03-24_98', [
      { rings: [square(140, 30).reverse()], attributes },
      {
        rings: [square(145, 32).reverse()],
        attributes: { ...attributes, N03_007: '98303', N03_004: '沖町' },
      },
      { rings: [square(141, 31).reverse()], attributes },
    ]);
    const { records } = readOnlyLayer(await readZipFile(zip));
    expect(records.map(shapeOf).map(({ code, geometry }) => [code, geometry.coordinates])).toEqual([
      ['98302', [[square(140, 30)], [square(141, 31)]]],
      ['98303', [[square(145, 32)]]],
    ]);
  });

  it('takes its date from the older kind of file name', async () => {
    const document = collection(
      polygonFeature(n03('見本県', null, '見本町', '98302'), square(140, 30)),
    );
    const read = await readJsonFile(
      topology({ n03: document as GeoJSON.FeatureCollection }),
      'N03-21_210101.topojson',
    );
    expect(readOnlyLayer(read).records[0]).toMatchObject({ edition: '2021-01-01' });
  });
});

describe('medicalAreaMembers', () => {
  const area = (members: string, names: string, code = '9801') => ({
    A38b_001: members,
    A38b_002: names,
    A38b_003: code,
    A38b_004: '見本北',
  });

  it('lists the members of a 二次医療圏 once each, though it comes in many parts', async () => {
    const document = collection(
      polygonFeature(area('98101,98301', '見本市中央区,磯町'), square(140, 30)),
      polygonFeature(area('98101,98301', '見本市中央区,磯町'), square(141, 30)),
    );
    const { format, records } = readOnlyLayer(await readJsonFile(document));
    expect(format).toBe('medical-area-members');
    expect(records.map(({ key }) => key)).toEqual([
      'secondary|9801|municipality|98101',
      'secondary|9801|municipality|98301',
    ]);
    expect(records[1]!.body).toMatchObject({
      type: 'area-member',
      prefecture: '98',
      name: '見本北',
      memberCode: '98301',
      memberName: '磯町',
      plan: '第7次医療計画',
    });
  });

  it('says that these are the areas of the seventh plan', async () => {
    const document = collection(polygonFeature(area('98101', '見本市'), square(140, 30)));
    const { records } = readOnlyLayer(await readJsonFile(document));
    expect(records[0]!.body).toMatchObject({ layerLabel: expect.stringContaining('第7次') });
  });

  it('gives the same members from the layer of the 一次医療圏', async () => {
    const primary = { A38a_001: '98101', A38a_002: '見本市', A38a_003: '9801', A38a_004: '見本北' };
    const fromPrimary = readOnlyLayer(
      await readJsonFile(collection(polygonFeature(primary, square(140, 30)))),
    );
    const fromSecondary = readOnlyLayer(
      await readJsonFile(collection(polygonFeature(area('98101', '見本市'), square(140, 30)))),
    );
    expect(fromPrimary.records).toEqual(fromSecondary.records);
  });

  it('needs no polygon, and rejects what it cannot read', async () => {
    const document = collection(
      { type: 'Feature', properties: area('98101', '見本市'), geometry: null },
      polygonFeature(area('98101', '見本市', ''), square(141, 30)),
      polygonFeature(area('98101,9x301', '見本市,磯町'), square(141, 30)),
    );
    const { records, rejected } = readOnlyLayer(await readJsonFile(document));
    expect(records).toHaveLength(1);
    expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'A38a_003', 'malformed-code'],
      [3, 'A38b_001', 'malformed-code'],
    ]);
  });
});

describe('censusSmallAreas', () => {
  const town = (KEY_CODE: string, S_NAME: string | null, JINKO: number) => ({
    KEY_CODE,
    PREF_NAME: '見本県',
    CITY_NAME: '見本市',
    S_NAME,
    JINKO,
  });

  it('gathers the pieces of a town and its population', async () => {
    const document = collection(
      polygonFeature(town('98201001001', '東町一丁目', 120), square(140, 30)),
      polygonFeature(town('98201001001', '東町一丁目', 0), square(141, 30)),
      polygonFeature(town('982010020', null, 7), square(142, 30)),
    );
    const { records } = readOnlyLayer(await readJsonFile(document, 'r2ka98.geojson'));
    expect(records.map(({ source, key, edition }) => [source, key, edition])).toEqual([
      ['area-shape', 'small|98201001001', '2020-10-01'],
      ['area-shape', 'small|982010020', '2020-10-01'],
      ['population', 'small|98201001001|census|2020', '2020-10-01'],
      ['population', 'small|982010020|census|2020', '2020-10-01'],
    ]);
    expect(shapeOf(records[0]).geometry.coordinates).toHaveLength(2);
    expect(shapeOf(records[1]).name).toBe('見本市');
    expect(records[2]!.body).toMatchObject({
      year: 2020,
      date: '2020-10-01',
      total: 120,
      over65: null,
    });
  });

  it('doubts a population whose census it cannot tell, and rejects a code of another length', async () => {
    const document = collection(
      polygonFeature(town('98201001001', '東町', 120), square(140, 30)),
      polygonFeature(town('98201', '見本市', 120), square(141, 30)),
    );
    const { records, doubts, rejected } = readOnlyLayer(await readJsonFile(document));
    expect(records.at(-1)!.body).toMatchObject({ type: 'population', year: null, total: 120 });
    expect(doubts.map(({ reason }) => reason)).toEqual(['year-unknown']);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'malformed-code']]);
  });
});
