import { ja, type Words } from './ja.ts';

/** The words of the language in use. A further language is one more file of the same shape. */
export const words: Words = ja;
