import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../geo/registry/gazetteer.ts';
import { gazetteer, inventedMunicipalities } from './invented-gazetteer.ts';

describe('names', () => {
  it('finds codes by name, with and without 郡, and names without it', () => {
    expect(gazetteer.findMunicipality('98', '浜辺郡砂丘町')).toBe('98301');
    expect(gazetteer.findMunicipality('98', '砂丘町')).toBe('98301');
    expect(gazetteer.findName('98301')).toBe('砂丘町');
    expect(gazetteer.findMunicipality('22', '砂丘町')).toBeUndefined();
  });

  it('takes ヶ and ケ for one', () => {
    expect(gazetteer.findMunicipality('02', '鯵ケ沢町')).toBe('02321');
  });

  it('knows a 政令市 by its wards', () => {
    expect(gazetteer.findCityOfWard('98102')).toBe('98100');
    expect(gazetteer.findName('98100')).toBe('大見本市');
    expect(gazetteer.findCityOfWard('22138')).toBe('22130');
    expect(gazetteer.findCityOfWard('13101')).toBeUndefined();
  });

  it('keeps the official name when a single row pairs a code with a wrong one', () => {
    const mixed = buildGazetteer({
      municipalities: [...inventedMunicipalities, { code: '98201', name: '浜松市中央区' }],
      reorganisations: [],
    });
    expect(mixed.findName('98201')).toBe('見本市');
    expect(mixed.findMunicipality('22', '浜松市中央区')).toBe('22138');
  });
});

describe('reorganisations', () => {
  it('follow one municipality to the next, both ways', () => {
    expect(gazetteer.successors('22131')).toEqual(['22138']);
    expect(gazetteer.predecessors('22138')).toEqual(['22131', '22132', '22133', '22134', '22135']);
    expect(gazetteer.sameOrSuccessor('22131', '22138')).toBe(true);
    expect(gazetteer.sameOrSuccessor('22138', '22131')).toBe(true);
    expect(gazetteer.sameOrSuccessor('22131', '22132')).toBe(false);
    expect(gazetteer.sameOrSuccessor('22130', '22138')).toBe(true);
    expect(gazetteer.sameOrSuccessor('22101', '22138')).toBe(false);
  });

  it('bring a code up to date, a divided one by its town', () => {
    expect(gazetteer.currentCode('04423', null)).toBe('04216');
    expect(gazetteer.currentCode('22131', null)).toBe('22138');
    expect(gazetteer.currentCode('22135', '三方原町')).toBe('22138');
    expect(gazetteer.currentCode('22135', '細江町中川')).toBe('22139');
    expect(gazetteer.currentCode('22135', null)).toBe('22135');
    expect(gazetteer.currentCode('98201', '浜辺町')).toBe('98201');
  });

  it('may be added by the data, over several steps, and do not run in circles', () => {
    const step = (oldCode: string, newCode: string) => ({
      oldCode,
      newCode,
      effectiveFrom: '2026-04-01',
      towns: [],
    });
    const later = buildGazetteer({
      municipalities: inventedMunicipalities,
      reorganisations: [step('98301', '98202'), step('98202', '98203'), step('98203', '98301')],
    });
    expect(later.successors('98301')).toEqual(['98202', '98203']);
    expect(later.sameOrSuccessor('98301', '98203')).toBe(true);
    expect(['98202', '98203', '98301']).toContain(later.currentCode('98301', null));
    expect(later.cityKey('98301')).toBe(later.cityKey('98203'));
  });

  it('give all wards of one city, old and new, one key', () => {
    const keys = ['22130', '22131', '22137', '22138', '22140'].map(gazetteer.cityKey);
    expect(new Set(keys).size).toBe(1);
    expect(gazetteer.cityKey('22101')).not.toBe(keys[0]);
    expect(gazetteer.cityKey('98101')).toBe(gazetteer.cityKey('98102'));
    expect(gazetteer.cityKey('98201')).toBe('98201');
  });
});
