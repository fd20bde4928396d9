import { describe, expect, it } from 'vitest';
import type {
  DesignationBody,
  DesignationSetBody,
} from '../../../../geo/registry/source-record.ts';
import { accountedLines, type ReadFixture, readFixture, readText } from '../read-fixture.ts';

const designationsOf = (fixture: ReadFixture): DesignationBody[] =>
  fixture.records.flatMap(({ record }) =>
    record.body.type === 'designation' ? [record.body] : [],
  );
const setsOf = (fixture: ReadFixture): DesignationSetBody[] =>
  fixture.records.flatMap(({ record }) =>
    record.body.type === 'designation-set' ? [record.body] : [],
  );
const reasonsByLine = (fixture: ReadFixture) =>
  fixture.rejected.map(({ line, reason }) => [line, reason]);

describe('designations', () => {
  it('reads rows under a set header of name and value lines', async () => {
    const fixture = await readFixture('designations-set-lines-above.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'designations' }, rows: 4 });
    expect(fixture.rejected).toEqual([]);
    expect(fixture.doubts).toEqual([]);
    expect(accountedLines(fixture)).toEqual(expect.arrayContaining(fixture.fed));
    expect(setsOf(fixture)).toEqual([
      {
        type: 'designation-set',
        prefecture: '98',
        role: 'hub',
        plan: '第8次見本県医療計画',
        asOf: '2026-04-01',
        validFrom: '2024-04-01',
        validTo: '2030-03-31',
        complete: true,
      },
    ]);
    const slice = '98|hub|第8次見本県医療計画';
    for (const { record } of fixture.records) {
      expect(record.slice).toBe(slice);
      expect(record.edition).toBe('2026-04-01');
    }
    expect(fixture.records.map(({ record }) => record.key)).toEqual([
      slice,
      `${slice}|見本市医師会|homecare:98-01|2024-04-01`,
      `${slice}|9890000012|homecare:98-02;homecare:98-03|2024-04-01`,
      `${slice}|該当なし|homecare:98-04`,
      `${slice}|みさき町|homecare:98-05`,
    ]);
  });

  it('reads an organisation without code, with its narrower service area', async () => {
    const [association] = designationsOf(await readFixture('designations-set-lines-above.csv'));
    expect(association).toEqual({
      type: 'designation',
      prefecture: '98',
      role: 'hub',
      status: 'designated',
      claim: {
        name: '見本市医師会',
        kinds: ['organisation'],
        identifiers: [],
        prefecture: '98',
        address: '見本県見本市本町1-1',
        phone: '000-000-0001',
      },
      holderKind: '医師会',
      receptionHours: '平日9時~17時',
      consultees: 'professionals',
      areas: [{ layer: 'homecare', code: '98-01' }],
      serviceAreas: [
        { layer: 'municipality', code: '98201' },
        { layer: 'municipality', code: '98202' },
      ],
      plan: '第8次見本県医療計画',
      validFrom: '2024-04-01',
      validTo: null,
      evidence: '第8次見本県医療計画 別表3',
    });
  });

  it('takes prefecture, role and plan from the set header where a row leaves them empty', async () => {
    const [, nurse] = designationsOf(await readFixture('designations-set-lines-above.csv'));
    expect(nurse).toMatchObject({
      prefecture: '98',
      role: 'hub',
      plan: '第8次見本県医療計画',
      claim: {
        kinds: ['visiting-nurse'],
        identifiers: [{ scheme: 'care-office', value: '9890000012' }],
      },
      consultees: 'both',
    });
  });

  it('names nobody for 該当なし, and makes no facility of a body that is only being discussed', async () => {
    const [, , none, pending] = designationsOf(
      await readFixture('designations-set-lines-above.csv'),
    );
    expect(none).toMatchObject({ status: 'none', claim: null, holderKind: '' });
    expect(pending).toMatchObject({
      status: 'pending',
      claim: null,
      note: '調整中: みさき町\n協議の場で検討',
    });
  });

  it('reads the set header as a second table below, and a body with both roles twice', async () => {
    const fixture = await readFixture('designations-set-table-below.csv');
    expect(fixture.rejected).toEqual([]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
    expect(setsOf(fixture).map(({ role, complete }) => [role, complete])).toEqual([
      ['active', true],
      ['hub', false],
    ]);
    expect(designationsOf(fixture).map(({ role, claim }) => [role, claim?.name])).toEqual([
      ['active', '見本中央病院'],
      ['active', 'みなと診療所'],
      ['hub', 'みなと診療所'],
    ]);
    const clinic = designationsOf(fixture)[1]!;
    // Seven digits alone: prefecture and 点数表 (医科) stand before them.
    expect(clinic.claim?.identifiers).toEqual([{ scheme: 'medical', value: '9811000003' }]);
    expect(clinic.areas).toEqual([{ layer: 'municipality', code: '98203' }]);
  });

  it('reads the set header as a small table above, though its header row comes first', async () => {
    const fixture = await readFixture('designations-set-table-above.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'designations' }, rows: 1 });
    expect(setsOf(fixture)).toMatchObject([{ role: 'active', complete: true }]);
    expect(designationsOf(fixture)).toMatchObject([
      { prefecture: '98', role: 'active', plan: '第8次見本県医療計画' },
    ]);
  });

  it('rejects what would mislead, each with its reason, and keeps the rest', async () => {
    const fixture = await readFixture('designations-faults.csv');
    expect(reasonsByLine(fixture)).toEqual([
      [2, 'missing-name'],
      [3, 'unknown-role'],
      [4, 'unknown-layer'],
      [5, 'malformed-code'],
      [6, 'date-impossible'],
      [7, 'date-impossible'],
      [8, 'missing-key'],
      [9, 'unknown-value'],
      [10, 'missing-key'],
      [11, 'owner-unknown'],
    ]);
    for (const issue of fixture.rejected) expect(issue.message).toMatch(/。$/u);
    expect(fixture.doubts.map(({ line, reason }) => [line, reason])).toEqual([
      [12, 'unknown-value'],
      [13, 'malformed-code'],
      [12, 'set-header-missing'],
    ]);
    expect(designationsOf(fixture).map(({ claim }) => claim?.name)).toEqual([
      undefined,
      '番号違い診療所',
    ]);
  });

  it('reads a set header in a file of its own, which supersedes no designation', async () => {
    const fixture = await readFixture('designation-sets.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'designation-sets' }, rows: 6 });
    expect(setsOf(fixture).map(({ role, plan, complete }) => [role, plan, complete])).toEqual([
      ['active', '第8次見本県医療計画', true],
      ['active', '第7次見本県医療計画', false],
      ['hub', '第7次見本県医療計画', false],
    ]);
    expect(fixture.records[0]!.record).toMatchObject({
      key: '98|active|第8次見本県医療計画',
      slice: 'set|98|active|第8次見本県医療計画',
    });
    expect(reasonsByLine(fixture)).toEqual([
      [4, 'unknown-role'],
      [5, 'date-impossible'],
      [6, 'date-impossible'],
      [7, 'unknown-value'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });
});

const columns = '都道府県コード,役割,名称,種別,担当圏域の種類,担当圏域コード';

describe('set headers as people write them', () => {
  it('reads one block of name and value lines after the other', async () => {
    const block = (role: string, complete: string) =>
      `都道府県コード,98\n役割,${role}\n計画,第8次\n基準日,2026-04-01\n全件,${complete}\n`;
    const fixture = await readText(
      `${block('積極的役割', 'はい')}${block('連携拠点', 'いいえ')}${columns},計画\n98,積極的役割,見本病院,病院,二次医療圏,9801,第8次\n`,
    );
    expect(setsOf(fixture).map(({ role, complete }) => [role, complete])).toEqual([
      ['active', true],
      ['hub', false],
    ]);
    expect(fixture.doubts).toEqual([]);
  });

  it('reads names and values side by side on one line', async () => {
    const fixture = await readText(
      `都道府県コード,98,役割,積極的役割,計画,第8次,基準日,2026-04-01,全件,はい\n${columns}\n98,積極的役割,見本病院,病院,二次医療圏,9801\n`,
    );
    expect(setsOf(fixture)).toMatchObject([{ role: 'active', plan: '第8次', complete: true }]);
    expect(fixture.rejected).toEqual([]);
  });
});

describe('a body named more than once for an area', () => {
  const dated = `${columns},位置付け開始日,位置付け終了日`;
  const served = `${columns},活動対象地域の種類,活動対象地域コード`;
  const row = '98,連携拠点,見本市医師会,医師会,二次医療圏,9801';

  it('in two periods has two designations', async () => {
    const fixture = await readText(`${dated}\n${row},2018-04-01,2024-03-31\n${row},2024-04-01,\n`);
    expect(new Set(fixture.records.map(({ record }) => record.key)).size).toBe(2);
  });

  it('in a row per 活動対象地域 has one designation for all of them', async () => {
    const fixture = await readText(
      `${served}\n${row},市区町村,98202\n${row},市区町村,98201\n${row},,\n`,
    );
    expect(designationsOf(fixture).map((body) => body.serviceAreas.map((a) => a.code))).toEqual([
      ['98201', '98202'],
      [],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });
});
