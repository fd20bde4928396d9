/**
 * Whether a search text may be somebody's home. Such a text travels only in a request body and
 * never enters the URL, the history or a log; so when in doubt the answer is yes.
 */
export function looksLikeAddress(text: string): boolean {
  const folded = text
    .normalize('NFKC')
    .replace(/[‐‑–—−ー―]/g, '-')
    .trim();
  if (/^〒?\s*\d{3}-?\d{4}$/.test(folded)) return true;
  if (/[0-9一二三四五六七八九十]\s*(丁目|番地|番|号|条|線)/.test(folded)) return true;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\s*\d+\s*[-のノ]\s*\d+/u.test(folded)) return true;
  if (inLatinLetters.some((pattern) => pattern.test(folded))) return true;
  if (bodyWords.test(folded)) return false;
  return /.[都道府県市区町村郡].+/.test(folded);
}

/** 5-1 Midori-machi, Mihon-shi; Midoricho 5-1; 2 chome. */
const inLatinLetters: readonly RegExp[] = [
  /(?:^|[\s,])\d+(?:-\d+)+[\s,]+\p{sc=Latin}/u,
  /\p{sc=Latin}[\s,]+\d+(?:-\d+)+/u,
  /\p{sc=Latin}-(?:to|do|fu|ken|shi|ku|gun|cho|machi|mura|son)(?![\p{sc=Latin}-])/iu,
  /\d[\s-]*ch[oō]me/iu,
];

/** Words of institutions: a name with 市 or 町 in it is no home. */
const bodyWords =
  /病院|診療所|医院|クリニック|歯科|薬局|ステーション|センター|事業所|施設|ホーム|老健|医療圏|圏域|医師会|包括|訪問|介護|支援|在宅|デイ|ケア/;
