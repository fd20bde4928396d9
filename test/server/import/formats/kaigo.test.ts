import { describe, expect, it } from 'vitest';
import { accountedLines, claimsOf, readFixture } from '../read-fixture.ts';

describe('介護サービス情報公表', () => {
  it('reads a care office as it states itself', async () => {
    const fixture = await readFixture('kaigo-complete.csv');
    const { record, rows } = fixture.records[0]!;
    expect(rows).toEqual([{ line: 2 }]);
    expect(record).toEqual({
      source: 'kaigo',
      key: '9871000015|130',
      layout: 2,
      edition: null,
      slice: '130',
      body: {
        type: 'facility',
        claim: {
          name: '見本 訪問看護ステーション',
          kana: 'ミホン',
          kinds: ['visiting-nurse'],
          identifiers: [
            { scheme: 'care-office', value: '9871000015' },
            { scheme: 'corporate', value: '8700110005901' },
          ],
          prefecture: '98',
          municipality: '98401',
          prefectureName: '見本県',
          municipalityName: '見本市',
          address: '見本市例町1丁目2番地',
          building: '見本ビル3階',
          phone: '000-123-4567',
          fax: '000-123-4568',
          url: 'http://www.example.jp',
          corporateName: '見本株式会社',
          position: [138.5, 34.5],
          services: [{ code: '130', days: '平日,土曜日', daysNote: '第2土曜は休み\n祝日は応相談' }],
          openDays: [true, true, true, true, true, true, false, null],
          note: '見本の備考',
        },
      },
    });
  });

  it('knows a みなし number for a medical code, and keeps what cannot be read out', async () => {
    const claims = claimsOf(await readFixture('kaigo-complete.csv'));
    expect(claims['9810000027|140']).toMatchObject({
      identifiers: [
        { scheme: 'care-office', value: '9810000027' },
        { scheme: 'medical', value: '9810000027' },
      ],
      email: 'info@example.jp',
      position: [0, 0],
      services: [{ code: '140' }],
    });
    expect(claims['01B0100011|550']).toMatchObject({
      identifiers: [{ scheme: 'care-office', value: '01B0100011' }],
      municipality: '01101',
      position: [138.5, 34.5],
      services: [{ code: '550', capacity: 46 }],
    });
  });

  it('accounts for every row and says what it doubts', async () => {
    const fixture = await readFixture('kaigo-complete.csv');
    expect(fixture.fed).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
    expect(fixture.rejected.map((issue) => [issue.line, issue.reason, issue.column])).toEqual([
      [6, 'missing-key', '事業所番号'],
      [7, 'malformed-code', '事業所番号'],
      [8, 'missing-name', '事業所名'],
    ]);
    expect(fixture.doubts.map((issue) => [issue.line, issue.reason]).sort()).toEqual(
      [
        [2, 'url-scheme-restored'],
        [3, 'position-zero'],
        [3, 'capacity-unreadable'],
        [4, 'position-swapped'],
        [5, 'unknown-service'],
        [5, 'check-digit'],
      ].sort(),
    );
  });

  it('keeps an office of an unknown service, named in its note', async () => {
    const fixture = await readFixture('kaigo-complete.csv');
    const unknown = fixture.records.find(({ rows }) => rows[0]?.line === 5)?.record;
    expect(unknown?.key).toBe('9871000016|宇宙介護');
    expect(unknown?.body).toMatchObject({
      claim: { kinds: [], note: 'サービスの種類: 宇宙介護' },
    });
  });

  it('restores leading zeros a spreadsheet took, said once a row; such a copy is layout 1', async () => {
    const fixture = await readFixture('kaigo-leading-zeros-lost.csv');
    expect(fixture.records.map(({ record }) => [record.key, record.layout])).toEqual([
      ['0190000034|760', 1],
      ['9871000015|760', 1],
    ]);
    expect(claimsOf(fixture)['0190000034|760']).toMatchObject({
      prefecture: '01',
      municipality: '01101',
      phone: '03-1234-5678',
    });
    expect(fixture.doubts.map((issue) => [issue.line, issue.reason])).toEqual([
      [2, 'leading-zeros-restored'],
      [2, 'phone-zero-restored'],
    ]);
  });
});
