/** Every stroke that is written for a hyphen between numbers or words. */
const hyphens = /[‐‑‒–—―−－﹣ー˗-]/gu;

/**
 * Text as it is compared when somebody searches: NFKC, lower case, katakana as hiragana, no blanks,
 * no hyphens, long vowel marks or middle dots. Both the stored text and the query pass through it.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(hyphens, '')
    .replace(/[\s・･'’"()[\]「」『』,、.。]/gu, '')
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Controls, and signs of no width that order or join what stands beside them; no glyph of a name. */
const invisible = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * NFKC, every blank run as one space, ends trimmed, nothing that cannot be seen: what is stored and
 * shown. A text of nothing else is empty.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Order by UTF-16 units: the same on every machine, unlike `localeCompare`. For `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
