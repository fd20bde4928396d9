import {
  corporateCheckDigit,
  luhnCheckDigit,
  municipalityCheckDigit,
} from '../../server/import/values/code.ts';

/** Six digits, as official tables write a municipality. */
export const withCheckDigit = (code: string): string => code + municipalityCheckDigit(code);

/** The same with a wrong last digit, as some official files carry throughout. */
export const withWrongCheckDigit = (code: string): string =>
  code + String((Number(municipalityCheckDigit(code)) + 5) % 10);

/**
 * A 10-digit code: 医療機関コード (third digit 1 医科, 3 歯科, 4 調剤, 6 訪問看護) or 介護保険事業所番号 (7, 9).
 * @param number up to 999999.
 */
export function toInstitutionCode(prefecture: string, third: string, number: number): string {
  const nine = `${prefecture}${third}${String(number).padStart(6, '0')}`;
  return nine + luhnCheckDigit(nine);
}

/** A 法人番号 that no registry gives out: its twelve digits begin with 98. */
export function toCorporateNumber(number: number): string {
  const twelve = `98${String(number).padStart(10, '0')}`;
  return corporateCheckDigit(twelve) + twelve;
}
