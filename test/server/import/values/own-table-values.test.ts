import { describe, expect, it } from 'vitest';
import { ownerOfParent, parseAreaCode } from '../../../../server/import/values/area-code.ts';
import { findKindByName } from '../../../../server/import/values/kind-name.ts';
import { findLayerByName } from '../../../../server/import/values/layer-name.ts';
import { parseRoles } from '../../../../server/import/values/role-name.ts';
import { parseYear } from '../../../../server/import/values/year.ts';
import { parseYesNo } from '../../../../server/import/values/yes-no.ts';

describe('parseAreaCode', () => {
  it.each([
    // cell, layer, owner, read as, reason of the doubt
    ['22-01', 'homecare', {}, 'homecare 22-01', undefined],
    ['２２－０１', 'homecare', {}, 'homecare 22-01', undefined],
    ['01', 'homecare', { prefecture: '22' }, 'homecare 22-01', undefined],
    ['01', 'homecare', {}, undefined, 'owner-unknown'],
    ['3', 'health-center', { prefecture: '22' }, 'health-center 22-3', undefined],
    ['2201', 'secondary', {}, 'secondary 2201', undefined],
    ['101', 'secondary', {}, 'secondary 0101', 'leading-zeros-restored'],
    ['1', 'secondary', { prefecture: '22' }, 'secondary 2201', undefined],
    ['22010', 'secondary', {}, undefined, 'malformed-code'],
    ['27210-1', 'daily', {}, 'daily 27210-1', undefined],
    ['272108-1', 'daily', {}, 'daily 27210-1', undefined],
    ['1', 'daily', { municipality: '27210' }, 'daily 27210-1', undefined],
    ['1', 'daily', { prefecture: '27' }, undefined, 'owner-unknown'],
    ['22131', 'city', {}, 'municipality 22131', undefined],
    ['22130', 'municipality', {}, 'city 22130', undefined],
    ['221309', 'municipality', {}, 'city 22130', undefined],
    ['22', 'municipality', {}, undefined, 'malformed-code'],
    ['', 'prefecture', { prefecture: '22' }, 'prefecture 22', undefined],
    ['220001', 'prefecture', {}, 'prefecture 22', undefined],
    ['22203001001', 'small', {}, 'small 22203001001', undefined],
    ['1203001001', 'small', {}, 'small 01203001001', 'leading-zeros-restored'],
    ['123', 'small', {}, undefined, 'malformed-code'],
    ['', 'homecare', { prefecture: '22' }, undefined, undefined],
  ])('%j on %s owned by %j is %s (%s)', (cell, layer, owner, expected, reason) => {
    const { value, doubts } = parseAreaCode(cell, layer, owner);
    expect(value && `${value.layer} ${value.code}`).toBe(expected);
    expect(doubts[0]?.reason).toBe(reason);
  });

  it('reads the owner named on import as a municipality or a prefecture', () => {
    expect(ownerOfParent('272108')).toEqual({ prefecture: '27', municipality: '27210' });
    expect(ownerOfParent('22')).toEqual({ prefecture: '22' });
    expect(ownerOfParent(undefined)).toEqual({});
  });
});

describe('words of the own tables', () => {
  it.each([
    ['はい', true],
    ['○', true],
    ['〇', true],
    ['可', true],
    ['1', true],
    ['いいえ', false],
    ['×', false],
    ['不可', false],
    ['なし', false],
    ['', undefined],
    ['－', undefined],
  ])('yes or no: %j is %j', (cell, answer) => {
    expect(parseYesNo(cell)).toEqual(
      answer === undefined ? { doubts: [] } : { value: answer, doubts: [] },
    );
  });

  it('does not guess an answer', () => {
    expect(parseYesNo('要相談').doubts[0]?.reason).toBe('unknown-value');
  });

  it.each([
    ['2025', 2025, null],
    ['２０２５年', 2025, null],
    ['令和7年', 2025, null],
    ['令和元年', 2019, null],
    ['R7', 2025, null],
    ['2025-10-01', 2025, '2025-10-01'],
    ['令和 7年10月 1日', 2025, '2025-10-01'],
  ])('year: %j', (cell, year, date) => {
    expect(parseYear(cell)).toEqual({ value: { year, date }, doubts: [] });
  });

  it.each([
    ['0012', 'date-impossible'],
    ['2025-02-30', 'date-impossible'],
    ['去年', 'date-unreadable'],
  ])('no year: %j', (cell, reason) => {
    expect(parseYear(cell)).toMatchObject({ doubts: [{ reason }] });
    expect(parseYear(cell).value).toBeUndefined();
  });

  it.each([
    ['積極的役割', ['active']],
    ['在宅医療において積極的役割を担う医療機関', ['active']],
    ['連携拠点', ['hub']],
    ['在宅医療に必要な連携を担う拠点', ['hub']],
    ['連携拠点；積極的役割', ['active', 'hub']],
    ['両方', ['active', 'hub']],
  ])('role: %s', (cell, roles) => {
    expect(parseRoles(cell).value).toEqual(roles);
  });

  it('refuses a list with one unknown role', () => {
    expect(parseRoles('連携拠点;世話役').doubts[0]?.reason).toBe('unknown-role');
  });

  it.each([
    ['病院', 'hospital'],
    ['一般診療所', 'clinic'],
    ['歯科診療所', 'dental'],
    ['郡市歯科医師会', 'organisation'],
    ['地域医師会等関係団体', 'organisation'],
    ['保健所', 'organisation'],
    ['市町村', 'organisation'],
    ['訪問看護事業所', 'visiting-nurse'],
    ['保険薬局', 'pharmacy'],
    ['居宅介護支援事業所', 'care-manager'],
    ['グループホーム', 'residential'],
    ['占い', undefined],
    ['', undefined],
  ])('kind: %j is %s', (name, kind) => {
    expect(findKindByName(name)).toBe(kind);
  });

  it.each([
    ['二次医療圏', { layer: 'secondary' }],
    ['構想区域', { layer: 'secondary', label: '構想区域' }],
    ['在宅 医療圏', { layer: 'homecare' }],
    ['保健所圏域', { layer: 'health-center' }],
    ['郡市医師会', { layer: 'medical-association' }],
    ['老人福祉圏域', { layer: 'elderly-welfare' }],
    ['homecare', { layer: 'homecare' }],
    ['なわばり', undefined],
  ])('layer: %s', (name, layer) => {
    expect(findLayerByName(name)).toEqual(layer);
  });
});
