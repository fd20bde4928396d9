import { describe, expect, it } from 'vitest';
import { restoreDefused } from '../../../../server/import/values/text.ts';

describe('restoreDefused', () => {
  it.each([
    ["'=HYPERLINK(1)", '=HYPERLINK(1)'],
    ["'+81-00-000", '+81-00-000'],
    ["'-5", '-5'],
    ["'@見本", '@見本'],
    ['="0190100370"', '0190100370'],
    ['="見本""A""病院"', '見本"A"病院'],
    ["'88年開設", "'88年開設"],
    ['="', '="'],
    ['=1+1', '=1+1'],
    ['', ''],
  ])('%j reads %j', (cell, text) => {
    expect(restoreDefused(cell)).toBe(text);
  });
});
