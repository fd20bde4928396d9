import { expect, it } from 'vitest';
import { findSecondsLeft } from '../../../web/admin/seconds-left.ts';

it('counts down from what the trial took, never to nothing', () => {
  expect(findSecondsLeft(20, 0)).toBe(20);
  expect(findSecondsLeft(20, 12.2)).toBe(8);
  expect(findSecondsLeft(20, 19.9)).toBe(1);
});

it('says nothing where nothing is known', () => {
  expect(findSecondsLeft(null, 3)).toBeNull();
  expect(findSecondsLeft(20, 21)).toBeNull();
});
