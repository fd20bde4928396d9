import type { Beds } from '../../../geo/registry/facility-claim.ts';
import { tidyText } from '../../../geo/registry/text.ts';

const bedTypes: readonly { readonly word: RegExp; readonly type: keyof Beds }[] = [
  { word: /感染/u, type: 'infectious' },
  { word: /精神/u, type: 'psychiatric' },
  { word: /結核/u, type: 'tuberculosis' },
  { word: /療養|介護/u, type: 'longTerm' },
  { word: /一般/u, type: 'general' },
];

/**
 * Beds of `一般　　500／一般（感染）　　6／療養　療養　20`: parts by ／, each a type (and its ward
 * type) with a number; the same type may come twice. Undefined when no number is stated.
 */
export function parseBeds(cell: string): Beds | undefined {
  const sums = new Map<keyof Beds, number>();
  const add = (type: keyof Beds, count: number) => sums.set(type, (sums.get(type) ?? 0) + count);
  for (const part of tidyText(cell).split('/')) {
    const count = /(\d+)$/.exec(part.trim())?.[1];
    if (count === undefined) continue;
    const type = bedTypes.find(({ word }) => word.test(part))?.type;
    if (type) add(type, Number(count));
    add('total', Number(count));
  }
  return sums.size === 0 ? undefined : Object.fromEntries(sums);
}
