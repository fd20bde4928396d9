const japaneseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** Today in Japan, `YYYY-MM-DD`, wherever the server stands. */
export function todayInJapan(now: Date = new Date()): string {
  return japaneseDay.format(now);
}

const japaneseClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Minutes since midnight in Japan. */
export function minutesInJapan(now: Date = new Date()): number {
  const [hour, minute] = japaneseClock.format(now).split(':').map(Number);
  return hour! * 60 + minute!;
}
