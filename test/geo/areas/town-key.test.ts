import { describe, expect, it } from 'vitest';
import { listWiderTownKeys, townKeyOf } from '../../../geo/areas/town-key.ts';

describe('townKeyOf', () => {
  it.each([
    ['東町三丁目', '東町3丁目', 'numerals'],
    ['東町３丁目', '東町3丁目', 'full width'],
    ['大字東町 十二丁目', '東町12丁目', '大字 and blanks'],
    ['字西', '西', '字'],
    ['見本ヶ丘', '見本ケ丘', 'small ケ'],
    ['見本が丘', '見本ケ丘', 'が'],
    ['柴里字上本町', '柴里字上本町', '字 within'],
    ['北１１条西二丁目', '北11条西2丁目', 'figures in the name'],
  ])('%s → %s (%s)', (written, expected) => {
    expect(townKeyOf('98201', written)).toBe(`98201|${expected}`);
  });
});

describe('listWiderTownKeys', () => {
  it('takes the 丁目 off, then the 字', () => {
    expect(listWiderTownKeys('98201|東町3丁目')).toEqual(['98201|東町']);
    expect(listWiderTownKeys('98201|柴里字上3丁目')).toEqual(['98201|柴里字上', '98201|柴里']);
    expect(listWiderTownKeys('98201|東町')).toEqual([]);
    expect(listWiderTownKeys('98201|3丁目')).toEqual([]);
  });
});
