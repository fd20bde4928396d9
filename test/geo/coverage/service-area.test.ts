import { describe, expect, it } from 'vitest';
import { judgeCoverage } from '../../../geo/coverage/judge.ts';
import type { AreaRef, DesignationBody } from '../../../geo/registry/source-record.ts';
import {
  area,
  completeSet,
  daily,
  designation,
  holder,
  homecare,
  municipality,
} from './invented-prefecture.ts';

/** 98201 has three 日常生活圏域; the 医師会 areas N and S part it between them, S with 98202. */
const town = (name: string) => `98201|${name}`;
const small = (code: string): AreaRef => ({ layer: 'small', code });
const inTown = (code: string, name: string) =>
  area('small', code, {
    parents: [municipality('98201')],
    partMunicipalities: ['98201'],
    towns: [town(name)],
  });
const inDaily = (code: string, towns: readonly string[], over75: number) =>
  area('daily', code, {
    parents: [municipality('98201')],
    partMunicipalities: ['98201'],
    towns: towns.map(town),
    over75,
  });
const areas = [
  area('prefecture', '98', { municipalities: ['98201', '98202', '98203'] }),
  area('homecare', 'N', { partMunicipalities: ['98201'], towns: [town('北町'), town('本町')] }),
  area('homecare', 'S', {
    municipalities: ['98202'],
    partMunicipalities: ['98201'],
    towns: [town('南町'), town('浜町')],
  }),
  area('homecare', 'Z', { municipalities: ['98203'] }),
  area('municipality', '98201', { over75: 900 }),
  area('municipality', '98202', { over75: 300 }),
  area('municipality', '98203', { over75: 200 }),
  inDaily('98201-1', ['北町', '本町'], 400),
  inDaily('98201-2', ['南町'], 350),
  inDaily('98201-3', ['浜町'], 150),
  inTown('982010010', '南町'),
  inTown('982010020', '浜町'),
];
const association = holder('見本郡医師会', {}, { kinds: ['organisation'] });

function judgeHub(
  named: readonly AreaRef[],
  serviceAreas: readonly AreaRef[],
  complete = false,
  rest: Partial<DesignationBody> = {},
) {
  const coverage = judgeCoverage(areas, {
    asOf: '2026-04-01',
    loaded: { filings: new Set(), registry: new Set() },
    designations: [designation('hub', named, association, { serviceAreas, ...rest })],
    sets: complete ? [completeSet('hub')] : [],
  });
  return (layer: string, code: string) => coverage.find({ layer, code })!.roles.hub;
}

describe('a hub for the whole prefecture with a 活動対象地域', () => {
  const wholePrefecture = [{ layer: 'prefecture', code: '98' }];

  it('does not stand for units it does not serve', () => {
    const at = judgeHub(wholePrefecture, [municipality('98202')]);
    expect(at('homecare', 'S')).toMatchObject({ verdict: 'assigned', wide: true });
    expect(at('homecare', 'Z')).toMatchObject({ verdict: 'unknown', evidence: [] });
    expect(at('municipality', '98203').verdict).toBe('unknown');
  });

  it('leaves them lacking, 活動対象外, when the set is complete', () => {
    const at = judgeHub(wholePrefecture, [municipality('98202')], true);
    expect(at('homecare', 'Z')).toMatchObject({ verdict: 'lacking', remark: '活動対象外' });
  });
});

describe('a 活動対象地域 that is not loaded', () => {
  it('is no reason to call an area 活動対象外', () => {
    const at = judgeHub([homecare('Z')], [daily('98203-9')]);
    expect(at('homecare', 'Z')).toMatchObject({ verdict: 'assigned', partial: null });
    expect(at('municipality', '98203')).toMatchObject({
      verdict: 'unknown',
      remark: '活動対象地域の圏域が登録されていません',
    });
  });
});

describe('a 圏域 that holds a part of a city', () => {
  it('counts only its own 日常生活圏域 as uncovered', () => {
    const at = judgeHub([homecare('S')], [municipality('98202')]);
    expect(at('homecare', 'S').partial).toEqual({
      uncovered: [daily('98201-2'), daily('98201-3')],
      over75: 500,
    });
  });

  it('goes on to the ones not served', () => {
    const at = judgeHub([homecare('S')], [municipality('98202'), daily('98201-3')]);
    expect(at('homecare', 'S').partial).toEqual({ uncovered: [daily('98201-2')], over75: 350 });
    expect(at('daily', '98201-2')).toMatchObject({ verdict: 'lacking', remark: '活動対象外' });
  });

  it('is whole when the 町丁・字 served make up its 日常生活圏域', () => {
    const at = judgeHub(
      [homecare('S')],
      [municipality('98202'), small('982010010'), small('982010020')],
    );
    expect(at('homecare', 'S').partial).toBeNull();
    expect(at('daily', '98201-2').verdict).toBe('assigned');
  });

  it('tells no population of a 日常生活圏域 served in part', () => {
    const both = area('daily', '98201-9', {
      parents: [municipality('98201')],
      partMunicipalities: ['98201'],
      towns: [town('南町'), town('浜町')],
      over75: 500,
    });
    const coverage = judgeCoverage([...areas.filter((a) => a.layer !== 'daily'), both], {
      asOf: '2026-04-01',
      loaded: { filings: new Set(), registry: new Set() },
      designations: [
        designation('hub', [homecare('S')], association, {
          serviceAreas: [municipality('98202'), small('982010010')],
        }),
      ],
      sets: [],
    });
    expect(coverage.find(daily('98201-9'))?.roles.hub).toMatchObject({
      verdict: 'assigned',
      partial: { uncovered: [daily('98201-9')], over75: null },
    });
  });
});

describe('areas named together', () => {
  it('name the 圏域 they make up', () => {
    const at = judgeHub([municipality('98202'), small('982010010'), small('982010020')], []);
    expect(at('homecare', 'S')).toMatchObject({ verdict: 'assigned', wide: false });
  });

  it('do not name one of which a part is missing', () => {
    const at = judgeHub([municipality('98202'), small('982010010')], [], true);
    expect(at('homecare', 'S').verdict).toBe('lacking');
  });
});

describe('a 大字 in one list, its 丁目 in another', () => {
  it('overlap, so that a 日常生活圏域 between two units belongs to both', () => {
    const mixed = area('daily', '98201-8', {
      parents: [municipality('98201')],
      partMunicipalities: ['98201'],
      towns: [town('北町1丁目'), town('南町')],
    });
    const coverage = judgeCoverage([...areas, mixed], {
      asOf: '2026-04-01',
      loaded: { filings: new Set(), registry: new Set() },
      designations: [designation('hub', [homecare('N')], association)],
      sets: [],
    });
    expect(coverage.find(daily('98201-8'))?.roles.hub).toMatchObject({
      verdict: 'unknown',
      units: { fulfilled: 1, total: 2 },
    });
  });
});

describe('a row without a period of its own', () => {
  const undated = { validFrom: null, validTo: null };
  const judgeOn = (asOf: string) =>
    judgeCoverage(areas, {
      asOf,
      loaded: { filings: new Set(), registry: new Set() },
      designations: [designation('hub', [homecare('Z')], association, undated)],
      sets: [completeSet('hub', { validTo: '2030-03-31' })],
    }).find(homecare('Z'))!.roles.hub;

  it('ends with its plan', () => {
    expect(judgeOn('2030-03-31').verdict).toBe('assigned');
    expect(judgeOn('2030-04-01').verdict).toBe('unknown');
    expect(judgeOn('2030-04-01').findings.map(({ id }) => id)).toEqual(['expired']);
  });

  it('begins with its plan', () => {
    expect(judgeOn('2024-04-01').evidence[0]).toMatchObject({
      validFrom: '2024-04-01',
      validTo: '2030-03-31',
    });
    expect(judgeOn('2024-03-31').verdict).toBe('unknown');
  });
});
