import { foldText } from '../registry/text.ts';

/** What is searched of one facility. */
export interface SearchableText {
  readonly name: string;
  readonly kana: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

/**
 * All searchable text in one string, with the facilities that hold each pair of neighbouring
 * UTF-16 units. Plain data, transferable. Folding takes every blank away, so that a line feed can
 * end each field and no word reaches over it.
 */
export interface TextPostings {
  /** Per facility `name\nkana\naddress\nphone\n`, folded. */
  readonly text: string;
  /** Facility `doc` is `text.slice(starts[doc], starts[doc + 1])`. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Ascending: first unit × 65,536 + second unit. */
  readonly pairs: Uint32Array<ArrayBuffer>;
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly docs: Uint32Array<ArrayBuffer>;
}

const fieldEnd = '\n';
const fieldEndUnit = 10;

/** The words of a query as they are compared; they must all be found. */
export function toWords(query: string): readonly string[] {
  return query
    .normalize('NFKC')
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '');
}

/** The line of text that stands for a facility. */
export function toSearchLine({ name, kana, address, phone }: SearchableText): string {
  const digits = (phone ?? '').normalize('NFKC').replace(/\D/gu, '');
  return [foldText(name), foldText(kana ?? ''), foldText(address ?? ''), digits, '']
    .map((field) => field.replaceAll(fieldEnd, ''))
    .join(fieldEnd);
}

export function buildTextPostings(lines: readonly string[]): TextPostings {
  const text = lines.join('');
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach((line, doc) => {
    starts[doc + 1] = starts[doc]! + line.length;
  });

  // First pass: number the pairs as they come, count each once per facility.
  const numberOf = new Map<number, number>();
  const counts: number[] = [];
  const lastDoc: number[] = [];
  const found = new Uint32Array(text.length * 2);
  let size = 0;
  lines.forEach((line, doc) => {
    for (let i = 1; i < line.length; i++) {
      const [first, second] = [line.charCodeAt(i - 1), line.charCodeAt(i)];
      if (first === fieldEndUnit || second === fieldEndUnit) continue;
      const pair = first * 65536 + second;
      let number = numberOf.get(pair);
      if (number === undefined) {
        number = counts.length;
        numberOf.set(pair, number);
        counts.push(0);
        lastDoc.push(-1);
      }
      if (lastDoc[number] === doc) continue;
      lastDoc[number] = doc;
      counts[number]!++;
      found[size++] = number;
      found[size++] = doc;
    }
  });

  // Second pass: lay them out in the order of the pairs.
  const pairs = Uint32Array.from(numberOf.keys()).sort();
  const offsets = new Uint32Array(pairs.length + 1);
  const next = new Uint32Array(pairs.length);
  pairs.forEach((pair, k) => {
    const number = numberOf.get(pair)!;
    next[number] = offsets[k]!;
    offsets[k + 1] = offsets[k]! + counts[number]!;
  });
  const docs = new Uint32Array(size / 2);
  for (let i = 0; i < size; i += 2) docs[next[found[i]!]!++] = found[i + 1]!;
  return { text, starts, pairs, offsets, docs };
}

export interface TextIndex {
  /** Facilities whose name, kana, address or phone holds the folded word; ascending. */
  readonly find: (word: string) => Uint32Array;
  /** 0 the name begins with it, 1 the name holds it, 2 the kana does, 3 address or phone. */
  readonly placeOf: (doc: number, word: string) => number;
}

export function openTextIndex(postings: TextPostings): TextIndex {
  const { text, starts, pairs, offsets, docs } = postings;
  const lineOf = (doc: number) => text.slice(starts[doc], starts[doc + 1]);

  const docsWithPair = (word: string, at: number): Uint32Array => {
    const pair = word.charCodeAt(at) * 65536 + word.charCodeAt(at + 1);
    const k = findSorted(pairs, pair);
    return k < 0 ? new Uint32Array(0) : docs.subarray(offsets[k], offsets[k + 1]);
  };

  /** One unit has no pair: walk from hit to hit through the whole text. */
  const scan = (unit: string): Uint32Array => {
    const hits: number[] = [];
    let doc = 0;
    for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, starts[doc + 1])) {
      while (starts[doc + 1]! <= at) doc++;
      hits.push(doc);
    }
    return Uint32Array.from(hits);
  };

  return {
    find: (word) => {
      if (word.length < 2) return word === '' ? new Uint32Array(0) : scan(word);
      let rarest = docsWithPair(word, 0);
      for (let at = 1; at < word.length - 1; at++) {
        const holders = docsWithPair(word, at);
        if (holders.length < rarest.length) rarest = holders;
      }
      return word.length === 2 ? rarest : rarest.filter((doc) => lineOf(doc).includes(word));
    },
    placeOf: (doc, word) => {
      const line = lineOf(doc);
      const at = line.indexOf(word);
      if (at === 0) return 0;
      const endOfName = line.indexOf(fieldEnd);
      if (at < endOfName) return 1;
      return at < line.indexOf(fieldEnd, endOfName + 1) ? 2 : 3;
    },
  };
}

/** Index of the value in an ascending array, or -1. */
function findSorted(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = values[middle]!;
    if (there === value) return middle;
    if (there < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
