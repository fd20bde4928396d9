/** For every value of one field, the facilities that carry it. Plain data, transferable. */
export interface Postings {
  /** Ascending by code unit. */
  readonly keys: readonly string[];
  /** `docs[offsets[k]..offsets[k + 1]]` are the facilities of `keys[k]`, ascending. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly docs: Uint32Array<ArrayBuffer>;
}

/** @param valuesOf the values of one facility; repeated ones count once. */
export function buildPostings(size: number, valuesOf: (doc: number) => Iterable<string>): Postings {
  const byKey = new Map<string, number[]>();
  for (let doc = 0; doc < size; doc++) {
    for (const value of new Set(valuesOf(doc))) {
      const docs = byKey.get(value);
      if (docs) docs.push(doc);
      else byKey.set(value, [doc]);
    }
  }
  const keys = [...byKey.keys()].sort();
  const offsets = new Uint32Array(keys.length + 1);
  keys.forEach((key, k) => {
    offsets[k + 1] = offsets[k]! + byKey.get(key)!.length;
  });
  const docs = new Uint32Array(offsets[keys.length]!);
  keys.forEach((key, k) => {
    docs.set(byKey.get(key)!, offsets[k]);
  });
  return { keys, offsets, docs };
}

/** Postings ready to be asked. */
export interface PostingsIndex {
  readonly keys: readonly string[];
  readonly holds: (key: string) => boolean;
  /** Facilities with this value, ascending; empty when nobody has it. */
  readonly docsOf: (key: string) => Uint32Array;
  /** Facilities per value among `docs`, in the order of `keys`. */
  readonly countAmong: (docs: Uint32Array) => Uint32Array;
}

export function openPostings(postings: Postings, size: number): PostingsIndex {
  const numberOf = new Map(postings.keys.map((key, k) => [key, k]));
  let values: Inverse | undefined;
  return {
    keys: postings.keys,
    holds: (key) => numberOf.has(key),
    docsOf: (key) => {
      const k = numberOf.get(key);
      if (k === undefined) return new Uint32Array(0);
      return postings.docs.subarray(postings.offsets[k], postings.offsets[k + 1]);
    },
    countAmong: (docs) => {
      values ??= invert(postings, size);
      const counts = new Uint32Array(postings.keys.length);
      for (const doc of docs)
        for (let i = values.offsets[doc]!; i < values.offsets[doc + 1]!; i++)
          counts[values.keys[i]!]!++;
      return counts;
    },
  };
}

interface Inverse {
  /** `keys[offsets[doc]..offsets[doc + 1]]` are the value numbers of one facility. */
  readonly offsets: Uint32Array;
  readonly keys: Uint32Array;
}

function invert({ offsets, docs, keys }: Postings, size: number): Inverse {
  const ends = new Uint32Array(size + 1);
  for (const doc of docs) ends[doc + 1]!++;
  for (let doc = 0; doc < size; doc++) ends[doc + 1]! += ends[doc]!;
  const next = ends.slice();
  const inverse = new Uint32Array(docs.length);
  for (let k = 0; k < keys.length; k++)
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) inverse[next[docs[i]!]!++] = k;
  return { offsets: ends, keys: inverse };
}
