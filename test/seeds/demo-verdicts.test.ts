import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingId } from '../../geo/coverage/coverage.ts';
import { type RoleId, roles, type VerdictId, verdicts } from '../../geo/terms/role.ts';
import { type ImportedDemo, importDemo } from './import-demo.ts';

let demo: ImportedDemo;
beforeAll(async () => {
  demo = await importDemo();
}, 120_000);

interface Expected {
  readonly verdict: VerdictId;
  readonly findings?: readonly FindingId[];
  readonly wide?: true;
  readonly uncovered?: readonly string[];
  readonly remark?: string;
}

type Row = readonly [layer: string, code: string, active: Expected, hub: Expected];

const single: readonly FindingId[] = ['single-body'];
const located: Expected = { verdict: 'located' };
const locatedAlone: Expected = { verdict: 'located', findings: single };
const assignedAlone: Expected = { verdict: 'assigned', findings: single };
const unknown: Expected = { verdict: 'unknown' };
const expired: Expected = { verdict: 'unknown', findings: ['expired'] };

/** Written down by hand from the two plans. */
const legalUnits: readonly Row[] = [
  ['homecare', '98-01', located, located],
  ['homecare', '98-02', locatedAlone, locatedAlone],
  ['homecare', '98-03', assignedAlone, { ...locatedAlone, uncovered: ['98201-4', '98201-5'] }],
  ['homecare', '98-04', { verdict: 'located', findings: ['holder-not-medical'] }, locatedAlone],
  [
    'homecare',
    '98-05',
    {
      verdict: 'located',
      findings: ['filing-unverified', 'holder-not-medical', 'holder-without-filing'],
    },
    assignedAlone,
  ],
  ['homecare', '98-06', { verdict: 'lacking', remark: '該当なしと明記' }, locatedAlone],
  [
    'homecare',
    '98-07',
    { verdict: 'located', findings: ['filing-unverified', 'holder-missing'] },
    locatedAlone,
  ],
  ['homecare', '98-08', located, { ...locatedAlone, uncovered: ['98321'] }],
  [
    'homecare',
    '98-09',
    { verdict: 'lacking', remark: '調整中', findings: ['not-yet-in-force'] },
    assignedAlone,
  ],
  ['homecare', '98-10', { ...locatedAlone, wide: true }, locatedAlone],
  ['homecare', '98-11', { verdict: 'located', findings: ['expired'] }, { verdict: 'lacking' }],
  ['homecare', '98-12', { ...assignedAlone, wide: true }, assignedAlone],
  ['homecare', '98-13', locatedAlone, { verdict: 'located', findings: ['holder-missing'] }],
  ['secondary', '9901', expired, assignedAlone],
  ['secondary', '9902', expired, unknown],
  ['secondary', '9903', unknown, { verdict: 'lacking', remark: '該当なしと明記' }],
];

/** 二次医療圏 of 見本県: fulfilled units of how many, for both roles. */
const unitCounts: readonly (readonly [code: string, active: string, hub: string])[] = [
  ['9801', 'assigned 3/3', 'located 3/3'],
  ['9802', 'lacking 2/3', 'assigned 3/3'],
  ['9803', 'lacking 2/3', 'assigned 3/3'],
  ['9804', 'assigned 3/3', 'lacking 2/3'],
  ['9805', 'located 1/1', 'located 1/1'],
];

const judge = (layer: string, code: string, role: RoleId) => {
  const area = demo.coverage.find({ layer, code });
  if (!area) throw new Error(`No ${layer} ${code} in the demo.`);
  return area.roles[role];
};

describe('the verdicts of the demo', () => {
  it.each(legalUnits)('%s %s', (layer, code, active, hub) => {
    for (const [role, expected] of [
      ['active', active],
      ['hub', hub],
    ] as const) {
      const verdict = judge(layer, code, role);
      expect({
        verdict: verdict.verdict,
        findings: verdict.findings.map(({ id }) => id).sort(),
        wide: verdict.wide,
        uncovered: verdict.partial?.uncovered.map((area) => area.code) ?? [],
        remark: verdict.remark,
      }).toEqual({ findings: [], wide: false, uncovered: [], remark: '', ...expected });
    }
  });

  it.each(unitCounts)('二次医療圏 %s counts its units', (code, active, hub) => {
    for (const [role, expected] of [
      ['active', active],
      ['hub', hub],
    ] as const) {
      const { verdict, units } = judge('secondary', code, role);
      expect(`${verdict} ${units?.fulfilled}/${units?.total}`).toBe(expected);
    }
  });

  it('every verdict and every finding occurs', () => {
    const all = roles.flatMap(({ id }) =>
      legalUnits.map(([layer, code]) => judge(layer, code, id)),
    );
    const seen = new Set(all.map(({ verdict }) => verdict));
    expect(seen).toEqual(new Set(verdicts.map(({ id }) => id)));
    const found = new Set(all.flatMap(({ findings }) => findings.map(({ id }) => id)));
    const every: Record<FindingId, true> = {
      expired: true,
      'not-yet-in-force': true,
      'holder-not-medical': true,
      'holder-without-filing': true,
      'filing-unverified': true,
      'holder-missing': true,
      'single-body': true,
    };
    expect([...found].sort()).toEqual(Object.keys(every).sort());
  });

  it('one holder is missing from the registry, another has closed', () => {
    const messages = ['98-07', '98-13'].map((code) =>
      roles
        .flatMap(({ id }) => judge('homecare', code, id).findings)
        .find(({ id }) => id === 'holder-missing'),
    );
    expect(messages[0]?.message).toContain('見つかりません');
    expect(messages[1]?.message).toContain('廃止の可能性');
  });

  it('a 日常生活圏域 outside the area a hub serves lacks one', () => {
    const verdict = judge('daily', '98201-4', 'hub');
    expect([verdict.verdict, verdict.remark]).toEqual(['lacking', '活動対象外']);
    expect(judge('daily', '98201-1', 'hub').verdict).toBe('located');
  });

  it('a 日常生活圏域 that two 医師会 share counts both', () => {
    const shared = demo.input.areas.filter(
      ({ layer, code }) => layer === 'daily' && code.startsWith('98202-'),
    );
    const units = shared.map(({ code }) => judge('daily', code, 'active').units?.total ?? 1);
    expect(units).toContain(2);
    expect(units).toContain(1);
  });

  it('one body carries two 圏域, and one the 圏域 of the next prefecture', () => {
    const holders = (layer: string, code: string, role: RoleId) =>
      judge(layer, code, role).evidence.map(({ facilityId }) => facilityId);
    const [both] = holders('homecare', '98-04', 'hub');
    expect(holders('homecare', '98-05', 'hub')).toContain(both);
    const [abroad] = holders('secondary', '9901', 'hub');
    const facility = demo.input.facilities.find(({ id }) => id === abroad);
    expect(facility?.prefecture).toBe('98');
  });
});
