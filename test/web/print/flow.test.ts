import { describe, expect, it } from 'vitest';
import { flowIntoColumns } from '../../../web/print/flow.ts';

const rows = (...heights: number[]) => heights.map((height) => ({ height }));

describe('the flow of rows into pages', () => {
  it.each([
    ['nothing', [], [10], []],
    ['what fits', rows(4, 6), [10, 10], [[0, 1]]],
    ['what goes on', rows(4, 6, 1), [10, 10], [[0, 1], [2]]],
    ['a short first page', rows(4, 6, 1), [5, 20], [[0], [1, 2]]],
    ['a first page without room', rows(4, 6), [2, 20], [[], [0, 1]]],
    ['a row taller than a page', rows(1, 30, 1), [10, 10, 10, 10], [[0], [1], [2]]],
  ])('%s', (_, blocks, heights, expected) => {
    expect(flowIntoColumns(blocks, (i) => heights[i] ?? 10)).toEqual(expected);
  });

  it('never leaves a heading at the foot of a page', () => {
    const blocks = [{ height: 6 }, { height: 3, keepWithNext: true }, { height: 3 }];
    expect(flowIntoColumns(blocks, () => 10)).toEqual([[0], [1, 2]]);
  });

  it('loses none and keeps the order', () => {
    const blocks = Array.from({ length: 200 }, (_, i) => ({ height: (i * 7) % 11 }));
    expect(flowIntoColumns(blocks, () => 30).flat()).toEqual(blocks.map((_, i) => i));
  });
});
