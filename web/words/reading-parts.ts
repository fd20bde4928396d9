/** A stretch of a name; `reading` in hiragana where it is not written as it is read. */
export interface ReadingPart {
  readonly text: string;
  readonly reading: string | null;
  /** Where it begins in the name, in code units. */
  readonly at: number;
}

/**
 * Where the readings stand: above the kanji alone where the name's own kana tell which part of the
 * reading is whose (青葉クリニック), else above the whole name.
 */
export function listReadingParts(name: string, kana: string): readonly ReadingPart[] {
  const reading = toHiragana(kana).replace(silent, '');
  if (!/\p{sc=Han}/u.test(name) || reading === '') return [{ text: name, reading: null, at: 0 }];
  const runs = name.match(runPattern) ?? [name];
  const match = (some: string) => {
    const pattern = runs.map((run) =>
      isKana(run) ? escapeForPattern(toHiragana(run)) : isSilent(run) ? '' : some,
    );
    return reading.match(new RegExp(`^${pattern.join('')}$`, 'u'))?.slice(1) ?? [];
  };
  const readings = match('(.+?)');
  // しのののい may be divided in two ways: nobody knows which is right.
  const isCertain = readings.length > 0 && readings.join() === match('(.+)').join();
  if (!isCertain) return [{ text: name, reading, at: 0 }];
  let end = 0;
  return runs.map((text) => {
    const at = end;
    end += text.length;
    const asWritten = isKana(text) || isSilent(text);
    return { text, reading: asWritten ? null : (readings.shift() ?? null), at };
  });
}

/** ヶ and ヵ are written between kanji but read otherwise (が). */
const kana = '(?![ヶヵ])[\\p{sc=Hiragana}\\p{sc=Katakana}ー]';
const quiet = '[\\s\\p{P}\\p{S}]';
const runPattern = new RegExp(`(?:${kana})+|(?:(?!${kana}).)+`, 'gsu');
const silent = new RegExp(quiet, 'gu');

const isKana = (run: string) => new RegExp(`^${kana}`, 'u').test(run);
const isSilent = (run: string) => new RegExp(`^${quiet}+$`, 'u').test(run);

function toHiragana(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
