import { describe, expect, it } from 'vitest';
import { cityOf, expandCity, isWard } from '../../../geo/areas/city.ts';

describe('cityOf', () => {
  it.each([
    ['22131', '22130', 'a ward of 浜松市'],
    ['22140', '22130', 'a ward of 浜松市 since 2024'],
    ['22103', '22100', 'a ward of 静岡市, in the same prefecture'],
    ['14118', '14100', 'a ward of 横浜市'],
    ['14131', '14130', 'a ward of 川崎市'],
    ['14153', '14150', 'a ward of 相模原市'],
    ['27128', '27100', 'a ward of 大阪市, numbered past 120'],
    ['27141', '27140', 'a ward of 堺市'],
    ['40137', '40130', 'a ward of 福岡市'],
    ['22130', '22130', 'the city itself'],
    ['22203', '22203', 'a city without wards'],
    ['13101', '13101', '特別区 are 市町村 of their own'],
    ['13123', '13123', 'the last 特別区'],
    ['01202', '01202', 'a city above 199'],
    ['98101', '98100', 'a fictional ward'],
    ['98131', '98130', 'a fictional ward of a second city'],
    ['98201', '98201', 'a fictional city'],
    ['25101', '25101', 'a prefecture without 政令市'],
  ])('%s → %s (%s)', (municipality, city) => {
    expect(cityOf(municipality)).toBe(city);
    expect(isWard(municipality)).toBe(municipality !== city);
  });
});

describe('expandCity', () => {
  it('gives the known wards of a city, and any other code itself', () => {
    const known = ['22133', '22131', '22203', '22101'];
    expect(expandCity('22130', known)).toEqual(['22131', '22133']);
    expect(expandCity('22203', known)).toEqual(['22203']);
    expect(expandCity('27100', known)).toEqual(['27100']);
  });
});
