import type { CareFunction } from '../care/care-function.ts';
import type { Home } from '../care/home.ts';
import { type Ground, type ServesAnswerId, servesAnswers } from '../care/serves.ts';
import { hash48 } from '../registry/hash.ts';
import { acceptances } from '../terms/acceptance.ts';
import type { AreaOption, CareAnswer, CareOptions, FunctionAnswer } from './answers-care.ts';
import { nameArea } from './answers-facilities.ts';
import type { Atlas } from './atlas.ts';
import { acceptsName, type CareFilters, listLooser, openCareFilters } from './care-filters.ts';
import { openItems } from './care-items.ts';
import { isFunctionLoaded } from './care-loaded.ts';
import type { CareQuery } from './care-query.ts';
import { type CareJudge, keepFirst, openCareJudge, type RankedDoc } from './care-ranking.ts';
import { formatCursor } from './cursor.ts';
import { type DocSet, emptySet, has, listDocs } from './doc-set.ts';
import { areaKey } from './facility-index.ts';
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
        answers: toCounts(answers),
        nearest: nearest === null ? null : toItem(nearest.doc, row.id),
        loaded: isFunctionLoaded(atlas, row, home.areas.prefecture ?? null),
      };
    }),
    options: {
      ...countOptions(filters, found),
      areas: query.areaLayer === null ? null : countAreas(atlas, home, query, asOf),
    },
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
  capacity,
  withinMetres,
}: CareQuery): string {
  const rest = [functions, serves, accepts, enhanced, open, capacity, withinMetres];
  return `care ${questionOf(base)} ${JSON.stringify(rest)}`;
}

interface Tally {
  readonly row: CareFunction;
  total: number;
  /** By rank of the answer. */
  readonly answers: number[];
  nearest: RankedDoc | null;
}

interface Found {
  readonly total: number;
  readonly first: readonly RankedDoc[];
  readonly functions: readonly Tally[];
  /** What passes all but the questions, for the counts beside their options. */
  readonly candidates: DocSet;
  /** By rank of the answer. */
  readonly answers: readonly number[];
}

const noAnswers = () => servesAnswers.map(() => 0);

const toCounts = (answers: readonly number[]) =>
  Object.fromEntries(servesAnswers.map(({ id, rank }) => [id, answers[rank]!])) as Record<
    ServesAnswerId,
    number
  >;

/** One walk over the facilities. */
function collect(
  atlas: Atlas,
  judge: CareJudge,
  filters: CareFilters,
  { serves, withinMetres }: CareQuery,
  upTo: number,
): Found {
  const { rows } = judge;
  const tallies = rows.map(
    (row): Tally => ({ row: row.function, total: 0, answers: noAnswers(), nearest: null }),
  );
  const first = keepFirst(upTo);
  const candidates = emptySet(atlas.facilities.size);
  const answers = noAnswers();
  const asked = servesAnswers.map(({ id }) => serves.length === 0 || serves.includes(id));
  const passing = filters.passing(filters.base);
  const placeOf: number[] = [];
  rows.forEach(({ bit }, at) => {
    placeOf[31 - Math.clz32(bit)] = at;
  });
  let total = 0;
  for (const doc of listDocs(filters.base)) {
    const own = judge.functionsOf(doc);
    if (own === 0) continue;
    const passes = has(passing, doc);
    const measured = judge.metresTo(doc);
    const metres = Number.isNaN(measured) ? Number.POSITIVE_INFINITY : measured;
    let best: Ground['answer'] | null = null;
    // From bit to bit: most facilities have one function of the many.
    for (let bits = own; bits !== 0; bits &= bits - 1) {
      const at = placeOf[31 - Math.clz32(bits & -bits)]!;
      const row = rows[at]!;
      const { answer } = judge.groundOf(doc, row, measured);
      const isFar = withinMetres !== null && Number.isNaN(measured) && answer.id !== 'declared';
      if (isFar) continue;
      if (best === null || answer.promise < best.promise) best = answer;
      if (passes && asked[answer.rank]) count(tallies[at]!, doc, answer, metres);
    }
    if (best === null) continue;
    if (passes) answers[best.rank]!++;
    if (!asked[best.rank]) continue;
    candidates[doc >> 5]! |= 1 << (doc & 31);
    if (!passes) continue;
    total++;
    first.offer(doc, best.rank, metres);
  }
  return { total, first: first.list, functions: tallies, candidates, answers };
}

function count(tally: Tally, doc: number, answer: Ground['answer'], metres: number): void {
  tally.total++;
  tally.answers[answer.rank]!++;
  if (answer.id === 'outside') return;
  const { nearest } = tally;
  const rank = answer.promise;
  if (nearest === null || rank < nearest.rank || (rank === nearest.rank && metres < nearest.metres))
    tally.nearest = { doc, rank, metres };
}

function countOptions(
  filters: CareFilters,
  { candidates, answers }: Found,
): Omit<CareOptions, 'areas'> {
  const all = filters.passing(candidates);
  const among = (name: string) => (filters.asks(name) ? filters.passing(candidates, name) : all);
  return {
    serves: toCounts(answers),
    accepts: Object.fromEntries(
      acceptances.map(({ id }) => [id, filters.countAccepts(id, among(acceptsName(id)))]),
    ),
    enhanced: filters.countEnhanced(among('enhanced')),
    open: filters.countOpen?.(among('open')) ?? null,
    capacity: filters.countCapacity?.(among('capacity')) ?? null,
  };
}

/** As many as each area would hold, were it the only one asked for. */
function countAreas(atlas: Atlas, home: Home, query: CareQuery, asOf: string): AreaOption[] {
  const anywhere = { ...query, base: { ...query.base, area: [] } };
  const filters = openCareFilters(atlas, home, anywhere, asOf);
  const standing = openStanding(atlas, home);
  const judge = openCareJudge(atlas, home, standing, query.functions, asOf);
  const { candidates } = collect(atlas, judge, filters, anywhere, 0);
  const { area } = atlas.facilities.postings;
  const prefix = areaKey(query.areaLayer ?? '', '');
  return Array.from(area.countAmong(listDocs(filters.passing(candidates))), (count, at) => ({
    key: area.keys[at]!,
    count,
  }))
    .filter(({ key, count }) => count > 0 && key.startsWith(prefix))
    .map(({ key, count }) => {
      const code = key.slice(prefix.length);
      return { code, name: nameArea(atlas, query.areaLayer ?? '', code).name, count };
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
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
