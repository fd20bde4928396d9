import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findGlossaryId, glossary } from '../../../geo/terms/glossary.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** Rows of the glossary for developers: term, identifiers, meaning. */
const readmeRows = readme
  .slice(readme.indexOf('## 用語'), readme.indexOf('## 開発する'))
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', ids = '', meaning = '']) => ({ term, ids: ids.match(/[a-z-]+/g), meaning }));

describe('the glossary', () => {
  it('explains every term once, in one sentence, with its reading', () => {
    const ids = glossary.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, term, reading, sentence } of glossary) {
      expect(sentence.match(/。/g), id).toHaveLength(1);
      expect(sentence.endsWith('。'), id).toBe(true);
      expect(reading, id).toMatch(/^[ぁ-ゖー]+$/);
      expect(term, id).not.toBe('');
    }
  });

  it('is the one of the README as well', () => {
    const shared = readmeRows.flatMap(({ term, ids, meaning }) => {
      const entry = glossary.find(({ id }) => ids?.length === 1 && ids[0] === id);
      return entry ? [{ term, meaning, entry }] : [];
    });
    expect(shared.length).toBeGreaterThanOrEqual(7);
    for (const { term, meaning, entry } of shared) {
      expect(term).toContain(entry.term);
      expect(meaning).toContain(entry.sentence);
    }
  });

  it('has no entry for what is no term of it', () => {
    expect(findGlossaryId('homecare')).toBe('homecare');
    expect(findGlossaryId('school')).toBeUndefined();
  });
});
