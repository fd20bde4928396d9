const count = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat('ja-JP', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `4,000`; – where it is not known: 0 only for zero. */
export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : count.format(value);
}

/** `12.3`; – where it is not known. */
export function formatRate(value: number | null): string {
  return value === null ? '–' : rate.format(value);
}

/** `2025-10-01` → 2025年10月1日; `2025-10` and `2025` keep what they have; – where not known. */
export function formatDate(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('T')[0]?.split('-') ?? [];
  if (!year) return '–';
  return [`${Number(year)}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join('');
}

/** Minutes since midnight → `9:05`; past midnight the clock goes on (`26:00`). */
export function formatClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Published addresses come with other schemes and as plain text: only web pages become links. */
export function findWebAddress(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** What a phone dials; undefined when there are no digits in it. */
export function findDialled(phone: string | null): string | undefined {
  return phone?.normalize('NFKC').replace(/[^0-9+]/g, '') || undefined;
}
