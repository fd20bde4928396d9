import { describe, expect, it } from 'vitest';
import { accountedLines, readText } from './read-fixture.ts';

const header = '事業所番号,事業所名,サービスの種類,住所';

describe('readTable', () => {
  it('counts data rows, not empty ones, and accounts for each', async () => {
    const fixture = await readText(
      `${header}\n9971000012,見本訪問看護,訪問看護,見本市\n,,,\n\n9971000020,例示訪問看護,訪問看護,例示市\n`,
    );
    expect(fixture.read).toMatchObject({ ok: true, rows: 2 });
    expect(fixture.fed).toEqual([2, 5]);
    expect(accountedLines(fixture)).toEqual([2, 5]);
  });

  it('pads a row that is too short, with a doubt', async () => {
    const fixture = await readText(`${header}\n9971000012,見本訪問看護,訪問看護\n`);
    expect(fixture.records).toHaveLength(1);
    expect(fixture.doubts).toContainEqual(
      expect.objectContaining({
        line: 2,
        reason: 'ragged-row',
        message:
          '見出しは4列ですが、この行は3列しかありません。足りない列は空として取り込みました。',
      }),
    );
  });

  it('refuses a row with more than its columns, and allows empty cells at the end', async () => {
    const fixture = await readText(
      `${header}\n9971000012,見本,訪問看護,見本市,1丁目\n9971000020,例示,訪問看護,例示市,,\n`,
    );
    expect(fixture.rejected).toMatchObject([{ line: 2, reason: 'row-unreadable', value: '1丁目' }]);
    expect(fixture.records.map(({ record }) => record.key)).toEqual(['9971000020|130']);
    expect(fixture.doubts.filter((issue) => issue.reason === 'ragged-row')).toEqual([]);
  });

  it('refuses a row with a broken quote and reads the next', async () => {
    const fixture = await readText(
      `${header}\n9971000012,"見本"号,訪問看護,見本市\n9971000020,例示,訪問看護,例示市\n`,
    );
    expect(fixture.rejected).toMatchObject([
      { line: 2, reason: 'row-unreadable', message: expect.stringContaining('引用符') },
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
    expect(fixture.records).toHaveLength(1);
  });

  it('gives the line a row starts on when cells span lines', async () => {
    const fixture = await readText(
      `${header}\n9971000012,"見本\n訪問看護",訪問看護,見本市\nx,例示,訪問看護,例示市\n`,
    );
    expect(fixture.rejected).toMatchObject([{ line: 4, reason: 'malformed-code' }]);
  });

  it('stores no U+FFFD that an earlier conversion left', async () => {
    const fixture = await readText(
      `${header}\n9971000012,見本\uFFFD\uFFFD訪問看護,訪問看護,見本市\n`,
    );
    expect(JSON.stringify(fixture.records)).not.toContain('\uFFFD');
    expect(fixture.records[0]?.record.body).toMatchObject({ claim: { name: '見本〓〓訪問看護' } });
    expect(fixture.doubts).toContainEqual(
      expect.objectContaining({ line: 2, column: '事業所名', reason: 'unmapped-characters' }),
    );
  });

  it('says that a sheet is empty', async () => {
    const fixture = await readText(',,\n\n');
    expect(fixture.read).toMatchObject({ ok: false, empty: true });
  });
});
