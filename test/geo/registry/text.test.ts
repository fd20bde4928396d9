import { describe, expect, it } from 'vitest';
import { foldText } from '../../../geo/registry/text.ts';

describe('foldText', () => {
  it.each([
    ['width and case', 'ＭＩＨＯＮ', 'mihon'],
    ['katakana', 'クリニック', 'くりにっく'],
    ['half-width katakana', 'ｸﾘﾆｯｸ', 'くりにっく'],
    ['long vowel mark', 'センター', 'せんた'],
    ['blanks', 'みほん　病院', 'みほん病院'],
    ['phone', '000-1234-5678', '00012345678'],
    ['middle dot', '内科・外科', '内科外科'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
