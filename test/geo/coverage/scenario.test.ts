import { describe, expect, it } from 'vitest';
import { type Change, checkChanges, type ScenarioGround } from '../../../geo/coverage/scenario.ts';

const ground: ScenarioGround = {
  findFacility: (id) =>
    ({
      a00000000001: { name: '見本医院', closed: false },
      a00000000002: { name: '旧見本医院', closed: true },
    })[id],
  findArea: ({ layer, code }) =>
    ['homecare|H1', 'municipality|99201'].includes(`${layer}|${code}`)
      ? { name: '東部' }
      : undefined,
  isLegalUnit: ({ layer }) => layer === 'homecare',
  holds: (facility, role) => facility === 'a00000000002' && role === 'hub',
  listHeld: (facility) => (facility === 'a00000000002' ? ['東部の連携拠点'] : []),
  isPlaced: ([lng]) => lng < 139,
};
const area = { layer: 'homecare', code: 'H1' };
const designate: Change = { type: 'designate', role: 'active', area, facility: 'a00000000001' };
const check = (...changes: Change[]) => {
  const { counted, warnings } = checkChanges(changes, ground);
  return { counted: counted.length, warnings: warnings.map(({ change, id }) => `${change} ${id}`) };
};

describe('changes that cannot be reckoned are left out, each with its reason', () => {
  it('nothing to say of a plain one', () => {
    expect(check(designate)).toEqual({ counted: 1, warnings: [] });
  });
  it.each<[string, Change]>([
    ['unknown-facility', { type: 'close', facility: 'ffffffffffff' }],
    ['unknown-area', { ...designate, area: { layer: 'homecare', code: 'H9' } } as Change],
    [
      'not-a-legal-unit',
      { ...designate, area: { layer: 'municipality', code: '99201' } } as Change,
    ],
    ['no-name', { type: 'designate', role: 'hub', area, organisation: '  ' }],
    ['outside-japan', { type: 'move', facility: 'a00000000001', position: [2.35, 48.85] }],
    ['outside-japan', { type: 'move', facility: 'a00000000001', position: [0, 0] }],
    ['in-no-municipality', { type: 'move', facility: 'a00000000001', position: [144, 35] }],
    ['outside-japan', { type: 'move', facility: 'a00000000001', position: [Number.NaN, 35] }],
  ])('%s', (id, change) => {
    expect(check(change)).toEqual({ counted: 0, warnings: [`0 ${id}`] });
  });
  it('said twice counts once; another area, role or body is another thing', () => {
    expect(check(designate, { ...designate })).toEqual({
      counted: 1,
      warnings: ['1 given-twice'],
    });
    expect(check(designate, { ...designate, role: 'hub' }).counted).toBe(2);
    const named = (organisation: string): Change => ({
      type: 'designate',
      role: 'hub',
      area,
      organisation,
    });
    expect(check(named('東医師会'), named('西医師会'), named(' 東医師会')).warnings).toEqual([
      '2 given-twice',
    ]);
    const move = (lng: number): Change => ({
      type: 'move',
      facility: 'a00000000001',
      position: [lng, 35],
    });
    expect(check(move(137), move(138))).toEqual({ counted: 1, warnings: ['1 given-twice'] });
  });
  it('what the scenario closes is neither designated nor moved, whichever was said first', () => {
    const close: Change = { type: 'close', facility: 'a00000000001' };
    expect(check(designate, close)).toEqual({ counted: 1, warnings: ['0 closed-here'] });
    expect(check(close, designate)).toEqual({ counted: 1, warnings: ['1 closed-here'] });
  });
  it('what is only doubtful counts', () => {
    expect(check({ type: 'designate', role: 'hub', area, facility: 'a00000000002' })).toEqual({
      counted: 1,
      warnings: ['0 closed-already', '0 held-already'],
    });
  });
});
