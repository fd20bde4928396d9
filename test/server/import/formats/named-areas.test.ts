import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../../geo/registry/source-record.ts';
import { recogniseFeatures } from '../../../../server/import/formats/feature-registry.ts';
import {
  describeOwnerless,
  findPointInside,
  isOwnerless,
  type OwnerlessRecord,
  withOwner,
} from '../../../../server/import/ownerless.ts';
import {
  collection,
  pointFeature,
  polygonFeature,
  readJsonFile,
  readOnlyLayer,
  square,
} from '../read-layer.ts';

const centers = collection(
  polygonFeature({ area_id: 1, center_name: 'はまかぜ' }, square(140, 30)),
  polygonFeature({ area_id: 2, center_name: 'やまびこ' }, square(141, 30)),
);

function waiting(record: SourceRecord | undefined): OwnerlessRecord {
  if (!record || !isOwnerless(record)) throw new Error('The record does not wait for its owner.');
  return record;
}

describe('supportCenterAreas', () => {
  it('prefixes the areas with the owner given by --parent', async () => {
    const { records } = readOnlyLayer(await readJsonFile(centers), { parent: '982016' });
    expect(records.map(({ key, slice }) => [key, slice])).toEqual([
      ['daily|98201-1', 'daily|98201'],
      ['daily|98201-2', 'daily|98201'],
    ]);
    expect(records[0]!.body).toMatchObject({
      layer: 'daily',
      code: '98201-1',
      name: 'はまかぜ',
      parent: { layer: 'city', code: '98201' },
    });
    expect(records.some(isOwnerless)).toBe(false);
  });

  it('lets them wait for their owner without it', async () => {
    const { records } = readOnlyLayer(await readJsonFile(centers));
    expect(records.map(({ key }) => key)).toEqual(['daily|?-1', 'daily|?-2']);
    expect(records.every(isOwnerless)).toBe(true);
  });
});

describe('ownerless records', () => {
  it('become what --parent would have made of them', async () => {
    const free = readOnlyLayer(await readJsonFile(centers));
    const owned = readOnlyLayer(await readJsonFile(centers), { parent: '98201' });
    expect(free.records.map((record) => withOwner(waiting(record), '98201'))).toEqual(
      owned.records,
    );
  });

  it('belong to the city when they lie in a ward, for the city is the insurer', async () => {
    const { records } = readOnlyLayer(await readJsonFile(centers));
    expect(withOwner(waiting(records[0]), '22131').key).toBe('daily|22130-1');
  });

  it('have a point inside their largest polygon', async () => {
    const bent: [number, number][] = [
      [140, 30],
      [141, 30],
      [141, 30.1],
      [140.1, 30.1],
      [140.1, 31],
      [140, 31],
      [140, 30],
    ];
    const geometry = { type: 'MultiPolygon', coordinates: [[square(145, 30, 0.1)], [bent]] };
    const feature = { type: 'Feature', properties: { area_id: 1, center_name: 'a' }, geometry };
    const { records } = readOnlyLayer(await readJsonFile(feature));
    const [lng, lat] = findPointInside(waiting(records[0])) ?? [0, 0];
    expect(lng > 140 && lat > 30 && (lng < 140.1 || lat < 30.1) && lng < 141 && lat < 31).toBe(
      true,
    );
  });

  it('say what to do when nobody can tell their owner', async () => {
    const { records } = readOnlyLayer(await readJsonFile(centers));
    const issue = describeOwnerless(waiting(records[0]), 1);
    expect(issue).toMatchObject({ line: 1, value: '?-1 はまかぜ', reason: 'owner-unknown' });
    expect(issue.message).toContain('--parent');
  });

  it('wait with their centers, which serve them', async () => {
    const center = pointFeature({ area_id: 1, center_name: 'はまかぜ' }, [140.2, 30.2]);
    const free = readOnlyLayer(await readJsonFile(collection(center)));
    const owned = readOnlyLayer(await readJsonFile(collection(center)), { parent: '98201' });
    const record = waiting(free.records[0]);
    expect(findPointInside(record)).toEqual([140.2, 30.2]);
    expect(withOwner(record, '98201')).toEqual(owned.records[0]);
    expect(owned.records[0]).toMatchObject({
      key: 'center|98201|1',
      body: { claim: { supplement: { servesLayer: 'daily', servesCodes: ['98201-1'] } } },
    });
  });
});

describe('flaggedAreas', () => {
  const own = collection(
    polygonFeature({ bango: '01', mei: '北', N03_007: 'x' }, square(140, 30)),
    polygonFeature({ bango: '01', mei: '北', N03_007: 'x' }, square(141, 30)),
    polygonFeature({ bango: '02', mei: '南', N03_007: 'x' }, square(142, 30)),
  );

  it.each([
    ['在宅医療圏', '98', 'homecare|98-01', 'homecare|98'],
    ['homecare', '98201', 'homecare|98-01', 'homecare|98'],
    ['日常生活圏域', '98201', 'daily|98201-01', 'daily|98201'],
    ['二次医療圏', '98', 'secondary|9801', 'secondary|98'],
  ])('reads %s of %s by the properties named', async (layer, parent, key, slice) => {
    const options = { layer, parent, codeProperty: 'bango', nameProperty: 'mei' };
    const { format, records } = readOnlyLayer(await readJsonFile(own), options);
    expect(format).toBe('flagged-areas');
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ key, slice, body: { name: '北' } });
  });

  it('rejects an unknown layer, an owner nobody names, an empty code and a code used twice', async () => {
    const read = await readJsonFile(own);
    const flags = { codeProperty: 'bango', nameProperty: 'mei' };
    const reasons = (options: object) =>
      readOnlyLayer(read, { ...flags, ...options }).rejected.map(({ reason }) => reason);
    expect(reasons({ layer: '学区' })).toEqual(Array(3).fill('unknown-layer'));
    expect(reasons({ layer: '在宅医療圏' })).toEqual(Array(3).fill('owner-unknown'));
    const faulty = collection(
      polygonFeature({ bango: '', mei: '北' }, square(140, 30)),
      polygonFeature({ bango: '1', mei: '北' }, square(141, 30)),
      polygonFeature({ bango: '1', mei: '南' }, square(142, 30)),
    );
    const options = { ...flags, parent: '98201' };
    const { rejected } = readOnlyLayer(await readJsonFile(faulty), options);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'missing-key'],
      [3, 'duplicate-key'],
    ]);
  });

  it('leaves files without that property to the other formats', () => {
    const sample = { propertyNames: ['N03_001', 'N03_004', 'N03_007'], geometryTypes: ['Polygon'] };
    const found = recogniseFeatures(sample, { codeProperty: 'bango' });
    expect(found.ok && found.format.id).toBe('n03-boundaries');
  });
});

describe('exportedAreas', () => {
  it('takes layer, code and name from each feature', async () => {
    const document = collection(
      polygonFeature({ layer: 'secondary', code: '9801', name: '見本北' }, square(140, 30)),
      polygonFeature({ layer: 'daily', code: '98201-1', name: 'はまかぜ' }, square(141, 30)),
    );
    const { records } = readOnlyLayer(await readJsonFile(document));
    expect(records.map(({ key }) => key)).toEqual(['secondary|9801', 'daily|98201-1']);
  });
});

describe('recogniseFeatures', () => {
  it('names what it saw and the flags to use when it knows no such layer', () => {
    const sample = { propertyNames: ['gid', 'mei'], geometryTypes: ['Polygon'] };
    const found = recogniseFeatures(sample, {});
    expect(!found.ok && found.message).toMatch(/Polygon.*gid、mei.*--layer.*--code.*--parent/u);
  });
});
