/**
 * A set of facilities as bits: facility number `doc` is bit `doc & 31` of word `doc >> 5`.
 * Sets that meet must have been made for the same number of facilities.
 */
export type DocSet = Uint32Array;

export function emptySet(size: number): DocSet {
  return new Uint32Array((size + 31) >> 5);
}

export function fullSet(size: number): DocSet {
  const set = emptySet(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1;
  return set;
}

export function addTo(set: DocSet, docs: Iterable<number>): DocSet {
  for (const doc of docs) set[doc >> 5]! |= 1 << (doc & 31);
  return set;
}

/** Keeps in `set` what `other` holds too. */
export function keepCommon(set: DocSet, other: DocSet): DocSet {
  for (let i = 0; i < set.length; i++) set[i]! &= other[i]!;
  return set;
}

export function has(set: DocSet, doc: number): boolean {
  return ((set[doc >> 5]! >>> (doc & 31)) & 1) === 1;
}

export function countOf(set: DocSet): number {
  let count = 0;
  for (const word of set) {
    let bits = word - ((word >>> 1) & 0x55555555);
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The members in ascending order. */
export function listDocs(set: DocSet): Uint32Array {
  const docs = new Uint32Array(countOf(set));
  let at = 0;
  for (let i = 0; i < set.length; i++) {
    for (let word = set[i]!; word !== 0; word &= word - 1)
      docs[at++] = (i << 5) + 31 - Math.clz32(word & -word);
  }
  return docs;
}
