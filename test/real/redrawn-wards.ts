/**
 * Wards redrawn after the boundaries were: the codes of 1 January 2024, and the old wards that hold
 * the towns of each. Source: 浜松市の行政区再編.
 */
export const redrawnWards: readonly {
  readonly name: string;
  readonly code: string;
  readonly old: readonly string[];
}[] = [
  { name: '浜松市中央区', code: '22138', old: ['22131', '22132', '22133', '22134', '22135'] },
  { name: '浜松市浜名区', code: '22139', old: ['22135', '22136'] },
  { name: '浜松市天竜区', code: '22140', old: ['22137'] },
];
