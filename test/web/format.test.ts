import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatCount,
  formatDate,
  formatDistance,
  formatRate,
} from '../../web/words/format.ts';

describe('figures in words', () => {
  it('shows – for not known, and 0 only for zero', () => {
    expect([null, undefined, 0, 4000].map(formatCount)).toEqual(['–', '–', '0', '4,000']);
    expect([null, undefined, 0, 12.34].map(formatRate)).toEqual(['–', '–', '0.0', '12.3']);
    expect(formatDate(null)).toBe('–');
  });

  it('writes dates as far as they are known', () => {
    expect(['2025-10-01', '2025-10', '2025'].map(formatDate)).toEqual([
      '2025年10月1日',
      '2025年10月',
      '2025年',
    ]);
  });

  it('writes distances and times', () => {
    expect([0, 348, 994, 1000, 15_960].map(formatDistance)).toEqual([
      '0 m',
      '350 m',
      '990 m',
      '1.0 km',
      '16.0 km',
    ]);
    expect([0, 545, 1080].map(formatClock)).toEqual(['0:00', '9:05', '18:00']);
  });
});
