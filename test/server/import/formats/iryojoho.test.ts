import { describe, expect, it } from 'vitest';
import { accountedLines, claimsOf, readFixture } from '../read-fixture.ts';

describe('医療情報ネット 施設票', () => {
  it('reads a hospital; the columns called 休診 hold 1 for open', async () => {
    const fixture = await readFixture('iryojoho-hospitals.csv');
    expect(fixture.records[0]?.record).toEqual({
      source: 'iryojoho',
      key: '0198401000010',
      layout: 2,
      edition: null,
      slice: '1',
      body: {
        type: 'facility',
        claim: {
          name: '見本病院',
          kana: 'ミホンビョウイン',
          nameEnglish: 'Mihon Hospital',
          kinds: ['hospital'],
          identifiers: [{ scheme: 'iryojoho', value: '0198401000010' }],
          prefecture: '98',
          municipality: '98401',
          address: '見本県見本市例町1-2-3',
          url: 'http://example.jp/',
          position: [138.5, 34.5],
          openDays: [true, true, true, true, true, true, false, false],
          closedNote: '第2・第4土曜は休み。8月15日、12月31日〜1月2日は休み',
          beds: { total: 150, general: 100, longTerm: 50, tuberculosis: 0 },
        },
      },
    });
  });

  it('shows a hospital open on Mondays as open on Mondays, and does not guess the rest', async () => {
    const claims = claimsOf(await readFixture('iryojoho-hospitals.csv'));
    expect(claims['12345']).toMatchObject({
      openDays: [true, null, null, null, null, null, null, null],
      closedNote: 'お盆は休みます\n要確認',
    });
    expect(claims['12345']?.beds).toBeUndefined();
  });

  it('calls a day unknown where its weekly and its monthly cells contradict each other', async () => {
    const claims = claimsOf(await readFixture('iryojoho-hospitals.csv'));
    expect(claims['0198401000030']).toMatchObject({
      openDays: [true, true, true, true, true, false, null, true],
      closedNote: '第1・第2・第3・第4・第5日曜は休み',
      beds: { total: 20 },
    });
  });

  it('accounts for every row', async () => {
    const fixture = await readFixture('iryojoho-hospitals.csv');
    expect(accountedLines(fixture)).toEqual(fixture.fed);
    expect(fixture.rejected.map((issue) => [issue.line, issue.reason])).toEqual([
      [5, 'missing-key'],
      [6, 'malformed-code'],
      [7, 'malformed-code'],
    ]);
    expect(fixture.doubts.map((issue) => [issue.line, issue.reason])).toEqual([
      [3, 'position-zero'],
    ]);
  });

  it('reads a pharmacy with the hours in its row', async () => {
    const claims = claimsOf(await readFixture('iryojoho-pharmacies.csv'));
    const pharmacy = claims['0598401000010'];
    expect(pharmacy).toMatchObject({
      kinds: ['pharmacy'],
      openDays: [true, true, true, true, true, true, false, false],
      closedNote: '第3土曜は休み',
    });
    expect(pharmacy?.hours).toHaveLength(11);
    expect(pharmacy?.hours?.slice(0, 3)).toEqual([
      { day: 0, opens: 540, closes: 780 },
      { day: 0, opens: 840, closes: 1140 },
      { day: 1, opens: 540, closes: 780 },
    ]);
  });
});

describe('医療情報ネット 診療科・診療時間票', () => {
  it('makes one record of all rows of an ID; equal departments share their hours', async () => {
    const fixture = await readFixture('iryojoho-hours.csv');
    const claims = claimsOf(fixture);
    expect(Object.keys(claims)).toEqual(['0298401000010', '0298401000020']);
    expect(claims['0298401000010']).toEqual({
      kinds: [],
      identifiers: [{ scheme: 'iryojoho', value: '0298401000010' }],
      departments: ['内科', '外科'],
      hours: [
        { day: 0, opens: 540, closes: 720 },
        { day: 0, opens: 780, closes: 1020 },
        { day: 1, opens: 540, closes: 720 },
        { day: 1, opens: 780, closes: 1020 },
      ],
      hoursNote: '外来受付 8:30〜11:30',
    });
    expect(claims['0298401000020']).toMatchObject({
      hours: [
        { department: '内科', day: 2, opens: 540, closes: 720 },
        { department: '外科', day: 3, opens: 540, closes: 720 },
      ],
    });
  });

  it('accounts for every row, each with its own part', async () => {
    const fixture = await readFixture('iryojoho-hours.csv');
    expect(accountedLines(fixture)).toEqual(fixture.fed);
    expect(fixture.rejected).toMatchObject([{ line: 9, reason: 'missing-key' }]);
    expect(fixture.doubts).toMatchObject([{ line: 8, reason: 'time-unreadable', value: '18:00' }]);
    const [first] = fixture.records;
    expect(first?.rows.map((row) => row.line)).toEqual([2, 4, 5, 6]);
    expect(new Set(first?.rows.map((row) => row.part?.key)).size).toBe(4);
  });
});
