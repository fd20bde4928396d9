import { expect, it } from 'vitest';
import { suggestName, toFiscalYear } from '../../../geo/trend/snapshot-name.ts';

it.each([
  ['2026-11-22', '令和8年度'],
  ['2026-03-31', '令和7年度'],
  ['2019-04-01', '令和元年度'],
  ['2020-03-31', '令和元年度'],
  ['2019-03-31', '2018年度'],
])('the fiscal year of %s is %s', (day, year) => {
  expect(toFiscalYear(day)).toBe(year);
});

it('a year that is taken gets the day besides', () => {
  expect(suggestName('2026-11-22', [])).toBe('令和8年度');
  expect(suggestName('2026-11-22', ['令和8年度'])).toBe('令和8年度 11月22日');
});
