import { type CareFunction, careFunctions } from '../care/care-function.ts';
import type { Home } from '../care/home.ts';
import { type ServesAnswerId, servesAnswers } from '../care/serves.ts';
import { hash48 } from '../registry/hash.ts';
import { acceptances } from '../terms/acceptance.ts';
import type { CareAnswer, CareOptions, FunctionAnswer } from './answers-care.ts';
import type { Atlas } from './atlas.ts';
import { acceptsName, type CareFilters, listLooser, openCareFilters } from './care-filters.ts';
import { openItems } from './care-items.ts';
import { isFunctionLoaded } from './care-loaded.ts';
import type { CareQuery } from './care-query.ts';
import {
  type CareJudge,
  compareRanked,
  keepFirst,
  openCareJudge,
  pickBest,
  promiseOf,
  type RankedDoc,
  rankOf,
} from './care-ranking.ts';
import { formatCursor } from './cursor.ts';
import { addTo, type DocSet, emptySet, has } from './doc-set.ts';
import { openStanding } from './home-standing.ts';
import { questionOf } from './selection.ts';

export type CareOutcome =
  | { readonly ok: true; readonly answer: CareAnswer }
  /** The cursor belongs to another question. */
  | { readonly ok: false; readonly reason: 'cursor-of-another-question' };

/**
 * Who can serve this home: one page of providers, and by function how many and the nearest.
 * Nothing of the home is kept; the cursor does not hold it.
 * @param asOf the day on which designations must be in force, `YYYY-MM-DD`.
 */
export function searchCare(atlas: Atlas, home: Home, query: CareQuery, asOf: string): CareOutcome {
  const question = hash48(nameQuestion(query));
  const { cursor, limit } = query;
  if (cursor && cursor.question !== question)
    return { ok: false, reason: 'cursor-of-another-question' };
  const start = cursor?.offset ?? 0;
  const moved = cursor !== null && cursor.dataVersion !== atlas.dataVersion;

  const standing = openStanding(atlas, home);
  const judge = openCareJudge(atlas, home, standing, query.functions, asOf);
  const filters = openCareFilters(atlas, home, query, asOf);
  const found = collect(atlas, judge, filters, query, start + limit);
  const toItem = openItems(atlas, judge, asOf);

  const page = found.first.slice(start);
  const last = page.at(-1);
  const end = start + page.length;
  const next =
    last !== undefined && end < found.total
      ? formatCursor({
          offset: end,
          after: atlas.facilities.ids[last.doc]!,
          question,
          dataVersion: atlas.dataVersion,
        })
      : null;
  const answer: CareAnswer = {
    home,
    total: found.total,
    items: page.map(({ doc }) => toItem(doc)),
    next,
    ...(moved ? { moved } : {}),
    functions: found.functions.map((tally): FunctionAnswer => {
      const { row, total, answers, nearest } = tally;
      return {
        id: row.id,
        label: row.label,
        total,
        answers,
        nearest: nearest === null ? null : toItem(nearest.doc, row.id),
        loaded: isFunctionLoaded(atlas, row, home.areas.prefecture ?? null),
      };
    }),
    options: countOptions(atlas, filters, found),
    loosen: found.total > 0 ? [] : listLoosened(atlas, home, query, asOf),
  };
  return { ok: true, answer };
}

function nameQuestion({
  base,
  functions,
  serves,
  accepts,
  enhanced,
  open,
  withinMetres,
}: CareQuery): string {
  const rest = [functions, serves, accepts, enhanced, open, withinMetres];
  return `care ${questionOf(base)} ${JSON.stringify(rest)}`;
}

interface Tally {
  readonly row: CareFunction;
  total: number;
  readonly answers: Record<ServesAnswerId, number>;
  nearest: RankedDoc | null;
}

interface Found {
  readonly total: number;
  readonly first: readonly RankedDoc[];
  readonly functions: readonly Tally[];
  /** What passes all but the questions, for the counts beside their options. */
  readonly candidates: DocSet;
  readonly answers: Readonly<Record<ServesAnswerId, number>>;
}

const noAnswers = () =>
  Object.fromEntries(servesAnswers.map(({ id }) => [id, 0])) as Record<ServesAnswerId, number>;

/** One walk over the facilities. */
function collect(
  atlas: Atlas,
  judge: CareJudge,
  filters: CareFilters,
  { functions, serves }: CareQuery,
  upTo: number,
): Found {
  const { size } = atlas.facilities;
  const tallies = careFunctions
    .filter(({ id }) => functions.length === 0 || functions.includes(id))
    .map((row): Tally => ({ row, total: 0, answers: noAnswers(), nearest: null }));
  const tallyOf = new Map(tallies.map((tally) => [tally.row, tally]));
  const first = keepFirst(upTo);
  const candidates = emptySet(size);
  const answers = noAnswers();
  const isAsked = (answer: ServesAnswerId) => serves.length === 0 || serves.includes(answer);
  let total = 0;
  for (let doc = 0; doc < size; doc++) {
    if (!has(filters.base, doc)) continue;
    const measured = judge.metresTo(doc);
    const judged = judge.listJudged(doc, measured);
    const best = pickBest(judged);
    if (best === undefined) continue;
    const passes = filters.passes(doc);
    if (passes) answers[best.answer]++;
    const metres = measured ?? Number.POSITIVE_INFINITY;
    if (isAsked(best.answer)) {
      addTo(candidates, [doc]);
      if (passes) {
        total++;
        first.offer({ doc, rank: rankOf(best), metres });
      }
    }
    if (!passes) continue;
    for (const each of judged) {
      if (!isAsked(each.answer)) continue;
      const tally = tallyOf.get(each.function)!;
      tally.total++;
      tally.answers[each.answer]++;
      if (each.answer === 'outside') continue;
      const nearest = { doc, rank: promiseOf(each.answer), metres };
      if (tally.nearest === null || compareRanked(nearest, tally.nearest) < 0)
        tally.nearest = nearest;
    }
  }
  return { total, first: first.list, functions: tallies, candidates, answers };
}

function countOptions(atlas: Atlas, filters: CareFilters, found: Found): CareOptions {
  const { size } = atlas.facilities;
  const passing = (except?: string): DocSet => {
    const set = emptySet(size);
    for (let doc = 0; doc < size; doc++)
      if (has(found.candidates, doc) && filters.passes(doc, except)) addTo(set, [doc]);
    return set;
  };
  const all = filters.names.length === 0 ? found.candidates : passing();
  const among = (name: string) => (filters.names.includes(name) ? passing(name) : all);
  return {
    serves: found.answers,
    accepts: Object.fromEntries(
      acceptances.map(({ id }) => [id, filters.countAccepts(id, among(acceptsName(id)))]),
    ),
    enhanced: filters.countEnhanced(among('enhanced')),
    open: filters.countOpen?.(among('open')) ?? null,
  };
}

function listLoosened(
  atlas: Atlas,
  home: Home,
  query: CareQuery,
  asOf: string,
): CareAnswer['loosen'] {
  return listLooser(query)
    .map(({ filter, query: looser }) => {
      const standing = openStanding(atlas, home);
      const judge = openCareJudge(atlas, home, standing, looser.functions, asOf);
      const filters = openCareFilters(atlas, home, looser, asOf);
      return { filter, total: collect(atlas, judge, filters, looser, 0).total };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.filter < b.filter ? -1 : 1));
}
