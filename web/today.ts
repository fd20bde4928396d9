const japaneseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** Today in Japan, `YYYY-MM-DD`: the one place where pages read the day from the clock. */
export function todayInJapan(): string {
  return japaneseDay.format(new Date());
}
