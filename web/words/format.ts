import { words } from './words.ts';

const { locale } = words.formats;
const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `4,000`; – where it is not known: 0 only for zero. */
export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? words.site.unknown : count.format(value);
}

/** `12.3`; – where it is not known. */
export function formatRate(value: number | null | undefined): string {
  return value === null || value === undefined ? words.site.unknown : rate.format(value);
}

/** A rate as `12.3`, a share as `45.6%`; – where it is not known. */
export function formatIndicator(
  value: number | null | undefined,
  unit: 'per100k' | 'share',
): string {
  if (value === null || value === undefined) return words.site.unknown;
  return unit === 'share' ? `${rate.format(value * 100)}%` : rate.format(value);
}

/** `2025-10-01` → 2025年10月1日; `2025-10` and `2025` keep what they have; – where not known. */
export function formatDate(iso: string | null | undefined): string {
  const [year, month, day] = (iso ?? '').split('T')[0]?.split('-').map(Number) ?? [];
  return year ? words.formats.date(year, month, day) : words.site.unknown;
}

/** `2345` → 2.3 km; below a kilometre in steps of ten metres. */
export function formatDistance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} m` : `${rate.format(metres / 1000)} km`;
}

/** Minutes since midnight → `9:05`. */
export function formatClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
