import { foldWriting } from '../terms/kanji-variant.ts';
import { institutionWords, legalForms, operators } from '../terms/legal-form.ts';

/** A name in the spellings under which it is compared. */
export interface NormalName {
  /** Without legal form, blanks, long vowel marks and punctuation; '' when nothing is left. */
  readonly full: string;
  /** `full`, and the same without the operator's own name where that can be told apart. */
  readonly variants: readonly string[];
}

/** Long vowel marks, hyphens and punctuation, which come and go between sources. */
const marks = /[ー‐‑‒–—―−﹣˗ｰ〜~\-・･.,、。'’"“”「」『』<>《》〈〉【】[\]/&＆+]/gu;
const fold = (text: string) => foldWriting(text).replace(marks, '').replace(/\s+/gu, ' ').trim();

const longestFirst = (words: readonly string[]) =>
  words.map(fold).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const quoted = (word: string) => word.replace(/[()]/g, '\\$&');
const anyOf = (words: readonly string[]) => longestFirst(words).map(quoted).join('|');

const forms = `医療法人 ?\\(?(?:社団|財団)\\)?|${anyOf(legalForms)}`;
const formBefore = new RegExp(`^(?:${forms}) ?`, 'u');
const formAfter = new RegExp(` ?(?:${forms})$`, 'u');
const formBetween = new RegExp(`(?:${forms}) | (?:${forms})`, 'u');
const operatorBefore = new RegExp(`^.{0,6}?(?:${anyOf(operators)})(?:.{2,4}?支部)?`, 'u');
const institutionAfter = new RegExp(`(?:${anyOf(institutionWords)}|園|苑|荘)$`, 'u');
const onlyInstitution = new RegExp(`^(?:${anyOf(institutionWords)}|[()\\d])*$`, 'u');
/** How the name of a corporation ends. */
const corporateEnd = '(?:会|団|機構|連合会|協会|組合|学園|財団|社団|厚生連)';
const corporateWord = new RegExp(`${corporateEnd}$`, 'u');
/** A corporation's own name written together with the institution's (榮紀会東名裾野病院). */
const corporatePrefix = new RegExp(`^.{1,14}?${corporateEnd}(?=.{2})`, 'u');

/**
 * A name as it is compared: width, case, old and new characters, blanks, long vowel marks and
 * legal forms folded away.
 *
 * The operator's own name (医療法人社団○○会) is taken off in a second spelling only where a blank,
 * a listed operator or its ending (会, 団, 機構 …) parts it from a name that still names a place:
 * `訪問看護ステーション` alone would not. Two names are equal when any of their spellings is.
 */
export function normaliseName(name: string): NormalName {
  const folded = fold(name);
  let text = folded;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(formBefore, '').replace(formAfter, '').replace(formBetween, ' ').trim();
  }
  const hasForm = text !== folded;
  const words = text.split(' ');
  const full = words.join('');
  const variants = new Set([full]);
  const addOwnName = (own: string) => {
    if (namesPlace(own)) variants.add(own);
  };

  // The words up to the last that ends like a corporation; after a legal form at least the first,
  // unless that already says what kind of place it is (○○会特別養護老人ホーム 青空苑).
  const corporate = words.findLastIndex((word) => corporateWord.test(word));
  const first = hasForm && !institutionAfter.test(words[0] ?? '') ? 1 : 0;
  const operatorWords = Math.max(corporate + 1, first);
  if (operatorWords < words.length) addOwnName(words.slice(operatorWords).join(''));
  for (const variant of [...variants]) {
    addOwnName(variant.replace(operatorBefore, ''));
    const own = hasForm ? variant.replace(corporatePrefix, '') : '';
    if (institutionAfter.test(own)) addOwnName(own);
  }
  variants.delete('');
  return { full, variants: [...variants] };
}

/** Whether a name says which place it is, not only what kind of place. */
function namesPlace(name: string): boolean {
  return name.length >= 2 && !onlyInstitution.test(name);
}
