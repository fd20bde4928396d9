import { describe, expect, it } from 'vitest';
import type { FacilityClaim } from '../../../../geo/registry/facility-claim.ts';
import type { SourceRecord } from '../../../../geo/registry/source-record.ts';
import { collection, pointFeature, readJsonFile, readOnlyLayer } from '../read-layer.ts';

const claimOf = (record: SourceRecord | undefined): FacilityClaim => {
  if (record?.body.type !== 'facility') throw new Error('Not a facility.');
  return record.body.claim;
};

const office = (fields: object) => ({
  jigyosho_id: '9871200011',
  name: '見本ケアステーション',
  category: '訪問',
  service_type: '訪問介護',
  address_full: '見本県見本市東町１丁目２－３',
  tel: '(000)123-4567',
  capacity: '0',
  ...fields,
});

async function readPoints(...features: unknown[]) {
  return readOnlyLayer(await readJsonFile(collection(...features)));
}

describe('careOfficePoints', () => {
  it('reads an office with its services, each once though named twice', async () => {
    const service_type = '訪問介護（ホームヘルプ）; 訪問介護; 居宅介護支援';
    const { format, records, doubts } = await readPoints(
      pointFeature(office({ service_type }), [140.5, 30.5]),
    );
    expect(format).toBe('care-office-points');
    expect(records[0]).toMatchObject({
      source: 'municipal-points',
      key: 'jigyosho|9871200011',
      slice: 'jigyosho|見本県見本市',
    });
    expect(claimOf(records[0])).toEqual({
      name: '見本ケアステーション',
      kinds: ['home-care', 'care-manager'],
      identifiers: [{ scheme: 'care-office', value: '9871200011' }],
      prefecture: '98',
      address: '見本県見本市東町1丁目2-3',
      phone: '000-123-4567',
      position: [140.5, 30.5],
      services: [{ code: '110' }, { code: '430' }],
    });
    expect(doubts.map(({ reason }) => reason)).toEqual([]);
  });

  it('gives a capacity to the only service, and none of several', async () => {
    const { records } = await readPoints(
      pointFeature(
        office({ service_type: '通所介護; 通所介護（デイサービス）', capacity: '30' }),
        [140, 30],
      ),
      pointFeature(
        office({ jigyosho_id: '9871200029', service_type: '通所介護; 訪問介護', capacity: '30' }),
        [140, 30],
      ),
    );
    expect(claimOf(records[0]).services).toEqual([{ code: '150', capacity: 30 }]);
    expect(claimOf(records[1]).services).toEqual([{ code: '150' }, { code: '110' }]);
    expect(claimOf(records[1]).note).toContain('定員 30');
  });

  it('shares the number of a みなし office with its medical institution', async () => {
    const { records } = await readPoints(
      pointFeature(office({ jigyosho_id: '9811200018' }), [140, 30]),
    );
    expect(claimOf(records[0]).identifiers).toContainEqual({
      scheme: 'medical',
      value: '9811200018',
    });
  });

  it('lists an office whose position is missing, broken, zero or swapped, with a doubt', async () => {
    const numbers = ['9871200011', '9871200029', '9871200037', '9871200045'];
    const [missing, broken, zero, swapped] = numbers.map((jigyosho_id) => office({ jigyosho_id }));
    const { records, doubts, rejected } = await readPoints(
      pointFeature(missing!, null),
      { type: 'Feature', properties: broken, geometry: { type: 'Point', coordinates: [null, 30] } },
      pointFeature(zero!, [0, 0]),
      pointFeature(swapped!, [30.5, 140.5]),
    );
    expect(rejected).toEqual([]);
    const found = doubts.filter(({ column }) => column === 'geometry');
    expect(found.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'position-incomplete'],
      [2, 'position-incomplete'],
      [3, 'position-zero'],
      [4, 'position-swapped'],
    ]);
    expect(records.map(claimOf).map(({ position }) => position)).toEqual([
      undefined,
      undefined,
      [0, 0],
      [140.5, 30.5],
    ]);
  });

  it('doubts an unknown service and rejects an office without number or name', async () => {
    const { records, doubts, rejected } = await readPoints(
      pointFeature(office({ service_type: '訪問介護; 見本サービス' }), [140, 30]),
      pointFeature(office({ jigyosho_id: '' }), [140, 30]),
      pointFeature(office({ jigyosho_id: '12' }), [140, 30]),
      pointFeature(office({ name: '' }), [140, 30]),
    );
    expect(claimOf(records[0]).services).toEqual([{ code: '110' }]);
    expect(doubts.map(({ reason, value }) => [reason, value])).toContainEqual([
      'unknown-service',
      '見本サービス',
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'missing-key'],
      [3, 'malformed-code'],
      [4, 'missing-name'],
    ]);
  });
});

describe('medicalPoints', () => {
  const institution = (fields: object) => ({
    facility_id: '9811270000010',
    name: '医療法人　見本会　見本病院',
    category: 'med_hospital',
    category_label: '病院',
    address_full: '見本県見本市東町４－５',
    website: 'https://mihon.example.jp',
    total_beds: '120',
    ...fields,
  });

  it('reads kind, beds and the ID of 医療情報ネット', async () => {
    const { format, records } = await readPoints(pointFeature(institution({}), [140, 30]));
    expect(format).toBe('medical-points');
    expect(records[0]).toMatchObject({
      key: 'medical|9811270000010',
      slice: 'medical|見本県見本市',
    });
    expect(claimOf(records[0])).toEqual({
      name: '医療法人 見本会 見本病院',
      kinds: ['hospital'],
      identifiers: [{ scheme: 'iryojoho', value: '9811270000010' }],
      address: '見本県見本市東町4-5',
      url: 'https://mihon.example.jp',
      position: [140, 30],
      beds: { total: 120 },
    });
  });

  it.each([
    ['med_clinic', '診療所（医科）', 'clinic'],
    ['med_dental', '歯科診療所', 'dental'],
    ['other', '薬局', 'pharmacy'],
  ])('knows the category %s', async (category, category_label, kind) => {
    const feature = pointFeature(
      institution({ category, category_label, total_beds: '0' }),
      [140, 30],
    );
    const claim = claimOf((await readPoints(feature)).records[0]);
    expect(claim.kinds).toEqual([kind]);
    expect(claim.beds).toBeUndefined();
  });

  it('keeps an institution of unknown category with a doubt, and rejects one without ID', async () => {
    const { records, doubts, rejected } = await readPoints(
      pointFeature(institution({ category: 'x', category_label: '' }), [140, 30]),
      pointFeature(institution({ facility_id: '' }), [140, 30]),
    );
    expect(claimOf(records[0]).kinds).toEqual([]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['unknown-value']);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'missing-key']]);
  });
});

describe('supportCenterPoints', () => {
  it('reads a center with the area it serves and its school districts', async () => {
    const properties = {
      area_id: 3,
      center_name: 'はまかぜ',
      address_full: '見本県見本市西町1',
      tel: '000-123-4567',
      school_districts: '東、西、南',
    };
    const read = await readJsonFile(collection(pointFeature(properties, [140, 30])));
    const { records } = readOnlyLayer(read, { parent: '98201' });
    expect(records[0]!.slice).toBe('center|98201');
    expect(claimOf(records[0])).toMatchObject({
      name: 'はまかぜ',
      kinds: ['support-center'],
      identifiers: [{ scheme: 'local', value: '98201-3' }],
      supplement: {
        servesLayer: 'daily',
        servesCodes: ['98201-3'],
        serviceAreaText: '小学校区: 東、西、南',
      },
    });
  });

  it('rejects one without area or name', async () => {
    const { rejected } = await readPoints(
      pointFeature({ area_id: null, center_name: 'a' }, [140, 30]),
      pointFeature({ area_id: 1, center_name: '' }, [140, 30]),
    );
    expect(rejected.map(({ reason }) => reason)).toEqual(['missing-key', 'missing-name']);
  });
});
