import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuse, restoreDefused } from '../../../geo/registry/spreadsheet-cell.ts';

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

  it('undoes what defuse did to any cell a spreadsheet might run', () => {
    const risky = fc
      .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom(...'=+-@\t\r'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(risky, (text) => {
        expect(defuse(text)).toMatch(/^'/u);
        expect(restoreDefused(defuse(text))).toBe(text);
      }),
    );
    for (const text of ['', '見本', "'88年開設", '1-2', 'a=b']) expect(defuse(text)).toBe(text);
  });
});
