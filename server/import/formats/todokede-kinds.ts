import type { KindId } from '../../../geo/terms/kind.ts';

/** 点数表: the third digit of a 医療機関コード. Source: 保険医療機関等コード設定要領. */
export interface TariffTable {
  readonly name: string;
  readonly digit: string;
}

export const tariffTables: readonly TariffTable[] = [
  { name: '医科', digit: '1' },
  { name: '歯科', digit: '3' },
  { name: '薬局', digit: '4' },
  { name: '調剤', digit: '4' },
];

/** 20 beds and more make a hospital. Source: 医療法 第1条の5. */
const hospitalBeds = 20;

/**
 * What an institution is, by 区分 and 種別. Some bureaus leave 種別 empty: then the beds decide
 * (in a list that states both, the two agree on every institution).
 */
export function toKinds(
  tariff: TariffTable,
  kind: string,
  beds: number | undefined,
): readonly KindId[] {
  if (tariff.digit === '4') return ['pharmacy'];
  const isHospital = kind === '' ? (beds ?? 0) >= hospitalBeds : kind.includes('病院');
  if (tariff.digit === '3') return isHospital ? ['hospital', 'dental'] : ['dental'];
  return [isHospital ? 'hospital' : 'clinic'];
}
