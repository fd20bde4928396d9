import { describe, expect, it } from 'vitest';
import { toFreshness } from '../../../geo/registry/freshness.ts';

const today = '2026-11-22';
const age = (date: string | null, now = today) => {
  const { state, years, months, days } = toFreshness(date, now);
  return `${state} ${years}-${months}-${days}`;
};

describe('the age of data', () => {
  it('counts calendar days, months and years', () => {
    expect(age('2026-11-22')).toBe('fresh 0-0-0');
    expect(age('2026-11-01')).toBe('fresh 0-0-21');
    expect(age('2026-10-01')).toBe('fresh 0-1-21');
    expect(age('2025-10-01')).toBe('old 1-1-21');
  });

  it('is old from one year on, to the day', () => {
    expect(age('2025-11-23')).toBe('fresh 0-11-30');
    expect(age('2025-11-22')).toBe('old 1-0-0');
    expect(age('2024-02-29', '2025-02-27')).toBe('fresh 0-11-29');
    expect(age('2024-02-29', '2025-02-28')).toBe('old 1-0-0');
  });

  it('keeps to the last day of shorter months', () => {
    expect(age('2026-01-31', '2026-02-28')).toBe('fresh 0-1-0');
    expect(age('2026-01-31', '2026-03-01')).toBe('fresh 0-1-1');
    expect(age('2025-12-31', '2026-01-01')).toBe('fresh 0-0-1');
  });

  it('never understates the age of a date known in part', () => {
    expect(age('2026-10')).toBe('fresh 0-1-21');
    expect(age('2025')).toBe('old 1-10-21');
  });

  it('takes a date ahead for today, and no date for not known', () => {
    expect(age('2027-04-01')).toBe('fresh 0-0-0');
    expect([age(null), age(''), age('令和7年'), age('2026-13-40')]).toEqual(
      Array(4).fill('unknown 0-0-0'),
    );
  });
});
