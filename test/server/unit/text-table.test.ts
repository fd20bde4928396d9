import { expect, it } from 'vitest';
import { displayWidth, formatTable } from '../../../server/cli/text-table.ts';

it('counts full-width characters twice, half-width kana once', () => {
  expect(['施設', 'ab', 'ｱｲ', '（１）', 'ガ', '𠮷'].map(displayWidth)).toEqual([4, 2, 2, 6, 2, 2]);
});

it('lines columns up whatever they hold', () => {
  const rows = [
    { name: '見本', count: 5 },
    { name: 'a', count: 1234 },
  ];
  const text = formatTable(
    [
      { header: '名', cell: (row) => row.name, align: 'left' },
      { header: '数', cell: (row) => String(row.count), align: 'right' },
    ],
    rows,
  );
  const lines = text.split('\n');
  expect(lines).toEqual(['名      数', '見本     5', 'a     1234']);
  expect(new Set(lines.map(displayWidth))).toEqual(new Set([10]));
});
