import type { KeptInstitutions } from './kept-institutions.ts';

export interface Pairing {
  /** Places before and after of one institution. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
}

/**
 * The same institution on two days: the same id, else an official number of its own. An id changes
 * when a source of higher rank comes to know the institution; a number that several carry on one
 * day identifies none of them.
 */
export function pairInstitutions(before: KeptInstitutions, after: KeptInstitutions): Pairing {
  const placeOfId = new Map(after.ids.map((id, i) => [id, i]));
  const paired = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const rest: number[] = [];
  before.ids.forEach((id, i) => {
    const match = placeOfId.get(id);
    if (match === undefined) {
      rest.push(i);
      return;
    }
    pairs.push([i, match]);
    paired.add(match);
  });
  const [numbersBefore, numbersAfter] = [indexNumbers(before), indexNumbers(after)];
  const onlyBefore = rest.filter((i) => {
    const match = listNumbers(before, i)
      .filter((number) => numbersBefore.get(number) === i)
      .map((number) => numbersAfter.get(number))
      .find((place) => place !== undefined && place !== shared && !paired.has(place));
    if (match === undefined) return true;
    pairs.push([i, match]);
    paired.add(match);
    return false;
  });
  return {
    pairs,
    onlyBefore,
    onlyAfter: after.ids.flatMap((_, i) => (paired.has(i) ? [] : [i])),
  };
}

const shared = -1;

function indexNumbers(side: KeptInstitutions): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  side.ids.forEach((_, i) => {
    for (const number of listNumbers(side, i)) places.set(number, places.has(number) ? shared : i);
  });
  return places;
}

const listNumbers = ({ numbers }: KeptInstitutions, i: number): readonly string[] =>
  numbers[i] === '' ? [] : numbers[i]!.split(',');
