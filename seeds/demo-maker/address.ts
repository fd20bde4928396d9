import { prefectures } from './place-table.ts';
import type { Random } from './random.ts';
import { toChome } from './town-names.ts';
import type { Town } from './towns.ts';

/** Where in its town something stands: 5番12号, or lot 1234(-1) in the country. */
export interface Lot {
  readonly first: number;
  readonly second: number | null;
}

export function drawLot(town: Town, random: Random): Lot {
  if (town.chome !== null) return { first: random.int(1, 18), second: random.int(1, 30) };
  return { first: random.int(3, 3200), second: random.chance(0.3) ? random.int(1, 9) : null };
}

/** How a source spells its addresses. */
export type AddressStyle = 'official' | 'hyphen' | 'full-width';

const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 青葉台二丁目5番12号, 青葉台2-5-12 or 青葉台２丁目５番１２号; in the country 大字青沢1234番地1 and so on. */
export function writeLot(town: Town, { first, second }: Lot, style: AddressStyle): string {
  const { base, chome } = town;
  const tail = second === null ? '' : `${second}`;
  if (chome === null) {
    if (style === 'hyphen') return `${base.name}${first}${tail && `-${tail}`}`;
    if (style === 'full-width')
      return `大字${base.name}${fullWidth(`${first}番地${tail && `の${tail}`}`)}`;
    return `大字${base.name}${first}番地${tail}`;
  }
  if (style === 'hyphen') return `${base.name}${chome}-${first}${tail && `-${tail}`}`;
  if (style === 'full-width')
    return `${base.name}${fullWidth(`${chome}丁目${first}番${tail && `${tail}号`}`)}`;
  return `${base.name}${toChome(chome)}${first}番${tail && `${tail}号`}`;
}

/** With 郡, as addresses below the prefecture begin. */
export function headOf({ municipality }: Town): string {
  return municipality.group.endsWith('郡')
    ? municipality.group + municipality.name
    : municipality.fullName;
}

export function prefectureNameOf({ municipality }: Town): string {
  return prefectures.find(({ code }) => municipality.code.startsWith(code))?.name ?? '';
}
