import type { figures as ja } from '../ja/figures.ts';

export const figures: typeof ja = {
  withheld: '出しません（人が 少ない）',
  withheldHelp: (people) =>
    `75歳以上の 人が ${people}人より 少ない 地域の 数は 出しません。だれの ことか わかって しまう おそれが あるからです。`,
  imported: 'ほかの 役所が 出した 数',
  importedHelp: '数を 出した 役所の 決めた 数え方です。',
  source: (publisher, year) => `数を 出した ところ：${publisher}、${year}`,
  year: (year) => `${year}年`,
  noYear: '年は わかりません',
  noPublisher: '数を 出した ところは わかりません',
  definition: (text) => `意味：${text}`,
  fromCity: (name) => `区の 数は ありません。${name}の 数を 見て ください。`,
  incomplete: (n) => `数の ない 市や 町が ${n}つ あるので、たしません。`,
  contested: '同じ 年の 数が 2つ あります。新しい ほうを 出して います。',
  numberOf: (value, unit) => `${value} ${unit}`,
};
