import { foldWriting } from '../terms/kanji-variant.ts';

const chome = /([一二三四五六七八九十]+|\d+)丁目$/u;
const digits = '一二三四五六七八九';

/**
 * How a 町丁目 is named everywhere areas and addresses meet: municipality (5 digits) `|` town, with
 * one spelling for each (NFKC, no blanks, no leading 大字 or 字, 丁目 in Arabic numerals).
 * `27210`, `大字東町 三丁目` → `27210|東町3丁目`.
 */
export function townKeyOf(municipality: string, town: string): string {
  const folded = foldWriting(town)
    .replace(/\s+/gu, '')
    .replace(/^(大字|字)/u, '')
    .replace(chome, (_, number: string) => `${toNumber(number)}丁目`);
  return `${municipality}|${folded}`;
}

/** The key of the town a 丁目 belongs to; undefined when the key names no 丁目. */
export function findParentTownKey(key: string): string | undefined {
  const parent = key.replace(chome, '');
  return parent === key || parent.endsWith('|') ? undefined : parent;
}

/** 一 to 九十九, or Arabic digits as they are. */
function toNumber(text: string): string {
  if (/^\d/u.test(text)) return String(Number(text));
  const ten = text.indexOf('十');
  if (ten < 0) return String(digits.indexOf(text) + 1);
  const tens = ten === 0 ? 1 : digits.indexOf(text.slice(0, ten)) + 1;
  return String(tens * 10 + digits.indexOf(text.slice(ten + 1) || '零') + 1);
}
