import { describe, expect, it } from 'vitest';
import { filings } from '../../../geo/terms/filing.ts';
import { layers } from '../../../geo/terms/layer.ts';
import { services } from '../../../geo/terms/service.ts';
import { ja } from '../../../web/words/ja.ts';
import { languages } from '../../../web/words/languages.ts';
import { listSentences, type Sentence } from './list-sentences.ts';

const spoken = await Promise.all(
  languages.map(async ({ id, load }) => ({ id, words: await load() })),
);

const shapeOf = (words: unknown) =>
  listSentences(words).map(({ path, arity }) => `${path} ${arity === null ? 'text' : 'function'}`);

/** Japanese an English sentence may carry: the name under which 地理院タイル have to be shown. */
const allowedInEnglish = ['地理院タイル', 'ハザードマップポータルサイト'];

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

describe.each(spoken)('the words of $id', ({ words }) => {
  it('say everything the Japanese words say', () => {
    expect(shapeOf(words)).toEqual(shapeOf(ja));
  });

  it('leave nothing empty that is said in Japanese', () => {
    const empty = (of: unknown) =>
      listSentences(of)
        .filter(({ text }) => text.trim() === '')
        .map(({ path }) => path);
    expect(empty(words)).toEqual(empty(ja));
  });

  it('call every row of the closed lists by a name', () => {
    for (const { code } of services) expect(words.terms.services[code]).toBeTruthy();
    for (const { symbol } of filings) expect(words.terms.filings[symbol]).toBeTruthy();
    for (const layer of layers) expect(words.terms.layers[layer.id]?.label).toBeTruthy();
  });

  it('let through what they are given', () => {
    const lost = listSentences(words).filter(
      ({ arity, text, given }) =>
        arity !== null && arity > 0 && !given.some((each) => text.includes(each)),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

it('the English words are English', () => {
  const english = spoken.find(({ id }) => id === 'en');
  const faults = listSentences(english?.words)
    .map((sentence) => ({ ...sentence, text: withoutAllowed(sentence) }))
    .filter(({ text }) => japanese.test(text));
  expect(faults.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});

function withoutAllowed({ text }: Sentence): string {
  return allowedInEnglish.reduce((rest, each) => rest.replaceAll(each, ''), text);
}
