import { describe, expect, it } from 'vitest';
import { judgeCoverage } from '../../../geo/coverage/judge.ts';
import type { JudgeInput } from '../../../geo/coverage/judge-unit.ts';
import {
  area,
  completeSet,
  daily,
  designation,
  holder,
  homecare,
  municipality,
} from './invented-prefecture.ts';

const asOf = '2026-04-01';
const loaded = { filings: new Set(['98']), registry: new Set(['98']) };

/** 二次医療圏 9801 = 在宅医療圏 A (201, 202) + B (203) + C (204, a part of it) + D (the rest of 204). */
const areas = [
  area('prefecture', '98', { municipalities: ['98201', '98202', '98203', '98204'] }),
  area('secondary', '9801', { municipalities: ['98201', '98202', '98203', '98204'] }),
  area('homecare', 'A', { municipalities: ['98201', '98202'] }),
  area('homecare', 'B', { municipalities: ['98203'] }),
  area('homecare', 'C', { partMunicipalities: ['98204'], towns: ['98204|青葉', '98204|若葉'] }),
  area('homecare', 'D', { partMunicipalities: ['98204'], towns: ['98204|港'] }),
  area('municipality', '98201', { over75: 1000 }),
  area('municipality', '98202', { over75: 300 }),
  area('municipality', '98203', { over75: 500 }),
  area('municipality', '98204', { over75: 900 }),
  area('municipality', '98205'),
  area('daily', '98201-1', { parents: [municipality('98201')], over75: 600 }),
  area('daily', '98201-2', { parents: [municipality('98201')], over75: 400 }),
  area('daily', '98204-1', { partMunicipalities: ['98204'], towns: ['98204|青葉'] }),
];

const inA = holder('青空診療所', {
  prefecture: '98',
  secondary: '9801',
  homecare: 'A',
  municipality: '98201',
  daily: '98201-1',
});
const inB = holder('浜辺病院', {
  prefecture: '98',
  secondary: '9801',
  homecare: 'B',
  municipality: '98203',
});
const noPlace = holder('見本郡医師会', {}, { kinds: ['organisation'] });

function judge(input: Partial<JudgeInput>) {
  const coverage = judgeCoverage(areas, { designations: [], sets: [], loaded, asOf, ...input });
  return (layer: string, code: string, role: 'active' | 'hub' = 'active') => {
    const found = coverage.find({ layer, code });
    if (!found) throw new Error(`no area ${layer} ${code}`);
    return found.roles[role];
  };
}

describe('the verdict on a legal unit', () => {
  const cases: [string, Partial<JudgeInput>, string, string][] = [
    [
      'located: the holder stands inside',
      { designations: [designation('active', [homecare('A')], inA)] },
      'A',
      'located',
    ],
    [
      'assigned: the holder stands outside',
      { designations: [designation('active', [homecare('A')], inB)] },
      'A',
      'assigned',
    ],
    [
      'assigned: the holder has no known place',
      { designations: [designation('active', [homecare('A')], noPlace)] },
      'A',
      'assigned',
    ],
    [
      'a body designated elsewhere never counts where it stands',
      {
        designations: [designation('active', [homecare('B')], inA)],
        sets: [completeSet('active')],
      },
      'A',
      'lacking',
    ],
    ['unknown without any set', {}, 'A', 'unknown'],
    ['lacking with a complete set', { sets: [completeSet('active')] }, 'A', 'lacking'],
    [
      'unknown when the set is not declared complete',
      { sets: [completeSet('active', { complete: false })] },
      'A',
      'unknown',
    ],
    [
      'unknown when the complete set is of the other role',
      { sets: [completeSet('hub')] },
      'A',
      'unknown',
    ],
    [
      'unknown when the complete set is of another prefecture',
      { sets: [completeSet('active', { prefecture: '99' })] },
      'A',
      'unknown',
    ],
    [
      'unknown when the set has ended',
      { sets: [completeSet('active', { validTo: '2026-03-31' })] },
      'A',
      'unknown',
    ],
    [
      'lacking on the last day of the set',
      { sets: [completeSet('active', { validTo: '2026-04-01' })] },
      'A',
      'lacking',
    ],
    [
      'unknown before the set begins',
      { sets: [completeSet('active', { validFrom: '2026-04-02' })] },
      'A',
      'unknown',
    ],
    [
      'unknown when every row of the set has ended',
      {
        sets: [completeSet('active')],
        designations: [designation('active', [homecare('B')], inB, { validTo: '2026-03-31' })],
      },
      'A',
      'unknown',
    ],
    [
      'unknown when the set names an area that is not loaded',
      {
        sets: [completeSet('active')],
        designations: [designation('active', [homecare('Z')], inB)],
      },
      'A',
      'unknown',
    ],
    [
      'an ended row naming a lost area does not spoil the set',
      {
        sets: [completeSet('active', { validTo: '2030-03-31' })],
        designations: [designation('active', [homecare('Z')], inB, { validTo: '2025-03-31' })],
      },
      'A',
      'lacking',
    ],
    [
      '該当なし is lacking even in an incomplete set',
      { designations: [designation('active', [homecare('A')], null, { status: 'none' })] },
      'A',
      'lacking',
    ],
    [
      '調整中 alone decides nothing',
      { designations: [designation('active', [homecare('A')], null, { status: 'pending' })] },
      'A',
      'unknown',
    ],
    [
      'a row not yet in force does not count',
      {
        sets: [completeSet('active')],
        designations: [designation('active', [homecare('A')], inA, { validFrom: '2026-04-02' })],
      },
      'A',
      'lacking',
    ],
    [
      'a designation for a containing area counts',
      { designations: [designation('active', [{ layer: 'secondary', code: '9801' }], inA)] },
      'B',
      'assigned',
    ],
    [
      'a designation for a part of the area does not',
      {
        sets: [completeSet('active')],
        designations: [designation('active', [municipality('98201')], inA)],
      },
      'A',
      'lacking',
    ],
    [
      'a municipality that is the whole unit names it',
      { designations: [designation('active', [municipality('98203')], inB)] },
      'B',
      'located',
    ],
  ];
  it.each(cases)('%s', (_, input, code, verdict) => {
    expect(judge(input)('homecare', code).verdict).toBe(verdict);
  });

  it('marks a designation wider than the unit as 広域', () => {
    const wide = judge({
      designations: [designation('active', [{ layer: 'secondary', code: '9801' }], inA)],
    });
    expect(wide('homecare', 'A')).toMatchObject({ verdict: 'located', wide: true });
    const exact = judge({ designations: [designation('active', [municipality('98203')], inB)] });
    expect(exact('homecare', 'B').wide).toBe(false);
  });

  it('judges the two roles apart', () => {
    const at = judge({
      designations: [designation('hub', [homecare('A')], inA)],
      sets: [completeSet('active')],
    });
    expect(at('homecare', 'A', 'hub').verdict).toBe('located');
    expect(at('homecare', 'A', 'active').verdict).toBe('lacking');
  });
});

describe('coarser and overlapping areas', () => {
  it('take the worst of their units and say n of m', () => {
    const at = judge({
      designations: [
        designation('active', [homecare('A')], inA),
        designation('active', [homecare('B')], inA),
      ],
      sets: [completeSet('active')],
    });
    expect(at('secondary', '9801')).toMatchObject({
      verdict: 'lacking',
      units: { fulfilled: 2, total: 4 },
    });
    expect(at('prefecture', '98')).toMatchObject({
      verdict: 'lacking',
      units: { fulfilled: 2, total: 4 },
    });
  });

  it('lacking is worse than unknown, unknown worse than assigned', () => {
    const some = [
      designation('active', [homecare('A')], inA),
      designation('active', [homecare('B')], inA),
    ];
    expect(judge({ designations: some })('secondary', '9801').verdict).toBe('unknown');
    const none = designation('active', [homecare('C')], null, { status: 'none' });
    expect(judge({ designations: [...some, none] })('secondary', '9801').verdict).toBe('lacking');
    const all = ['A', 'B', 'C', 'D'].map((code) => designation('active', [homecare(code)], inA));
    expect(judge({ designations: all })('secondary', '9801')).toMatchObject({
      verdict: 'assigned',
      units: { fulfilled: 4, total: 4 },
    });
  });

  it('a municipality split between two units overlaps both', () => {
    const at = judge({
      designations: [designation('active', [homecare('C')], inA)],
      sets: [completeSet('active')],
    });
    expect(at('municipality', '98204')).toMatchObject({
      verdict: 'lacking',
      units: { fulfilled: 1, total: 2 },
    });
  });
});

describe('finer areas inherit', () => {
  it('say that their 在宅医療圏 lacks the role', () => {
    const at = judge({ sets: [completeSet('active')] });
    expect(at('municipality', '98201')).toMatchObject({
      verdict: 'lacking',
      remark: '所属する在宅医療圏で未設定',
      units: null,
    });
    expect(at('daily', '98201-1').remark).toBe('所属する在宅医療圏で未設定');
  });

  it('are located where a holder stands, else assigned by name', () => {
    const at = judge({ designations: [designation('active', [homecare('A')], inA)] });
    expect(at('municipality', '98201').verdict).toBe('located');
    expect(at('municipality', '98202')).toMatchObject({
      verdict: 'assigned',
      remark: '青空診療所が担当',
    });
    expect(at('daily', '98201-1').verdict).toBe('located');
    expect(at('daily', '98201-2').verdict).toBe('assigned');
  });

  it('find their part of a split city by its towns', () => {
    const at = judge({
      designations: [designation('active', [homecare('C')], inA)],
      sets: [completeSet('active')],
    });
    expect(at('daily', '98204-1').verdict).toBe('assigned');
  });

  it('are unknown outside every unit', () => {
    expect(judge({ sets: [completeSet('active')] })('municipality', '98205')).toMatchObject({
      verdict: 'unknown',
      remark: '在宅医療圏に属していません',
    });
  });
});

describe('活動対象地域 of a hub', () => {
  const serving = (...serviceAreas: { layer: string; code: string }[]) =>
    judge({ designations: [designation('hub', [homecare('A')], inA, { serviceAreas })] });

  it('marks the 圏域 一部 with the uncovered members and their 75+', () => {
    const at = serving(municipality('98201'));
    expect(at('homecare', 'A', 'hub')).toMatchObject({
      verdict: 'located',
      partial: { uncovered: [municipality('98202')], over75: 300 },
    });
    expect(at('municipality', '98202', 'hub')).toMatchObject({
      verdict: 'lacking',
      remark: '活動対象外',
    });
    expect(at('municipality', '98201', 'hub')).toMatchObject({ verdict: 'located', partial: null });
  });

  it('goes down to 日常生活圏域', () => {
    const at = serving(daily('98201-1'), municipality('98202'));
    expect(at('homecare', 'A', 'hub').partial).toEqual({
      uncovered: [daily('98201-2')],
      over75: 400,
    });
    expect(at('municipality', '98201', 'hub').partial).toEqual({
      uncovered: [daily('98201-2')],
      over75: 400,
    });
    expect(at('daily', '98201-2', 'hub').remark).toBe('活動対象外');
  });

  it('is whole when hubs together serve every member', () => {
    const at = judge({
      designations: [
        designation('hub', [homecare('A')], inA, { serviceAreas: [municipality('98201')] }),
        designation('hub', [homecare('A')], noPlace, { serviceAreas: [municipality('98202')] }),
      ],
    });
    expect(at('homecare', 'A', 'hub').partial).toBeNull();
    expect(at('municipality', '98202', 'hub').remark).toBe('見本郡医師会が担当');
  });

  it('never takes the population of a split city for that of its part', () => {
    const at = judge({
      designations: [
        designation('hub', [homecare('D')], inA, { serviceAreas: [municipality('98201')] }),
      ],
    });
    expect(at('homecare', 'D', 'hub').partial).toEqual({
      uncovered: [municipality('98204')],
      over75: null,
    });
  });
});

describe('where a prefecture set no 在宅医療圏', () => {
  const tiny = [
    area('prefecture', '99', { prefecture: '99', municipalities: ['99201'] }),
    area('secondary', '9901', { prefecture: '99', municipalities: ['99201'] }),
    area('municipality', '99201', { prefecture: '99' }),
  ];

  it('二次医療圏 stands in, and the finer areas say so', () => {
    const coverage = judgeCoverage([...areas, ...tiny], {
      designations: [],
      sets: [completeSet('active', { prefecture: '99' })],
      loaded,
      asOf,
    });
    expect(coverage.standIn).toEqual(['99']);
    expect(coverage.find({ layer: 'secondary', code: '9901' })?.roles.active).toMatchObject({
      verdict: 'lacking',
      units: null,
    });
    expect(coverage.find({ layer: 'municipality', code: '99201' })?.roles.active.remark).toBe(
      '所属する二次医療圏で未設定',
    );
    expect(coverage.find({ layer: 'prefecture', code: '99' })?.roles.active.units).toEqual({
      fulfilled: 0,
      total: 1,
    });
    expect(coverage.listLayer('homecare').map((a) => a.code)).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('findings', () => {
  const idsOf = (input: Partial<JudgeInput>) =>
    judge(input)('homecare', 'A').findings.map((finding) => finding.id);
  const active = (who = inA, rest = {}) => designation('active', [homecare('A')], who, rest);

  it.each([
    [
      'a sound holder leaves only the information that it is one body',
      { designations: [active()] },
      ['single-body'],
    ],
    ['expired', { designations: [active(inA, { validTo: '2026-03-31' })] }, ['expired']],
    [
      'not yet in force',
      { designations: [active(inA, { validFrom: '2026-05-01' })] },
      ['not-yet-in-force'],
    ],
    [
      'an ended row with a successor of the same body is passed over',
      {
        designations: [
          active(inA, { validTo: '2026-03-31' }),
          active(inA, { validFrom: '2026-04-01' }),
        ],
      },
      ['single-body'],
    ],
    [
      'a dental clinic',
      { designations: [active(holder('見本歯科', {}, { kinds: ['dental'] }))] },
      ['holder-not-medical', 'single-body'],
    ],
    [
      'a holder certainly linked, without the filing',
      { designations: [active(holder('丘の上医院', {}, { hasHomeSupportFiling: false }))] },
      ['holder-without-filing', 'single-body'],
    ],
    [
      '照合未了 when the holder is in no filing list',
      {
        designations: [
          active(holder('谷医院', {}, { hasFilingRecord: false, hasHomeSupportFiling: false })),
        ],
      },
      ['filing-unverified', 'single-body'],
    ],
    [
      '照合未了 when filings are not loaded',
      {
        designations: [active()],
        loaded: { filings: new Set<string>(), registry: new Set(['98']) },
      },
      ['filing-unverified', 'single-body'],
    ],
    [
      'missing from the registry',
      {
        designations: [active(holder('幻医院', {}, { inRegistry: false, hasFilingRecord: false }))],
      },
      ['holder-missing', 'filing-unverified', 'single-body'],
    ],
    [
      'closed',
      { designations: [active(holder('旧医院', {}, { closed: true }))] },
      ['holder-missing', 'single-body'],
    ],
    ['two bodies are no finding', { designations: [active(), active(inB)] }, []],
  ])('%s', (_, input, ids) => {
    expect(idsOf(input)).toEqual(ids);
  });

  it('an organisation is never missing from the registry', () => {
    const at = judge({ designations: [designation('hub', [homecare('A')], noPlace)] });
    expect(at('homecare', 'A', 'hub').findings.map((f) => f.id)).toEqual(['single-body']);
  });
});
