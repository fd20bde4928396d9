import { describe, expect, it } from 'vitest';
import type { AreaMemberBody, ReorganisationBody } from '../../../../geo/registry/source-record.ts';
import { accountedLines, type ReadFixture, readFixture, readText } from '../read-fixture.ts';

const membersOf = (fixture: ReadFixture): AreaMemberBody[] =>
  fixture.records.flatMap(({ record }) =>
    record.body.type === 'area-member' ? [record.body] : [],
  );
const reasonsByLine = (fixture: ReadFixture) =>
  fixture.rejected.map(({ line, reason }) => [line, reason]);

describe('area members', () => {
  it('reads municipalities, towns and school districts of any layer', async () => {
    const fixture = await readFixture('area-members.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'area-members' }, rows: 7 });
    expect(fixture.rejected).toEqual([]);
    expect(
      membersOf(fixture).map((member) => [
        member.layer,
        member.code,
        member.memberKind,
        member.memberCode,
        member.memberMunicipality,
      ]),
    ).toEqual([
      ['homecare', '98-01', 'municipality', '98201', undefined],
      ['homecare', '98-01', 'small', '982020010', '98202'],
      ['health-center', '98-3', 'municipality', '98203', undefined],
      ['daily', '98201-1', 'small', '', '98201'],
      ['daily', '98202-2', 'school-district', '', '98202'],
      ['daily', '98203-5', 'small', '', '98203'],
      ['secondary', '9802', 'municipality', '98203', undefined],
    ]);
  });

  it('keeps the period, the plan and the name the source itself uses for its areas', async () => {
    const members = membersOf(await readFixture('area-members.csv'));
    expect(members[0]).toEqual({
      type: 'area-member',
      prefecture: '98',
      layer: 'homecare',
      code: '98-01',
      name: '見本東部',
      plan: '第8次見本県医療計画',
      validFrom: '2024-04-01',
      validTo: '2030-03-31',
      memberKind: 'municipality',
      memberCode: '98201',
      memberName: '見本市',
    });
    expect(members[6]).toMatchObject({ layerLabel: '構想区域', validFrom: null, validTo: null });
  });

  it('says when a bare number was taken for an area of the city its member lies in', async () => {
    const fixture = await readFixture('area-members.csv');
    expect(fixture.doubts.map(({ line, reason }) => [line, reason])).toEqual([
      [7, 'owner-inferred'],
    ]);
  });

  it('supersedes within one layer and owner, so that towns of one city leave those of another', async () => {
    const { records } = await readFixture('area-members.csv');
    expect(records.map(({ record }) => record.slice)).toEqual([
      'homecare|98',
      'homecare|98',
      'health-center|98',
      'daily|98201',
      'daily|98202',
      'daily|98203',
      'secondary|98',
    ]);
  });

  it('takes the owner named on import', async () => {
    const text =
      '圏域の種類,圏域コード,構成要素の種類,構成要素コード,構成要素名\n日常生活圏域,3,町丁・字,,本町\n';
    const without = await readText(text);
    expect(reasonsByLine(without)).toEqual([[2, 'owner-unknown']]);
    const [member] = membersOf(await readText(text, { parent: '982016' }));
    expect(member).toMatchObject({
      code: '98201-3',
      memberMunicipality: '98201',
      prefecture: '98',
    });
  });

  it('rejects each faulty row with its reason', async () => {
    const fixture = await readFixture('area-members-faults.csv');
    expect(reasonsByLine(fixture)).toEqual([
      [2, 'unknown-layer'],
      [3, 'missing-key'],
      [4, 'malformed-code'],
      [5, 'missing-key'],
      [6, 'date-impossible'],
      [7, 'date-impossible'],
      [8, 'owner-unknown'],
      [9, 'malformed-code'],
      [10, 'unknown-value'],
      [11, 'missing-key'],
      [11, 'owner-unknown'],
      [12, 'missing-key'],
    ]);
    expect(fixture.records).toEqual([]);
  });
});

describe('municipality → 二次医療圏', () => {
  it('reads a row a municipality, labels 構想区域 and says of which plan the areas are', async () => {
    const fixture = await readFixture('iryoken-members.csv');
    expect(fixture.read).toMatchObject({ ok: true, format: { id: 'iryoken-members' }, rows: 5 });
    expect(
      membersOf(fixture).map((member) => [
        member.code,
        member.memberCode,
        member.layerLabel,
        member.plan,
      ]),
    ).toEqual([
      ['9801', '98201', '二次医療圏（第7次医療計画）', '第7次医療計画'],
      ['9802', '98202', '構想区域', '第7次医療計画'],
      ['0104', '01101', '二次医療圏（第7次医療計画）', '第7次医療計画'],
    ]);
    expect(fixture.records.map(({ record }) => record.edition)).toEqual(
      Array.from({ length: 3 }, () => '2020-04-01'),
    );
    expect(reasonsByLine(fixture)).toEqual([
      [5, 'malformed-code'],
      [6, 'malformed-code'],
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });
});

describe('reorganisations', () => {
  it('reads old and new codes with their day and towns', async () => {
    const fixture = await readFixture('reorganisations.csv');
    const bodies = fixture.records.map(({ record }) => record.body as ReorganisationBody);
    expect(bodies).toEqual([
      {
        type: 'reorganisation',
        oldCode: '98211',
        newCode: '98221',
        effectiveFrom: '2026-04-01',
        towns: ['北町', '南町'],
      },
      {
        type: 'reorganisation',
        oldCode: '98212',
        newCode: '98221',
        effectiveFrom: '2026-04-01',
        towns: [],
      },
    ]);
    expect(reasonsByLine(fixture)).toEqual([
      [4, 'malformed-code'],
      [5, 'date-impossible'],
      [6, 'missing-key'],
      [7, 'malformed-code'],
    ]);
  });
});
