import { openRandom } from './random.ts';

/** A name and how it is read. */
export interface Named {
  readonly name: string;
  readonly kana: string;
}

/** `青 あお` lines: the name, a blank, its reading. */
const parse = (words: string): readonly Named[] =>
  words.split(/\s*\/\s*/).map((word) => {
    const [name = '', kana = ''] = word.split(' ');
    return { name, kana };
  });

const beginnings = parse(
  '汐 しお/凪 なぎ/波 なみ/渚 なぎさ/星 ほし/雲 くも/霧 きり/風 かぜ/鈴 すず/萩 はぎ/楓 かえで/柚 ゆず/梢 こずえ/夕日 ゆうひ/虹 にじ/岬 みさき/貝 かい/砂 すな/鴎 かもめ/燕 つばめ/蛍 ほたる/笹 ささ/椿 つばき/菫 すみれ/露 つゆ/霞 かすみ/茜 あかね/澪 みお/珊瑚 さんご/帆影 ほかげ/灯 ともし/浮雲 うきぐも/潮騒 しおさい/苔 こけ/翡翠 ひすい/鯨 くじら/木霊 こだま/綿雲 わたぐも/銀杏 いちょう/夜風 よかぜ',
);
const townEndings = parse(
  'ヶ丘 がおか/台 だい/町 まち/橋 ばし/坂 ざか/見 み/美台 みだい/園 ぞの/ヶ浜 がはま/本町 ほんまち',
);
const countryEndings = parse(
  '浦 うら/原 はら/沢 さわ/里 さと/川 かわ/崎 ざき/野 の/谷 たに/畑 ばたけ/森 もり/池 いけ/平 だいら',
);

/** Names for the towns of one municipality, no two alike: urban ones and country ones. */
export function openTownNames(municipality: string): (urban: boolean) => Named {
  const random = openRandom(`town names ${municipality}`);
  const combine = (endings: readonly Named[]) =>
    random.shuffle(
      beginnings.flatMap((a) =>
        endings.map((b) => ({ name: a.name + b.name, kana: a.kana + b.kana })),
      ),
    );
  const names = { urban: combine(townEndings), country: combine(countryEndings) };
  return (urban) => {
    const found = (urban ? names.urban : names.country).pop();
    if (!found) throw new Error(`No names left for the towns of ${municipality}.`);
    return found;
  };
}

const kanjiNumbers = ['一', '二', '三'] as const;

/** 一丁目 for 1. */
export const toChome = (chome: number): string => `${kanjiNumbers[chome - 1]}丁目`;
