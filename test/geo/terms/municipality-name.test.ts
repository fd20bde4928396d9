import { describe, expect, it } from 'vitest';
import { findMunicipalityByName, municipalityNames } from '../../../geo/terms/municipality-name.ts';

describe('municipalityNames', () => {
  it('holds the 1,718 municipalities and 23 special wards of Japan, each code once', () => {
    expect(municipalityNames).toHaveLength(1741);
    expect(new Set(municipalityNames.map(({ code }) => code)).size).toBe(1741);
    expect(
      municipalityNames.filter(({ code }) => code.startsWith('131') && code < '13124'),
    ).toHaveLength(23);
    for (const { code, name } of municipalityNames) {
      expect(code).toMatch(/^\d{5}$/);
      expect(name).toMatch(/[市区町村]$/);
    }
  });

  it('takes a designated city as one', () => {
    expect(findMunicipalityByName('静岡県', '浜松市')).toBe('22130');
    expect(findMunicipalityByName('静岡県', '浜松市中央区')).toBeUndefined();
  });

  it('tells towns of one name apart by prefecture', () => {
    expect(findMunicipalityByName('山形県', '朝日町')).toBe('06323');
    expect(findMunicipalityByName('富山県', '朝日町')).toBe('16343');
  });

  it('reads ヶ and ケ, blanks and widths as one', () => {
    expect(findMunicipalityByName('千葉県', '鎌ケ谷市')).toBe('12224');
    expect(findMunicipalityByName('千葉県', '鎌ヶ谷市')).toBe('12224');
    expect(findMunicipalityByName('北 海 道', ' 札幌市 ')).toBe('01100');
  });

  it('knows no union of insurers', () => {
    expect(findMunicipalityByName('北海道', '空知中部広域連合')).toBeUndefined();
  });
});
