import { describe, expect, it } from 'vitest';
import { parseAddress, readKanjiNumber } from '../../../geo/registry/address.ts';
import { gazetteer } from './invented-gazetteer.ts';
import { readCases } from './read-cases.ts';

describe('parseAddress', () => {
  it.each(readCases('addresses.csv'))('$remark', (row) => {
    const hint = {
      ...(row.hint_prefecture && { prefecture: row.hint_prefecture }),
      ...(row.hint_municipality && { municipality: row.hint_municipality }),
    };
    const parsed = parseAddress(row.address!, gazetteer, hint);
    expect({ ...parsed, numbers: parsed.numbers.join('-') }).toMatchObject({
      prefecture: row.prefecture,
      municipality: row.municipality,
      town: row.town,
      hamlet: row.hamlet,
      numbers: row.numbers,
      rest: row.rest,
    });
  });

  it('says whether 丁目 was written as such, and whether the first number is a lot', () => {
    const read = (text: string) => parseAddress(`見本市浜辺町${text}`, gazetteer, {});
    expect(read('三丁目5番2号')).toMatchObject({ chome: 3, firstIsLot: false });
    expect(read('3-5-2')).toMatchObject({ chome: null, firstIsLot: false });
    expect(read('3番地5')).toMatchObject({ chome: null, firstIsLot: true });
  });
});

describe('the key of an address', () => {
  it.each(readCases('same-addresses.csv'))('$remark', ({ a, b, same }) => {
    const keys = [a, b].map((text) => {
      const { key, plainKey, hamlet } = parseAddress(text!, gazetteer, { prefecture: '98' });
      return { keys: [key, plainKey].filter((each) => each !== null), hamlet };
    });
    const [one, other] = keys as [(typeof keys)[0], (typeof keys)[0]];
    const hamletsDiffer = one.hamlet !== '' && other.hamlet !== '' && one.hamlet !== other.hamlet;
    const meet = one.keys.some((key) => other.keys.includes(key)) && !hamletsDiffer;
    expect(meet).toBe(same === 'yes');
  });
});

describe('readKanjiNumber', () => {
  it.each([
    ['九', 9],
    ['十', 10],
    ['二十三', 23],
    ['百五', 105],
    ['二百十', 210],
    ['一〇五', 105],
  ])('%s is %d', (text, number) => {
    expect(readKanjiNumber(text)).toBe(number);
  });
});
