/** One sentence of a file of words, with the path of its key. */
export interface Sentence {
  readonly path: string;
  /** What is said; a function is called with the numbers `given`. */
  readonly text: string;
  /** How many values it takes; null for a plain text. */
  readonly arity: number | null;
  readonly given: readonly string[];
}

/** Every text of a file of words, in the order of its keys. */
export function listSentences(words: unknown, path = ''): Sentence[] {
  if (typeof words === 'string') return [{ path, text: words, arity: null, given: [] }];
  if (typeof words === 'function')
    return [callSentence(words as (...given: string[]) => string, path)];
  if (typeof words !== 'object' || words === null)
    throw new Error(`${path} is neither a text nor a group of texts`);
  return Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => listSentences(value, path === '' ? key : `${path}.${key}`));
}

/** Numbers that stand nowhere else, and that are a month and a day as well. */
const numbers = ['11', '12', '10'];

function callSentence(say: (...given: string[]) => string, path: string): Sentence {
  return { path, text: say(...numbers), arity: say.length, given: numbers };
}
