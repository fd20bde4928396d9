import { bitOfFunction, findCapacity, hasHours, readWeek } from '../care/care-columns.ts';
import type { Home } from '../care/home.ts';
import { isOpenAt } from '../care/open-now.ts';
import type { Atlas } from './atlas.ts';
import type { CareQuery, State } from './care-query.ts';
import {
  addTo,
  countOf,
  type DocSet,
  emptySet,
  fullSet,
  has,
  keepCommon,
  listDocs,
} from './doc-set.ts';
import type { FacilityIndex } from './facility-index.ts';
import { listFilters } from './filter.ts';
import { docsWithin } from './nearby.ts';
import { everyFacility, type FacilityQuery } from './query.ts';

/** The facilities by their answer to one question; the three sets share no facility. */
type Answered = Readonly<Record<State, DocSet>>;

/** A question that only some answers pass. */
interface Question {
  /** As the filter is named to people who may loosen it. */
  readonly name: string;
  readonly answered: Answered;
  readonly wanted: readonly State[];
}

/** The filters of a query for one home, apart from function and *serves this address*. */
export interface CareFilters {
  /** What passes every filter that is a plain set. */
  readonly base: DocSet;
  /** Those of a set that pass every question, or every one but that of this name. */
  readonly passing: (set: DocSet, except?: string) => DocSet;
  /** Whether a question of this name is in force. */
  readonly asks: (name: string) => boolean;
  /** Facilities of a set by their state, for the counts beside an option. */
  readonly countAccepts: (id: string, among: DocSet) => Record<State, number>;
  readonly countEnhanced: (among: DocSet) => Record<State, number>;
  /** Null when no time is asked for. */
  readonly countOpen: ((among: DocSet) => Record<State, number>) | null;
  /** Null when no 定員 is asked for. */
  readonly countCapacity: ((among: DocSet) => Record<State, number>) | null;
}

export function openCareFilters(
  atlas: Atlas,
  home: Home,
  query: CareQuery,
  asOf: string,
): CareFilters {
  const { facilities } = atlas;
  const { size } = facilities;
  const base = listFilters(atlas, query.base, asOf).reduce(
    (set, filter) => keepCommon(set, filter.set),
    fullSet(size),
  );
  if (query.withinMetres !== null) {
    const near = docsWithin(facilities, home.position, query.withinMetres);
    const reached = addTo(
      emptySet(size),
      near.map(({ doc }) => doc),
    );
    keepCommon(base, keepEither(reached, unplaced(facilities)));
  }
  const enhanced = answerEnhanced(atlas);
  const open = query.open ? answerOpen(atlas, base, query.open.moment) : null;
  const capacity = query.capacity ? answerCapacity(atlas, base, query, query.capacity.least) : null;
  const questions: Question[] = [
    ...Object.entries(query.accepts).map(([id, wanted]) => ({
      name: acceptsName(id),
      answered: answerAccepts(atlas, id),
      wanted,
    })),
    ...(query.enhanced ? [{ name: 'enhanced', answered: enhanced, wanted: query.enhanced }] : []),
    ...(query.open && open ? [{ name: 'open', answered: open, wanted: query.open.states }] : []),
    ...(query.capacity && capacity
      ? [{ name: 'capacity', answered: capacity, wanted: query.capacity.states }]
      : []),
  ];
  const passed = questions.map(({ name, answered, wanted }) => ({
    name,
    set: wanted.reduce<DocSet>((set, state) => keepEither(set, answered[state]), emptySet(size)),
  }));
  return {
    base,
    passing: (set, except) =>
      passed
        .filter(({ name }) => name !== except)
        .reduce<DocSet>((rest, one) => keepCommon(rest, one.set), set.slice()),
    asks: (asked) => passed.some(({ name }) => name === asked),
    countAccepts: (id, among) => countAccepts(atlas, id, among),
    countEnhanced: (among) => countStates(enhanced, among),
    countOpen: open && ((among) => countStates(open, among)),
    countCapacity: capacity && ((among) => countStates(capacity, among)),
  };
}

export const acceptsName = (id: string): string => `accepts.${id}`;

function answerAccepts({ facilities }: Atlas, id: string): Answered {
  const { size, postings } = facilities;
  const yes = addTo(emptySet(size), postings.accepts.docsOf(id));
  const no = addTo(emptySet(size), postings.refuses.docsOf(id));
  return { yes, no, unknown: withoutBoth(size, yes, no) };
}

const enhancedOf = new WeakMap<FacilityIndex, Answered>();

/** The same for every question: looked up once. */
function answerEnhanced({ facilities }: Atlas): Answered {
  const known = enhancedOf.get(facilities);
  if (known) return known;
  const { size, care } = facilities;
  const [yes, no] = [emptySet(size), emptySet(size)];
  care.enhanced.forEach((state, doc) => {
    if (state === 1) addTo(yes, [doc]);
    else if (state === 2) addTo(no, [doc]);
  });
  const answered = { yes, no, unknown: withoutBoth(size, yes, no) };
  enhancedOf.set(facilities, answered);
  return answered;
}

function answerOpen(
  { facilities: { size, care } }: Atlas,
  base: DocSet,
  moment: NonNullable<CareQuery['open']>['moment'],
): Answered {
  const answered = { yes: emptySet(size), no: emptySet(size) };
  // Most publish days alone, and few different ones.
  const byDays = new Map<number, State>();
  for (const doc of listDocs(base)) {
    const packed = care.openDays[doc]!;
    const timed = hasHours(care, doc);
    const known = timed ? undefined : byDays.get(packed);
    const state = known ?? isOpenAt(readWeek(care, doc), moment);
    if (!timed) byDays.set(packed, state);
    if (state !== 'unknown') addTo(answered[state], [doc]);
  }
  return { ...answered, unknown: withoutBoth(size, answered.yes, answered.no) };
}

function answerCapacity(
  { facilities: { size, care } }: Atlas,
  base: DocSet,
  { functions }: CareQuery,
  least: number,
): Answered {
  const asked = functions.reduce((bits, id) => bits | bitOfFunction(id), 0) || ~0;
  const answered = { yes: emptySet(size), no: emptySet(size) };
  for (const doc of listDocs(base)) {
    const capacity = findCapacity(care, doc, asked);
    if (capacity > 0) addTo(capacity >= least ? answered.yes : answered.no, [doc]);
  }
  return { ...answered, unknown: withoutBoth(size, answered.yes, answered.no) };
}

const unplacedOf = new WeakMap<FacilityIndex, DocSet>();

/** Those of which nobody knows how far they are; looked up once. */
function unplaced(facilities: FacilityIndex): DocSet {
  const known = unplacedOf.get(facilities);
  if (known) return known;
  const set = fullSet(facilities.size);
  for (const doc of facilities.positioned) set[doc >> 5]! &= ~(1 << (doc & 31));
  unplacedOf.set(facilities, set);
  return set;
}

function keepEither(set: DocSet, other: DocSet): DocSet {
  for (let i = 0; i < set.length; i++) set[i]! |= other[i]!;
  return set;
}

function withoutBoth(size: number, one: DocSet, other: DocSet): DocSet {
  const rest = fullSet(size);
  for (let i = 0; i < rest.length; i++) rest[i]! &= ~(one[i]! | other[i]!);
  return rest;
}

function countStates({ yes, no }: Pick<Answered, 'yes' | 'no'>, among: DocSet) {
  return complete(countCommon(among, yes), countCommon(among, no), among);
}

/** Without building the sets: most options are answered by few. */
function countAccepts({ facilities: { postings } }: Atlas, id: string, among: DocSet) {
  const count = (docs: Uint32Array) => {
    let total = 0;
    for (const doc of docs) if (has(among, doc)) total++;
    return total;
  };
  return complete(count(postings.accepts.docsOf(id)), count(postings.refuses.docsOf(id)), among);
}

const complete = (yes: number, no: number, among: DocSet): Record<State, number> => ({
  yes,
  no,
  unknown: countOf(among) - yes - no,
});

function countCommon(one: DocSet, other: DocSet): number {
  return countOf(keepCommon(one.slice(), other));
}

const sharedFilters = [
  'q',
  'kind',
  'service',
  'filing',
  'role',
  'area',
] as const satisfies readonly (keyof FacilityQuery)[];

/** The query with one filter taken away, under the name people know it by; for an empty answer. */
export function listLooser(query: CareQuery): { filter: string; query: CareQuery }[] {
  const looser: { filter: string; query: CareQuery }[] = [];
  const add = (filter: string, more: Partial<CareQuery>) =>
    looser.push({ filter, query: { ...query, ...more } });
  if (query.functions.length > 0) add('function', { functions: [] });
  if (query.serves.length > 0) add('serves', { serves: [] });
  for (const id of Object.keys(query.accepts)) {
    const { [id]: _, ...accepts } = query.accepts;
    add(acceptsName(id), { accepts });
  }
  if (query.enhanced) add('enhanced', { enhanced: null });
  if (query.open) add('open', { open: null });
  if (query.capacity) add('capacity', { capacity: null });
  if (query.withinMetres !== null) add('within', { withinMetres: null });
  for (const key of sharedFilters)
    if (query.base[key].length > 0)
      add(key, { base: { ...query.base, [key]: everyFacility[key] } });
  return looser;
}
