const japaneseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** Today in Japan, `YYYY-MM-DD`, wherever the server stands. */
export function todayInJapan(now: Date = new Date()): string {
  return japaneseDay.format(now);
}
