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

/** NFKC, every blank run as one space, ends trimmed: what is stored and shown. */
export function tidyText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Order by UTF-16 units: the same on every machine, unlike `localeCompare`. For `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
