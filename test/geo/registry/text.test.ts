import { describe, expect, it } from 'vitest';
import { foldText, tidyText } from '../../../geo/registry/text.ts';

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

describe('tidyText', () => {
  it.each([
    ['ﾐﾎﾝ　病院  ', 'ミホン 病院'],
    ['みほ\u200bん\u0000病院\u202e', 'みほん病院'],
    ['みほん \u200f 病院', 'みほん 病院'],
    ['葛󠄀城', '葛󠄀城'],
    ['\u200b\u2060\u0007', ''],
  ])('keeps of %j what can be seen: %j', (text, seen) => {
    expect(tidyText(text)).toBe(seen);
  });
});
