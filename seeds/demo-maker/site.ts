import { drawLot, type Lot } from './address.ts';
import { toCorporateNumber } from './check-digits.ts';
import { inventWord, type NamedKind, type NameGiver } from './facility-names.ts';
import { toDegrees } from './mesh.ts';
import type { Random } from './random.ts';
import type { Named } from './town-names.ts';
import { placeWithin, type Town } from './towns.ts';

/** A place with a name and an address; what it does is said by what extends it. */
export interface Site extends Named {
  readonly town: Town;
  readonly lot: Lot;
  /** [lng, lat] where it really stands, whatever its sources say. */
  readonly position: readonly [number, number];
  readonly phone: string;
  readonly operator: Operator;
}

export interface Operator {
  /** 医療法人社団, 株式会社 … ; '' for one without. */
  readonly form: string;
  readonly name: string;
  /** 法人番号; '' for one without. */
  readonly number: string;
}

/** Opens the maker of sites: what all of them share. */
export interface SiteMaker {
  readonly make: (town: Town, kinds: readonly NamedKind[], forms: readonly string[]) => Site;
  readonly random: Random;
}

export function openSites(random: Random, names: NameGiver): SiteMaker {
  return {
    random,
    make: (town, kinds, forms) => ({
      ...names.give(town, kinds, random),
      town,
      lot: drawLot(town, random),
      position: toDegrees(placeWithin(town, random)),
      phone: drawPhone(town, random),
      operator: drawOperator(random, forms),
    }),
  };
}

/** Numbers under area codes that no exchange has. */
export function drawPhone({ municipality }: Town, random: Random): string {
  const area = municipality.code.startsWith('98') ? '0998' : '0999';
  return `${area}-${random.int(10, 99)}-${String(random.int(0, 9999)).padStart(4, '0')}`;
}

export function drawOperator(random: Random, forms: readonly string[]): Operator {
  const form = random.pick(forms);
  if (form === '') return { form, name: '', number: '' };
  const word = inventWord(random).name;
  const name = form.endsWith('会社') ? word : `${word}会`;
  return { form, name, number: toCorporateNumber(random.int(1, 900_000_000)) };
}
