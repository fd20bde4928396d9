import { describe, expect, it } from 'vitest';
import { accountedLines, claimsOf, readFixture } from '../read-fixture.ts';

describe('supplement', () => {
  it('reads answers, distance, area served and languages under a medical code', async () => {
    const fixture = await readFixture('supplement.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'supplement' }, rows: 6 });
    expect(claimsOf(fixture)['medical|9810000019']).toEqual({
      kinds: [],
      identifiers: [{ scheme: 'medical', value: '9810000019' }],
      closedNote: '日曜',
      languages: ['日本語', '英語'],
      supplement: {
        // 看取り 要相談 is neither: it stays unknown.
        accepts: { gastrostomy: true, ventilator: false },
        serviceAreaText: '見本市、みなと市',
        maxVisitKilometres: 12.5,
        confirmedOn: '2026-06-01',
      },
    });
    expect(fixture.records[0]!.record.edition).toBe('2026-06-01');
  });

  it('reads the areas an office is responsible for', async () => {
    const claims = claimsOf(await readFixture('supplement.csv'));
    expect(claims['care-office|9870000016']!.supplement).toEqual({
      accepts: { gastrostomy: true, suction: false },
      servesLayer: 'daily',
      servesCodes: ['98201-1', '98201-2'],
    });
  });

  it('takes the owner of a bare area number from the import', async () => {
    const key = 'local|98201-recommended-care-2';
    const without = await readFixture('supplement.csv');
    expect(claimsOf(without)[key]!.supplement).toEqual({});
    const owned = await readFixture('supplement.csv', { parent: '98201' });
    expect(claimsOf(owned)[key]!.supplement).toEqual({
      servesLayer: 'daily',
      servesCodes: ['98201-3'],
    });
  });

  it('rejects a row that names no facility, an impossible day and a code of wrong length', async () => {
    const fixture = await readFixture('supplement.csv');
    expect(fixture.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'missing-key'],
      [6, 'date-impossible'],
      [7, 'malformed-code'],
    ]);
    expect(fixture.doubts.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown-value'],
      [4, 'owner-unknown'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });
});
