import type { Facility } from '../registry/facility.ts';

/** Prefectures of which there is data: a fault is only a fault where the data could have shown it. */
export interface LoadedPrefectures {
  /** With 医科 filings (点数表 1). */
  readonly filings: readonly string[];
  /** Lists of filings, as prefecture and 点数表: `221` is 静岡 医科, `333` 岡山 歯科. */
  readonly filingLists: readonly string[];
  /** With facilities from any source but the designations. */
  readonly registry: readonly string[];
}

export function listLoaded(facilities: readonly Facility[]): LoadedPrefectures {
  const filingLists = new Set<string>();
  const registry = new Set<string>();
  for (const { prefecture, records } of facilities) {
    for (const { source, key } of records)
      if (source === 'todokede') filingLists.add(key.slice(0, 3));
    if (prefecture !== null && records.some((record) => record.source !== 'designation'))
      registry.add(prefecture);
  }
  const lists = [...filingLists].sort();
  return {
    filings: lists.filter((list) => list[2] === '1').map((list) => list.slice(0, 2)),
    filingLists: lists,
    registry: [...registry].sort(),
  };
}
