import { describe, expect, it } from 'vitest';
import {
  addEntry,
  moveEntry,
  noteEntry,
  parseShortlistText,
  type Shortlist,
  type ShortlistEntry,
  shortlistLimits,
  toShortlistText,
} from '../../../web/shortlist/shortlist.ts';
import { findLinkedIds, toShortlistPath } from '../../../web/shortlist/shortlist-link.ts';

const entry = (number: number): ShortlistEntry => ({
  id: number.toString(16).padStart(12, '0'),
  name: `見本訪問看護${number}`,
  careFunction: 'visiting-nurse',
  note: '<b>夜間</b> =1+1',
});
const numbered = (...numbers: number[]): Shortlist => numbers.map(entry);

describe('shortlist', () => {
  it('holds each facility once, and no more than can be compared', () => {
    const list = addEntry(addEntry([], entry(1)), { ...entry(1), note: '' });
    expect(list).toEqual([entry(1)]);
    let long: Shortlist = [];
    for (let i = 0; i < shortlistLimits.entries + 5; i++) long = addEntry(long, entry(i));
    expect(long).toHaveLength(shortlistLimits.entries);
  });

  it('moves by places and stops at the ends', () => {
    const list = numbered(1, 2, 3);
    expect(moveEntry(list, entry(3).id, -1)).toEqual(numbered(1, 3, 2));
    expect(moveEntry(list, entry(1).id, 2)).toEqual(numbered(2, 3, 1));
    expect(moveEntry(list, entry(1).id, -1)).toBe(list);
    expect(moveEntry(list, entry(9).id, 1)).toBe(list);
  });

  it('cuts notes at their limit', () => {
    const [noted] = noteEntry(numbered(1), entry(1).id, 'あ'.repeat(1000));
    expect(noted?.note).toHaveLength(shortlistLimits.noteCharacters);
  });

  it('reads back what it wrote', () => {
    const list = numbered(1, 2);
    expect(parseShortlistText(toShortlistText(list))).toEqual(list);
  });

  it('is linked by ids alone', () => {
    const list = numbered(1, 2, 10);
    const path = toShortlistPath(list.map(({ id }) => id));
    expect(path).toBe('/shortlist?ids=000000000001,000000000002,00000000000a');
    expect(findLinkedIds(new URL(path, 'http://127.0.0.1').searchParams)).toEqual(
      list.map(({ id }) => id),
    );
  });

  it('takes from a link only what can be an id, each once', () => {
    const read = (query: string) => findLinkedIds(new URLSearchParams(query));
    expect(read('')).toBeNull();
    expect(read('ids=')).toEqual([]);
    expect(read('ids=000000000001,見本市本町1-2,000000000001,<b>,00000000000A')).toEqual([
      '000000000001',
    ]);
    const many = Array.from({ length: 200 }, (_, i) => entry(i).id).join(',');
    expect(read(`ids=${many}`)).toHaveLength(shortlistLimits.entries);
  });
});
