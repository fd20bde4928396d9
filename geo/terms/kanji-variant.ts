/**
 * Characters that are written two ways in names of people, institutions and places, as pairs
 * (as met, as compared). Only for comparing: what is stored and shown keeps its own form.
 */
const pairs =
  '髙高 﨑崎 碕崎 嵜崎 邊辺 邉辺 澤沢 櫻桜 龍竜 國国 廣広 濱浜 濵浜 嶋島 嶌島 德徳 惠恵 眞真 齋斎 齊斎 條条 藪薮 檜桧 淵渕 冨富 彌弥 萬万 壹一 壱一 弐二 舘館 區区 鄕郷 壽寿 學学 團団 會会 醫医 榮栄 圓円 應応 藏蔵 莊荘 庄荘 瀧滝 瀨瀬 鐵鉄 豐豊 與与 來来 禮礼 靜静 穗穂 增増 黑黒 緖緒 曾曽 槇槙 鷗鴎 鷄鶏 蘆芦 驛駅 縣県 關関 假仮 傳伝 佛仏 壯壮 變変 實実 寬寛 將将 專専 巖巌 從従 拔抜 敎教 斷断 晝昼 曉暁 樂楽 橫横 步歩 歷歴 每毎 氣気 涉渉 淸清 淺浅 溪渓 澁渋 濟済 爲為 當当 疊畳 發発 禪禅 稻稲 竈釜 竃釜 籠篭 粹粋 經経 綠緑 總総 聲声 膽胆 臺台 薰薫 藝芸 藥薬 號号 螢蛍 裝装 覺覚 觀観 譽誉 讀読 豫予 貳二 賴頼 輕軽 辨弁 遙遥 邨村 鄰隣 鍊錬 鎭鎮 鑛鉱 陷陥 雙双 靈霊 顯顕 飜翻 驒騨 體体 鶯鴬 麥麦 黃黄 點点 龜亀 桒桑 栁柳 桺柳 峯峰 嶽岳 杦杉 苅刈 埜野 祇祗 鯵鰺 煕熙 斉斎';

const variants = new Map(
  pairs
    .split(' ')
    .map((pair) => [...pair])
    .map(([from, to]) => [from as string, to as string]),
);

/** Small kana that are written large or small alike in names (クリニツク, 三ツ谷, 三ッ谷). */
const smallKana: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  っ: 'ツ',
  つ: 'ツ',
};

/** ヶ, ケ, が between kanji (旭ヶ丘, 旭ケ丘, 旭が丘); ノ, の, 之 (井之頭, 井の頭). */
const connectives: Readonly<Record<string, string>> = {
  ヶ: 'ケ',
  ヵ: 'ケ',
  が: 'ケ',
  ガ: 'ケ',
  の: 'ノ',
  之: 'ノ',
  乃: 'ノ',
};

const folded = new Map([...variants, ...Object.entries(smallKana), ...Object.entries(connectives)]);
const foldable = new RegExp(`[${[...folded.keys()].join('')}]`, 'gu');

/**
 * One spelling for every way of writing a name: NFKC, lower case, old and new characters, small
 * kana, ヶ/ケ/が and の/ノ/之. Blanks, digits, hyphens and brackets are left to the caller.
 */
export function foldWriting(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(foldable, (character) => folded.get(character) as string)
      // 三右エ門, 三右衛門
      .replace(/エ門/gu, '衛門')
  );
}
