import { describe, expect, it } from 'vitest';
import { accountedLines, claimsOf, type ReadFixture, readFixture } from '../read-fixture.ts';

const reasonsByLine = (issues: ReadFixture['rejected']) =>
  issues.map(({ line, reason }) => [line, reason]);

describe('推奨データセット 医療機関一覧', () => {
  it('reads who, where, when and what of a hospital', async () => {
    const fixture = await readFixture('recommended-medical.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'recommended-medical' } });
    expect(claimsOf(fixture)['98201|0000000001']).toEqual({
      name: '見本中央病院',
      kana: 'ミホンチュウオウビョウイン',
      kinds: ['hospital'],
      identifiers: [
        { scheme: 'medical', value: '9810000019' },
        { scheme: 'local', value: '98201-recommended-medical-0000000001' },
      ],
      prefecture: '98',
      municipality: '98201',
      prefectureName: '見本県',
      municipalityName: '見本市',
      address: '見本県見本市本町1-1',
      phone: '000-000-0011',
      fax: '000-000-0012',
      url: 'http://mihon.example.jp',
      corporateName: '見本会',
      position: [150.5, 35.5],
      openDays: [true, true, true, true, true, false, false, null],
      hours: [0, 1, 2, 3, 4].map((day) => ({ day, opens: 540, closes: 1020 })),
      hoursNote: '第2土曜は午前のみ\n時間外: 救急外来あり',
      departments: ['内科', '外科', '小児科'],
      beds: { total: 120 },
      // Was defused for spreadsheets as '=見本.
      note: '=見本',
    });
  });

  it('tells the kind by the name where the column is empty, and says so', async () => {
    const fixture = await readFixture('recommended-medical.csv');
    const claims = claimsOf(fixture);
    expect(claims['98201|2']).toMatchObject({
      kinds: ['dental'],
      openDays: [true, true, true, true, true, true, false, null],
    });
    // An opening time without its end makes no hours.
    expect(claims['98201|2']).not.toHaveProperty('hours');
    expect(claims['98201|こもれび|見本県見本市森3']).toMatchObject({ kinds: [] });
    expect(reasonsByLine(fixture.doubts)).toEqual([
      [2, 'url-scheme-restored'],
      [3, 'unknown-value'],
      [3, 'time-unreadable'],
      [3, 'position-zero'],
      [4, 'unknown-value'],
      [7, 'leading-zeros-restored'],
      [7, 'malformed-code'],
    ]);
  });

  it('rejects rows without owner or name', async () => {
    const fixture = await readFixture('recommended-medical.csv');
    expect(reasonsByLine(fixture.rejected)).toEqual([
      [5, 'owner-unknown'],
      [6, 'missing-name'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });

  it('takes the owner named on import where a row leaves it out', async () => {
    const fixture = await readFixture('recommended-medical.csv', { parent: '98201' });
    expect(claimsOf(fixture)['98201|4']).toMatchObject({ municipality: '98201' });
  });
});

describe('推奨データセット 介護サービス事業所一覧', () => {
  it('reads several services of one cell, and gives none of them the shared 定員', async () => {
    const fixture = await readFixture('recommended-care.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'recommended-care' } });
    const claims = claimsOf(fixture);
    const shared = { days: '月火水木金', daysNote: '祝日休み' };
    expect(claims['98201|1']).toMatchObject({
      kinds: ['home-care', 'care-manager'],
      services: [
        { code: '110', ...shared },
        { code: '430', ...shared },
      ],
      identifiers: [
        { scheme: 'care-office', value: '9870000016' },
        { scheme: 'local', value: '98201-recommended-care-1' },
      ],
    });
    expect(claims['98201|1']!.services!.some((service) => 'capacity' in service)).toBe(false);
    expect(claims['98201|3']!.services).toEqual([{ code: '130', capacity: 12 }]);
  });

  it('knows a みなし number for a medical code, and a 地域包括支援センター by its kind', async () => {
    const claims = claimsOf(await readFixture('recommended-care.csv'));
    expect(claims['98201|3']!.identifiers.slice(0, 2)).toEqual([
      { scheme: 'care-office', value: '9810000019' },
      { scheme: 'medical', value: '9810000019' },
    ]);
    expect(claims['98201|2']).toMatchObject({ kinds: ['support-center'], services: [] });
  });

  it('keeps a facility whose service nobody knows, and says so', async () => {
    const fixture = await readFixture('recommended-care.csv');
    expect(claimsOf(fixture)['98201|4']).toMatchObject({ name: 'ふしぎ屋', kinds: [] });
    expect(reasonsByLine(fixture.doubts)).toEqual([[5, 'unknown-service']]);
    expect(fixture.rejected).toEqual([]);
  });
});

describe('自治体標準オープンデータセット', () => {
  it('joins the parts of an address, and takes the municipality in which the facility stands', async () => {
    const fixture = await readFixture('standard-medical.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'standard-medical' } });
    expect(claimsOf(fixture)['98201|A01']).toMatchObject({
      kinds: ['pharmacy'],
      nameEnglish: 'Minato Pharmacy',
      address: '見本県みなと市北町1-2',
      building: '港ビル2階',
      municipality: '98202',
      postcode: '999-0001',
      email: 'minato@example.jp',
      openDays: [true, true, true, true, true, true, false, true],
    });
    expect(claimsOf(fixture)['98201|A01']!.hours).toContainEqual({
      day: 7,
      opens: 510,
      closes: 1200,
    });
    expect(fixture.records[0]!.record.slice).toBe('98201');
  });

  it('reads 所在地_連結標記, hours past midnight and swapped coordinates', async () => {
    const fixture = await readFixture('standard-medical.csv');
    expect(claimsOf(fixture)['98201|A02']).toMatchObject({
      address: '見本県見本市夜町9',
      position: [150.7, 35.7],
      hours: [
        { day: 0, opens: 1320, closes: 1800 },
        { day: 1, opens: 1320, closes: 1800 },
      ],
    });
    expect(reasonsByLine(fixture.doubts)).toEqual([
      [3, 'time-unreadable'],
      [3, 'position-swapped'],
    ]);
  });

  it('reads care offices with 所在地_連結表記', async () => {
    const fixture = await readFixture('standard-care.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'standard-care' } });
    expect(fixture.rejected).toEqual([]);
    expect(claimsOf(fixture)['98201|B01']).toMatchObject({
      kinds: ['home-care'],
      services: [{ code: '150', capacity: 30, days: '月火水木金土' }],
      address: '見本県見本市浜7',
    });
  });
});
