import { describe, expect, it } from 'vitest';
import {
  corporateCheckDigit,
  luhnCheckDigit,
  municipalityCheckDigit,
  parseCareOffice,
  parseCorporateNumber,
  parseFixedCode,
  parseMedicalCode,
  parseMunicipalityCode,
} from '../../../../server/import/values/code.ts';
import type { Parsed } from '../../../../server/import/values/parsed.ts';

const reasons = (parsed: Parsed<unknown>) => parsed.doubts.map((doubt) => doubt.reason);

describe('parseMunicipalityCode', () => {
  it.each([
    ['011011', '01101'],
    ['11011', '01101'],
    ['01101', '01101'],
    ['1101', '01101'],
    ['１３１０１６', '13101'],
    ['22130', '22130'],
    ['221309', '22130'],
    ['472018', '47201'],
    ['984019', '98401'],
  ])('%s is %s', (cell, municipality) => {
    expect(parseMunicipalityCode(cell).value).toEqual({
      prefecture: municipality.slice(0, 2),
      municipality,
    });
  });

  it.each([
    ['22', '22'],
    ['1', '01'],
    ['010006', '01'],
    ['221007', '22'],
  ])('%s: a prefecture as a code of its own is not a municipality', (cell, prefecture) => {
    const { value } = parseMunicipalityCode(cell);
    expect(value?.prefecture).toBe(prefecture);
    // 221007 is 静岡市's own code (22100), not the prefecture's.
    expect(value?.municipality).toBe(cell === '221007' ? '22100' : undefined);
  });

  it('settles five digits that may be read both ways by the prefecture the row names', () => {
    // 02201 + check digit 8, without its zero, is also municipality 018 of prefecture 22.
    const five = `2201${municipalityCheckDigit('02201')}`;
    expect(parseMunicipalityCode(five, '02').value?.municipality).toBe('02201');
    expect(parseMunicipalityCode(five, '22').value?.municipality).toBe(five);
  });

  it('doubts a wrong check digit and restored zeros, and refuses what is no code', () => {
    expect(reasons(parseMunicipalityCode('272104'))).toEqual(['check-digit']);
    expect(parseMunicipalityCode('272104').value?.municipality).toBe('27210');
    expect(reasons(parseMunicipalityCode('11011'))).toEqual(['leading-zeros-restored']);
    for (const cell of ['1234567', '見本市', '500001', '123'])
      expect(reasons(parseMunicipalityCode(cell))).toEqual(['malformed-code']);
    expect(parseMunicipalityCode('')).toEqual({ doubts: [] });
  });
});

describe('check digits', () => {
  it('holds for codes known to be right', () => {
    expect(['13101', '47201', '01000', '22100', '27210'].map(municipalityCheckDigit)).toEqual([
      '6',
      '8',
      '6',
      '7',
      '8',
    ]);
    // 国税庁's own example, and the textbook Luhn number.
    expect(corporateCheckDigit('700110005901')).toBe('8');
    expect(luhnCheckDigit('7992739871')).toBe('3');
  });
});

const office = (first: string) => first + luhnCheckDigit(first);

describe('parseCareOffice', () => {
  it('reads ten characters with a letter in third place', () => {
    expect(parseCareOffice('01B0100011')).toEqual({ value: '01B0100011', doubts: [] });
    expect(parseCareOffice('01b０１0001 1').value).toBe('01B0100011');
  });

  it('restores one zero and judges the check digit only under 7 and 9', () => {
    const right = office('019010037');
    expect(parseCareOffice(right.slice(1))).toMatchObject({
      value: right,
      doubts: [{ reason: 'leading-zeros-restored' }],
    });
    const wrong = right.slice(0, 9) + ((Number(right[9]) + 1) % 10);
    expect(reasons(parseCareOffice(wrong))).toEqual(['check-digit']);
    expect(parseCareOffice(wrong).value).toBe(wrong);
    expect(reasons(parseCareOffice(`0150180${wrong.slice(7)}`))).toEqual([]);
  });

  it.each(['12345678', '12345678901', '01-見本-001', '0170AB0231'])('refuses %s', (cell) => {
    expect(parseCareOffice(cell)).toMatchObject({ doubts: [{ reason: 'malformed-code' }] });
    expect(parseCareOffice(cell).value).toBeUndefined();
  });
});

describe('parseMedicalCode', () => {
  it('puts the prefix before the 7-digit number and restores its zeros', () => {
    const code = office('981001001');
    expect(parseMedicalCode(code.slice(3), '981')).toEqual({ value: code, doubts: [] });
    expect(parseMedicalCode(String(Number(code.slice(3))), '981')).toMatchObject({
      value: code,
      doubts: [{ reason: 'leading-zeros-restored' }],
    });
    expect(reasons(parseMedicalCode('12A4567', '981'))).toEqual(['malformed-code']);
  });
});

describe('parseCorporateNumber', () => {
  it('keeps a wrong check digit with a doubt, and leaves out what is no number', () => {
    expect(parseCorporateNumber('8700110005901')).toEqual({ value: '8700110005901', doubts: [] });
    expect(parseCorporateNumber('7700110005901')).toMatchObject({
      value: '7700110005901',
      doubts: [{ reason: 'check-digit' }],
    });
    expect(parseCorporateNumber('0001311370105').value).toBeUndefined();
    expect(parseCorporateNumber('0')).toEqual({ doubts: [] });
  });
});

describe('parseFixedCode', () => {
  it('restores no more zeros than may be lost', () => {
    expect(parseFixedCode('1', 3, 2).value).toBe('001');
    expect(parseFixedCode('1', 3, 1)).toMatchObject({ doubts: [{ reason: 'malformed-code' }] });
  });
});
