/**
 * How a figure in some unit may be treated. A count may be added up over areas, a rate only through
 * its two parts, anything else not at all.
 */
export interface FigureUnit {
  readonly kind: 'count' | 'rate' | 'other';
  /** Whom a count counts: people and what is done for them are withheld where there are few. */
  readonly about: 'people' | 'institutions' | null;
  /** Of a rate: value = numerator ÷ denominator × factor; null when the unit does not say. */
  readonly factor: number | null;
}

const counts: readonly { readonly about: 'people' | 'institutions'; readonly names: string[] }[] = [
  { about: 'people', names: ['人', '名', '人日', '件', '回', '日', '世帯', '例'] },
  {
    about: 'institutions',
    names: [
      ...['か所', 'ヶ所', 'カ所', 'ヵ所', '箇所', '施設', '機関', '事業所', '病院', '診療所'],
      ...['薬局', '床', '台', '団体'],
    ],
  },
];

const bases: Readonly<Record<string, number>> = {
  '10万': 100_000,
  十万: 100_000,
  '100000': 100_000,
  '1万': 10_000,
  万: 10_000,
  '10000': 10_000,
  '1千': 1000,
  千: 1000,
  '1000': 1000,
  百: 100,
  '100': 100,
};

/** 人口10万対, 75歳以上千人あたり, 千人当たり … */
const perPattern =
  /(10万|十万|100,?000|1万|10,?000|万|1千|千|1,?000|百|100)人?(?:対|あたり|当たり|当り)/u;

/** What a unit, as a table writes it, allows; never undefined: an unknown one allows nothing. */
export function readFigureUnit(text: string): FigureUnit {
  const unit = text.normalize('NFKC').replace(/\s+/gu, '');
  if (/^(%|パーセント|割合)$/u.test(unit)) return { kind: 'rate', about: null, factor: 100 };
  const [, base] = perPattern.exec(unit) ?? [];
  if (base !== undefined)
    return { kind: 'rate', about: null, factor: bases[base.replace(',', '')] ?? null };
  const count = counts.find(({ names }) => names.includes(unit));
  return count
    ? { kind: 'count', about: count.about, factor: null }
    : { kind: 'other', about: null, factor: null };
}
