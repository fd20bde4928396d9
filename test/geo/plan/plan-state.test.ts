import { describe, expect, it } from 'vitest';
import {
  hasReached,
  isEmptySheet,
  isOverdue,
  sortRows,
  toEmptyRow,
  toEmptySheet,
  toNumber,
} from '../../../geo/plan/plan-state.ts';

const rate = { unit: 'per100k', direction: 'more' } as const;
const share = { unit: 'share', direction: 'more' } as const;

describe('a measure', () => {
  it.each([
    ['2026-11-21', 'planned', true],
    ['2026-11-21', 'done', false],
    ['2026-11-22', 'doing', false],
    ['', 'doing', false],
  ] as const)('due %s and %s is overdue: %s', (due, state, overdue) => {
    expect(isOverdue({ due, state }, '2026-11-22')).toBe(overdue);
  });
});

describe('a target', () => {
  it.each([
    ['30', 30],
    ['３０．５', 30.5],
    ['1,200', 1200],
    ['45%', 0.45],
    ['30件', null],
    ['', null],
  ])('%s is the number %s', (text, number) => {
    expect(toNumber(text)).toBe(number);
  });

  it('is reached by as much, and compared only where both are figures', () => {
    expect(hasReached('30', 30, rate)).toBe(true);
    expect(hasReached('30.1', 30, rate)).toBe(false);
    expect(hasReached('増やす', 30, rate)).toBeNull();
    expect(hasReached('30', 30, { ...rate, direction: 'none' })).toBeNull();
  });

  it('of a share may be written either way', () => {
    for (const target of ['45', '45%', '0.45']) {
      expect(hasReached(target, 0.46, share)).toBe(true);
      expect(hasReached(target, 0.44, share)).toBe(false);
    }
  });
});

it('rows of one theme stand together, in the order in which they were written', () => {
  const rows = [
    { ...toEmptyRow('disaster'), action: '1' },
    { ...toEmptyRow('daily'), action: '2' },
    { ...toEmptyRow('disaster'), action: '3' },
  ];
  expect(sortRows(rows).map(({ action }) => action)).toEqual(['2', '1', '3']);
});

it('a sheet without a word is empty', () => {
  expect(isEmptySheet(toEmptySheet())).toBe(true);
  expect(isEmptySheet({ ...toEmptySheet(), period: '令和8年度' })).toBe(false);
  expect(isEmptySheet({ ...toEmptySheet(), rows: [toEmptyRow('daily')] })).toBe(false);
});
