import type { Words } from './ja.ts';
import type { Language } from './languages.ts';

/**
 * The language in use and its words. Set once, before any page is loaded: changing the language
 * loads the page anew, so whoever imports them may take them for constants.
 */
export let language: Language;
export let words: Words;

export function speak(chosen: Language, its: Words): void {
  language = chosen;
  words = its;
}
