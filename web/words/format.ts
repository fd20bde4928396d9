import { words } from './words.ts';

const { locale } = words.formats;
const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** As published, but for digits nobody reads. */
const own = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** `4,000`; – where it is not known: 0 only for zero. */
export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? words.site.unknown : count.format(value);
}

/** `12.3`; – where it is not known. */
export function formatRate(value: number | null | undefined): string {
  return value === null || value === undefined ? words.site.unknown : rate.format(value);
}

/**
 * A rate as `12.3`, a share as `45.6%`, an imported figure with its unit as `1,234 件`; – where it is
 * not known.
 */
export function formatIndicator(
  value: number | null | undefined,
  unit: 'per100k' | 'share' | 'own',
  unitLabel: string | null = null,
): string {
  if (value === null || value === undefined) return words.site.unknown;
  if (unit === 'own') return words.figures.numberOf(own.format(value), unitLabel ?? '').trim();
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

/** `1572864` → 1.5 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 2 ** 20) return `${count.format(bytes / 2 ** 10)} KB`;
  return `${rate.format(bytes / 2 ** 20)} MB`;
}

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** A moment (ISO 8601) as Japan's clocks show it: `18:05`. */
export function formatTime(iso: string): string {
  return clock.format(new Date(iso));
}

/** A moment (ISO 8601) as a day in Japan: 2026年11月22日; – where there was none. */
export function formatDay(iso: string | null): string {
  return formatDate(iso === null ? null : day.format(new Date(iso)));
}
