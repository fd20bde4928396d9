import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReportNumber, toReportNumber } from '../../../geo/desk/report-number.ts';

const numbers = fc
  .tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([year, running]) => toReportNumber(year, running));

describe('the number of a report', () => {
  it('is short, and longer only when there are very many', () => {
    expect(toReportNumber(2026, 1)).toMatch(/^2026-0001-[A-Z]\d$/);
    expect(toReportNumber(2026, 12_345)).toMatch(/^2026-12345-[A-Z]\d$/);
  });

  it('is read as people write it', () => {
    const number = toReportNumber(2026, 7);
    for (const written of [
      number.toLowerCase(),
      number.replaceAll('-', ''),
      number.replaceAll('-', ' '),
      number.replaceAll('-', 'ー'),
      [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
    ])
      expect(parseReportNumber(written), written).toBe(number);
  });

  it('tells every wrong digit and every swap of two', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), fc.nat(9), (number, place, digit) => {
        const at = place < 4 ? place : place + 1;
        if (!/\d/.test(number[at] ?? '')) return;
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        expect(parseReportNumber(wrong)).toBe(wrong === number ? number : undefined);
        const [a = '', b = ''] = number.slice(5, 7);
        const swapped = number.slice(0, 5) + b + a + number.slice(7);
        expect(parseReportNumber(swapped)).toBe(a === b ? number : undefined);
      }),
    );
  });

  it.each(['', '2026', '2026-0001', 'abcd-efgh-K7', '../../etc'])('is not %j', (text) => {
    expect(parseReportNumber(text)).toBeUndefined();
  });
});
