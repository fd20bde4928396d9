import { foldAddress, type ParsedTown, parseTown } from '../registry/address.ts';

/**
 * How a 町丁目 is named everywhere areas and addresses meet: municipality (5 digits) `|` town in the
 * spelling in which addresses are compared. `27210`, `大字東町 三丁目` → `27210|東町3丁目`;
 * `柴田字上本町` → `…|柴田字上本町`.
 */
export function townKeyOf(municipality: string, town: string): string {
  return toTownKey(municipality, parseTown(foldAddress(town)));
}

/**
 * The key of an address's town. The first figure of `中央3-5-2` may be a 丁目: where none of that
 * name is listed, its wider keys find 中央.
 */
export function toTownKey(
  municipality: string,
  { town, hamlet, chome, firstIsLot, numbers }: Omit<ParsedTown, 'rest'>,
): string {
  const number = chome ?? (firstIsLot ? undefined : numbers[0]);
  const name = hamlet === '' ? town : `${town}字${hamlet}`;
  return `${municipality}|${name}${number === undefined ? '' : `${number}丁目`}`;
}

/** The keys of the town without its 丁目, then without its 字, as far as it has them. */
export function listWiderTownKeys(key: string): readonly string[] {
  const wider: string[] = [];
  for (const tail of [/\d+丁目$/u, /(?<!\|)字.*$/u]) {
    const shorter = (wider.at(-1) ?? key).replace(tail, '');
    if (shorter !== (wider.at(-1) ?? key) && !shorter.endsWith('|')) wider.push(shorter);
  }
  return wider;
}
