export const longestSnapshotName = 60;

/** 令和8年度: the fiscal year of a day, from April; before 令和 in the Western calendar. */
export function toFiscalYear(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const fiscal = month < 4 ? year - 1 : year;
  if (fiscal < firstReiwa) return `${fiscal}年度`;
  return fiscal === firstReiwa ? '令和元年度' : `令和${fiscal - firstReiwa + 1}年度`;
}

const firstReiwa = 2019;

/** A name that is not taken: the fiscal year, else with the day. */
export function suggestName(day: string, taken: readonly string[]): string {
  const year = toFiscalYear(day);
  if (!taken.includes(year)) return year;
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return `${year} ${month}月${date}日`;
}
