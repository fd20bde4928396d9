/** Municipality codes that were replaced: what addresses name and what boundaries still hold differ for years. */
export interface Reorganisation {
  /** 5 digits. */
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  /** `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /**
   * Towns that went to `newCode` where an old municipality was divided; empty = all of it, or, beside
   * a row of the same `oldCode` that lists towns, the rest.
   */
  readonly towns: readonly string[];
}

const row = (
  effectiveFrom: string,
  [oldCode, oldName]: readonly [string, string],
  [newCode, newName]: readonly [string, string],
  towns: readonly string[] = [],
): Reorganisation => ({ oldCode, oldName, newCode, newName, effectiveFrom, towns });

/** The seven towns of 三方原地区, the part of 北区 that went to 中央区. */
const mikatahara = ['初生町', '三方原町', '東三方町', '豊岡町', '三幸町', '大原町', '根洗町'];

/**
 * Source: 総務省 全国地方公共団体コード 改正一覧; 浜松市区及び総合事務所設置条例 for the wards of 浜松.
 * Further ones come as imported records (`reorganisation`).
 */
export const reorganisations: readonly Reorganisation[] = [
  row('2011-11-11', ['17344', '野々市町'], ['17212', '野々市市']),
  row('2012-01-04', ['23304', '長久手町'], ['23238', '長久手市']),
  row('2013-01-01', ['12402', '大網白里町'], ['12239', '大網白里市']),
  row('2014-01-01', ['03305', '滝沢村'], ['03216', '滝沢市']),
  row('2014-04-05', ['09367', '岩舟町'], ['09203', '栃木市']),
  row('2016-10-10', ['04423', '富谷町'], ['04216', '富谷市']),
  row('2018-10-01', ['40305', '那珂川町'], ['40231', '那珂川市']),
  row('2024-01-01', ['22131', '浜松市中区'], ['22138', '浜松市中央区']),
  row('2024-01-01', ['22132', '浜松市東区'], ['22138', '浜松市中央区']),
  row('2024-01-01', ['22133', '浜松市西区'], ['22138', '浜松市中央区']),
  row('2024-01-01', ['22134', '浜松市南区'], ['22138', '浜松市中央区']),
  row('2024-01-01', ['22135', '浜松市北区'], ['22138', '浜松市中央区'], mikatahara),
  row('2024-01-01', ['22135', '浜松市北区'], ['22139', '浜松市浜名区']),
  row('2024-01-01', ['22136', '浜松市浜北区'], ['22139', '浜松市浜名区']),
  row('2024-01-01', ['22137', '浜松市天竜区'], ['22140', '浜松市天竜区']),
];
