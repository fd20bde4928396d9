/** What pages say of imported figures, and of figures that are withheld. */
export const figures = {
  withheld: '秘匿（人口が少ない）',
  withheldHelp: (people: string) =>
    `「秘匿（人口が少ない）」は、75歳以上の人が${people}人より少ない圏域と、そこから逆算できてしまう圏域です。`,
  imported: '取り込んだ指標',
  importedHelp:
    '公表元の定義と単位のまま示します。届出・公表データから計算した指標とは別のものです。',
  source: (publisher: string, year: string) => `出典：${publisher}、${year}`,
  year: (year: string) => `${year}年`,
  noYear: '年は不明',
  noPublisher: '出典の記載なし',
  definition: (text: string) => `定義：${text}`,
  fromCity: (name: string) => `区ごとの値はありません。${name}の値を見てください。`,
  incomplete: (n: string) => `構成する市区町村のうち${n}に値がないため、合計しません。`,
  contested: '同じ年の値が二つ取り込まれています。新しい版の値を示しています。',
  numberOf: (value: string, unit: string) => `${value} ${unit}`,
};
