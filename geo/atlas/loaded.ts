import type { Facility } from '../registry/facility.ts';

/** Prefectures of which there is data: a fault is only a fault where the data could have shown it. */
export interface LoadedPrefectures {
  /** With 医科 filings (点数表 1). */
  readonly filings: readonly string[];
  /** With facilities from any source but the designations. */
  readonly registry: readonly string[];
}

export function listLoaded(facilities: readonly Facility[]): LoadedPrefectures {
  const filings = new Set<string>();
  const registry = new Set<string>();
  for (const { prefecture, records } of facilities) {
    for (const { source, key } of records)
      if (source === 'todokede' && key[2] === '1') filings.add(key.slice(0, 2));
    if (prefecture !== null && records.some((record) => record.source !== 'designation'))
      registry.add(prefecture);
  }
  return { filings: [...filings].sort(), registry: [...registry].sort() };
}
