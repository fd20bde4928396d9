import { expect, test } from 'vitest';
import {
  defaultIndicatorState,
  type IndicatorState,
  toIndicatorParams,
  toIndicatorState,
} from '../../../web/coverage/indicator-state.ts';

test('a view survives its address', () => {
  const state: IndicatorState = {
    ...defaultIndicatorState,
    layer: 'city',
    area: '98101',
    indicator: 'home-visit',
    against: 'visiting-nurse',
    show: 'scatter',
    classing: 'natural',
    classes: 7,
    sort: { column: 'difference', descending: true },
    prefecture: '98',
    judgedRole: 'hub',
  };
  expect(toIndicatorState(toIndicatorParams(state))).toEqual(state);
});

test('what is as it opens is left out of the address', () => {
  expect(toIndicatorParams(defaultIndicatorState).toString()).toBe('');
});

test('what is not understood is left at the default', () => {
  const odd = 'classes=99&classing=magic&sort=-luck&show=film&prefecture=tokyo&indicator=';
  expect(toIndicatorState(new URLSearchParams(odd))).toEqual(defaultIndicatorState);
});
