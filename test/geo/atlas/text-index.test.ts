import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildTextPostings,
  openTextIndex,
  type SearchableText,
  toSearchLine,
  toWords,
} from '../../../geo/atlas/text-index.ts';
import { foldText } from '../../../geo/registry/text.ts';

const open = (texts: readonly SearchableText[]) =>
  openTextIndex(buildTextPostings(texts.map(toSearchLine)));

const only = (name: string, more: Partial<SearchableText> = {}): SearchableText => ({
  name,
  kana: null,
  address: null,
  phone: null,
  ...more,
});

/** Few letters, so that words meet; folding changes some of them; one is two UTF-16 units. */
const letters = fc.constantFrom(
  'あ',
  'ア',
  'ｱ',
  'い',
  '𠮷',
  'A',
  'a',
  '1',
  '１',
  '-',
  ' ',
  '病',
  '\n',
);
const text = fc.string({ unit: letters, maxLength: 8 });
const texts = fc.array(
  fc.record({
    name: text,
    kana: fc.option(text),
    address: fc.option(text),
    phone: fc.option(fc.string({ unit: fc.constantFrom('0', '1', '-', '１', '('), maxLength: 6 })),
  }),
  { maxLength: 12 },
);

const fieldsOf = ({ name, kana, address, phone }: SearchableText) => [
  foldText(name),
  foldText(kana ?? ''),
  foldText(address ?? ''),
  (phone ?? '').normalize('NFKC').replaceAll(/[^0-9]/g, ''),
];

describe('text index', () => {
  it('hits exactly what a scan over the fields hits, for words of any length', () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: letters, minLength: 1, maxLength: 5 }), (all, typed) => {
        const index = open(all);
        for (const word of toWords(typed)) {
          const slow = all.flatMap((one, doc) =>
            fieldsOf(one).some((field) => field.includes(word)) ? [doc] : [],
          );
          expect([...index.find(word)]).toEqual(slow);
          for (const doc of slow) {
            const fields = fieldsOf(all[doc]!);
            const field = fields.findIndex((value) => value.includes(word));
            const place =
              field === 0 ? (fields[0]!.startsWith(word) ? 0 : 1) : Math.min(field + 1, 3);
            expect(index.placeOf(doc, word)).toBe(place);
          }
        }
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('finds two characters, one character, and nothing that is not there', () => {
    const index = open([only('見本診療所'), only('海辺薬局')]);
    expect([...index.find('診療')]).toEqual([0]);
    expect([...index.find('局')]).toEqual([1]);
    expect([...index.find('病院')]).toEqual([]);
    expect([...index.find('所海')]).toEqual([]);
  });

  it('finds katakana by hiragana and by half width, phones with and without hyphens', () => {
    const index = open([only('さくら', { kana: 'サクラ', phone: '０００−１２３−４５６７' })]);
    const found = (typed: string) => toWords(typed).every((word) => index.find(word).length === 1);
    for (const typed of ['サクラ', 'さくら', 'ｻｸﾗ', '000-123', '0001234567', '（000）123'])
      expect(found(typed), typed).toBe(true);
    expect(found('000-999')).toBe(false);
  });

  it('splits a query at blanks of any width and drops what folds to nothing', () => {
    expect(toWords('　見本  薬局　')).toEqual(['見本', '薬局']);
    expect(toWords('・ - 「」')).toEqual([]);
  });

  it('answers nothing when there is no facility', () => {
    expect([...open([]).find('あ')]).toEqual([]);
    expect([...open([]).find('ああ')]).toEqual([]);
  });
});
