import { foldWriting } from '../terms/kanji-variant.ts';
import type { AddressHint, Gazetteer } from './gazetteer.ts';

/** An address taken apart, in the one spelling in which addresses are compared. */
export interface ParsedAddress extends ParsedTown {
  /** 2 digits. */
  readonly prefecture: string | null;
  /** 5 digits, as named (old or new); what the address leaves out comes from the hint. */
  readonly municipality: string | null;
  /** True when the address itself names the municipality. */
  readonly municipalityNamed: boolean;
  /** Equal for equal places; null when the address does not reach down to a number. */
  readonly key: string | null;
  /** The same without what stood after 字, which one source gives and another leaves out. */
  readonly plainKey: string | null;
}

/** A town and the numbers after it, as an address and a dictionary of towns both spell them. */
export interface ParsedTown {
  /** 大字・町, folded, without 大字/字; numerals before 条・線・番町… in figures. */
  readonly town: string;
  /** What stood after a 字 inside the town. */
  readonly hamlet: string;
  /** 丁目 written as such (not merely `3-5-2`). */
  readonly chome: number | null;
  /** The first number is a lot (`3番地`), so no 丁目. */
  readonly firstIsLot: boolean;
  /** All numbers after the town, 丁目 first: `三丁目5番2号`, `3-5-2` → [3, 5, 2]. */
  readonly numbers: readonly number[];
  /** What follows the numbers: building, floor. */
  readonly rest: string;
}

const kanjiDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 十二 → 12, 一〇五 → 105, 二百三 → 203. */
export function readKanjiNumber(text: string): number {
  let total = 0;
  let digits = 0;
  let seen = false;
  for (const character of text) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    if (unit === 0) {
      digits = digits * 10 + (kanjiDigits[character] ?? 0);
      seen = true;
    } else {
      total += (seen ? digits : 1) * unit;
      digits = 0;
      seen = false;
    }
  }
  return total + digits;
}

/** Lots may be written digit by digit (一〇五番地); 丁目 never, so that 与一四丁目 is 与一 + 四丁目. */
const kanjiLot = /[〇零一二三四五六七八九十百]+(?=番地|番(?![町丁])|号)/gu;
const kanjiOrdinal =
  /(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=丁目|番町|番丁|条|線|地割|丁(?!目)|区)/gu;
/** Figures that belong to a town's name. */
const namedFigure = /^\d+(?:条|線|番町|番丁|地割|区|丁(?!目)|町|軒|ノ町|号線|の町)/u;

/**
 * One spelling for blanks, hyphens and numerals. A blank stays only after a figure, where it parts
 * the lot from a room or a floor.
 */
export function foldAddress(text: string): string {
  return foldWriting(text)
    .replace(/(?<!\d)\s+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d ?)[‐‑‒–—―−﹣ー˗ｰ〜~-]+/gu, '-')
    .replace(/(?<=\d ?)ノ(?= ?\d)/gu, '-')
    .replace(kanjiOrdinal, (numeral) => String(readKanjiNumber(numeral)))
    .replace(kanjiLot, (numeral) => String(readKanjiNumber(numeral)))
    .trim();
}

/**
 * Takes a folded text below the municipality apart.
 * @param folded from `foldAddress`; also the name of a town in a dictionary (`旭町三丁目`).
 */
export function parseTown(folded: string): ParsedTown {
  const text = folded.replace(/^(?:大字|小字|字)/u, '');
  const start = findLotStart(text);
  const named = text.slice(0, start).replace(/ /gu, '');
  const [, town, hamlet] = /^(.+?)(?:大字|小字|字)(.*)$/u.exec(named) ?? [null, named, ''];
  const lot = readLot(text.slice(start));
  return { town: town ?? named, hamlet: hamlet ?? '', ...lot };
}

/** Written where a place has no lot number; stands for number 0. */
const noLot = /^無番地/u;

/** Where the lot numbers begin: the first figure that is no part of a name such as 北11条西. */
function findLotStart(text: string): number {
  let from = 0;
  for (;;) {
    const offset = text.slice(from).search(/\d|無番地/u);
    if (offset < 0) return text.length;
    const at = from + offset;
    const name = namedFigure.exec(text.slice(at));
    if (!name) return at;
    from = at + name[0].length;
  }
}

const lotStep = /^(\d+)(?: ?(丁目|番地ノ|番地|番ノ|番|号|-))?(?=(.?))/u;

function readLot(text: string): Pick<ParsedTown, 'chome' | 'firstIsLot' | 'numbers' | 'rest'> {
  const numbers: number[] = [];
  let chome: number | null = null;
  let firstIsLot = false;
  let rest = text;
  if (noLot.test(text)) return { chome, firstIsLot: true, numbers: [0], rest: text.slice(3) };
  for (;;) {
    const step = lotStep.exec(rest);
    if (!step) break;
    const [whole, figure, unit] = step;
    // `2-301号室`, `5番2号3階`: a figure before 階, F or 室 belongs to the building.
    if (numbers.length > 0 && /^\d+ ?(?:階|f|号室|室|棟)/u.test(rest)) break;
    numbers.push(Number(figure));
    if (numbers.length === 1) {
      chome = unit === '丁目' ? Number(figure) : null;
      firstIsLot = unit !== undefined && unit !== '丁目' && unit !== '-';
    }
    rest = rest.slice(whole.length);
    if (unit === '号' || unit === undefined) break;
    rest = rest.replace(/^[ -]+(?=\d)/u, '');
  }
  return { chome, firstIsLot, numbers, rest: rest.trim() };
}

/**
 * Takes an address apart.
 * @param text as published, with or without prefecture, 郡, municipality, building.
 * @param hint what the record declares; fills what the address leaves out.
 */
export function parseAddress(text: string, gazetteer: Gazetteer, hint: AddressHint): ParsedAddress {
  const head = gazetteer.readHead(foldAddress(text), hint);
  const parsed = parseTown(head.rest);
  const { prefecture, municipality, named } = head;
  const lot =
    municipality === null || parsed.numbers.length === 0 ? null : parsed.numbers.join('-');
  const keyOf = (town: string) =>
    lot === null || municipality === null
      ? null
      : `${gazetteer.cityKey(municipality)} ${town} ${lot}`;
  return {
    prefecture,
    municipality,
    municipalityNamed: named,
    ...parsed,
    key: keyOf(parsed.town + parsed.hamlet),
    plainKey: keyOf(parsed.town),
  };
}
