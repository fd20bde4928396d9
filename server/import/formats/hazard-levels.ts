/** One step of a published scale: its words, and where it stands among the others. */
export interface HazardLevel {
  readonly label: string;
  readonly severity: number;
}

type Scale = Readonly<Record<string, HazardLevel>>;

const depth = (metres: number, label: string): HazardLevel => ({ label, severity: metres });
const unordered = (label: string): HazardLevel => ({ label, severity: 0 });

/** 浸水深ランク of A31 from 2019 on. Source: 国土数値情報 浸水深ランクコード. */
const depthRanks: Scale = {
  1: depth(0, '0.5m未満'),
  2: depth(0.5, '0.5m以上3.0m未満'),
  3: depth(3, '3.0m以上5.0m未満'),
  4: depth(5, '5.0m以上10.0m未満'),
  5: depth(10, '10.0m以上20.0m未満'),
  6: depth(20, '20.0m以上'),
};

/** 浸水継続時間ランク: how long the water stays, no depth. */
const durations: Scale = {
  1: unordered('12時間未満'),
  2: unordered('12時間以上1日未満'),
  3: unordered('1日以上3日未満'),
  4: unordered('3日以上1週間未満'),
  5: unordered('1週間以上2週間未満'),
  6: unordered('2週間以上4週間未満'),
  7: unordered('4週間以上'),
};

const collapses: Scale = { 1: unordered('氾濫流'), 2: unordered('河岸侵食') };

/** The four measures of A31: the digit after the underscore of its property names. */
export const floodMeasures: Readonly<Record<string, { label: string; scale: Scale }>> = {
  1: { label: '計画規模', scale: depthRanks },
  2: { label: '想定最大規模', scale: depthRanks },
  3: { label: '浸水継続時間', scale: durations },
  4: { label: '家屋倒壊等氾濫想定区域', scale: collapses },
};

/** 浸水深コード of the 2012 edition of A31: 11–15 in five steps, 21–27 in seven. */
export const formerDepths: Scale = {
  11: depth(0, '0.5m未満'),
  12: depth(0.5, '0.5m以上1.0m未満'),
  13: depth(1, '1.0m以上2.0m未満'),
  14: depth(2, '2.0m以上5.0m未満'),
  15: depth(5, '5.0m以上'),
  21: depth(0, '0.5m未満'),
  22: depth(0.5, '0.5m以上1.0m未満'),
  23: depth(1, '1.0m以上2.0m未満'),
  24: depth(2, '2.0m以上3.0m未満'),
  25: depth(3, '3.0m以上4.0m未満'),
  26: depth(4, '4.0m以上5.0m未満'),
  27: depth(5, '5.0m以上'),
};

/** A33_001 現象の種類. */
export const phenomena: Readonly<Record<string, string>> = {
  1: '急傾斜地の崩壊',
  2: '土石流',
  3: '地滑り',
};

/** A33_002 区域区分. */
export const landslideZones: Scale = {
  1: { label: '警戒区域（指定済）', severity: 1 },
  2: { label: '特別警戒区域（指定済）', severity: 2 },
  3: { label: '警戒区域（指定前）', severity: 1 },
  4: { label: '特別警戒区域（指定前）', severity: 2 },
};

/** The lower bound in metres of a depth in words (0.3m以上1m未満, 0.01～0.3m); 0 where it says none. */
export function toLowerMetres(words: string): number {
  const text = words.normalize('NFKC');
  const [, lower] = /(\d+(?:\.\d+)?)\s*m?\s*(?:以上|~|～|-)/u.exec(text) ?? [];
  return lower === undefined ? 0 : Number(lower);
}
