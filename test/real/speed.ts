import { absent, type Bar, told, under } from './bar.ts';
import type { RealFolder } from './folder.ts';

/** The whole folder in one import: time, memory, rows a second. */
export async function checkSpeed({ first }: RealFolder): Promise<readonly Bar[]> {
  if (first.report.totals.rows === 0) return [absent('速さ')];
  const { seconds, peakRssBytes, rowsPerSecond, totals } = first.report;
  return [
    under('速さ: フォルダー全体の取り込み', Math.round(first.wallSeconds * 10) / 10, 60, '秒'),
    under('速さ: メモリーの最大', Math.ceil(peakRssBytes / 1e6), 1000, 'MB'),
    told('速さ', `${totals.rows}行を${seconds}秒、毎秒${rowsPerSecond}行`),
  ];
}
