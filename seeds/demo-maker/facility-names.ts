import type { Random } from './random.ts';
import type { Named } from './town-names.ts';
import type { Town } from './towns.ts';

/** Invented names: a word of two beginnings, or the invented town, before what the place is. */
const firsts = [
  'あお',
  'ゆう',
  'ほし',
  'なみ',
  'かぜ',
  'はな',
  'つき',
  'みね',
  'すな',
  'きり',
  'しお',
  'にじ',
  'つゆ',
  'うみ',
] as const;
const seconds = [
  'なぎ',
  'しお',
  'くも',
  'さと',
  'みち',
  'かげ',
  'ばし',
  'いろ',
  'のね',
  'まど',
  'びより',
  'かざり',
] as const;

export function inventWord(random: Random): Named {
  const word = random.pick(firsts) + random.pick(seconds);
  return { name: word, kana: word };
}

export interface NamedKind {
  readonly suffix: string;
  readonly kana: string;
  readonly weight: number;
}

/** Gives names, no two alike in one municipality: sources may only tell places apart by them. */
export class NameGiver {
  readonly #given = new Set<string>();

  give(town: Town, kinds: readonly NamedKind[], random: Random): Named {
    for (;;) {
      const kind = random.weighted(kinds, ({ weight }) => weight);
      const head = random.chance(0.55) ? inventWord(random) : town.base;
      const middle = random.chance(0.25) ? inventWord(random) : { name: '', kana: '' };
      const name = head.name + middle.name + kind.suffix;
      const key = `${town.municipality.code} ${name}`;
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return { name, kana: toKatakana(head.kana + middle.kana + kind.kana) };
    }
  }
}

export const toKatakana = (kana: string): string =>
  kana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
