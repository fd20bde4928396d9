import type { CareFunctionId } from '../geo/care/care-function.ts';

/** What residents ask for, each a function of geo/care; its plain words are `words.myArea.needs`. */
export const residentNeeds = [
  'home-visit',
  'visiting-nurse',
  'home-pharmacy',
  'home-dental',
  'care-management',
  'home-help',
  'home-rehabilitation',
  'day-care',
  'short-stay',
  'multifunctional',
  'residential',
] as const satisfies readonly CareFunctionId[];

export type ResidentNeed = (typeof residentNeeds)[number];
