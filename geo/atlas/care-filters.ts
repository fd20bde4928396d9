import { readWeek } from '../care/care-columns.ts';
import type { Home } from '../care/home.ts';
import { isOpenAt } from '../care/open-now.ts';
import type { Atlas } from './atlas.ts';
import { type CareQuery, type State, states } from './care-query.ts';
import { addTo, countOf, type DocSet, emptySet, fullSet, has, keepCommon } from './doc-set.ts';
import { listFilters } from './filter.ts';
import { docsWithin } from './nearby.ts';
import { everyFacility, type FacilityQuery } from './query.ts';

/** A question to every facility that is answered yes, no or not known. */
interface Question {
  /** As the filter is named to people who may loosen it. */
  readonly name: string;
  readonly wanted: readonly State[];
  readonly stateOf: (doc: number) => State;
}

/** The filters of a query for one home, apart from function and *serves this address*. */
export interface CareFilters {
  /** What passes every filter that is a plain set. */
  readonly base: DocSet;
  /** What passes every question, or every one but that of this name. */
  readonly passes: (doc: number, except?: string) => boolean;
  /** Facilities of a set by their state, for the counts beside an option. */
  readonly countAccepts: (id: string, among: DocSet) => Record<State, number>;
  readonly countEnhanced: (among: DocSet) => Record<State, number>;
  readonly countOpen: ((among: DocSet) => Record<State, number>) | null;
  /** Names of the questions in force. */
  readonly names: readonly string[];
}

export function openCareFilters(
  atlas: Atlas,
  home: Home,
  query: CareQuery,
  asOf: string,
): CareFilters {
  const { facilities } = atlas;
  const { size, postings, care } = facilities;
  const base = listFilters(atlas, query.base, asOf).reduce(
    (set, filter) => keepCommon(set, filter.set),
    fullSet(size),
  );
  if (query.withinMetres !== null) {
    const near = docsWithin(facilities, home.position, query.withinMetres);
    keepCommon(
      base,
      addTo(
        emptySet(size),
        near.map(({ doc }) => doc),
      ),
    );
  }

  const questions: Question[] = Object.entries(query.accepts).map(([id, wanted]) => {
    const yes = addTo(emptySet(size), postings.accepts.docsOf(id));
    const no = addTo(emptySet(size), postings.refuses.docsOf(id));
    return {
      name: acceptsName(id),
      wanted,
      stateOf: (doc) => (has(yes, doc) ? 'yes' : has(no, doc) ? 'no' : 'unknown'),
    };
  });
  const enhancedOf = (doc: number): State => enhancedStates[care.enhanced[doc]!]!;
  if (query.enhanced)
    questions.push({ name: 'enhanced', wanted: query.enhanced, stateOf: enhancedOf });
  const { open } = query;
  const openOf = (doc: number): State =>
    open ? isOpenAt(readWeek(care, doc), open.moment) : 'unknown';
  if (open) questions.push({ name: 'open', wanted: open.states, stateOf: openOf });

  return {
    base,
    passes: (doc, except) =>
      questions.every(
        ({ name, wanted, stateOf }) => name === except || wanted.includes(stateOf(doc)),
      ),
    countAccepts: (id, among) => {
      const count = (docs: Uint32Array) =>
        docs.reduce((total, doc) => total + (has(among, doc) ? 1 : 0), 0);
      const yes = count(postings.accepts.docsOf(id));
      const no = count(postings.refuses.docsOf(id));
      return { yes, no, unknown: countOf(among) - yes - no };
    },
    countEnhanced: (among) => countStates(among, size, enhancedOf),
    countOpen: open ? (among) => countStates(among, size, openOf) : null,
    names: questions.map(({ name }) => name),
  };
}

const enhancedStates: readonly State[] = ['unknown', 'yes', 'no'];

export const acceptsName = (id: string): string => `accepts.${id}`;

function countStates(
  among: DocSet,
  size: number,
  stateOf: (doc: number) => State,
): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (let doc = 0; doc < size; doc++) if (has(among, doc)) counts[stateOf(doc)]++;
  return counts;
}

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
  if (query.withinMetres !== null) add('within', { withinMetres: null });
  for (const key of [
    'q',
    'kind',
    'service',
    'filing',
    'role',
    'area',
  ] as const satisfies readonly (keyof FacilityQuery)[])
    if (query.base[key].length > 0)
      add(key, { base: { ...query.base, [key]: everyFacility[key] } });
  return looser;
}
