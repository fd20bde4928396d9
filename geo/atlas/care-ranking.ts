import { cityOf } from '../areas/city.ts';
import { bitOfFunction } from '../care/care-columns.ts';
import { type CareFunction, type CareFunctionId, careFunctions } from '../care/care-function.ts';
import type { Home } from '../care/home.ts';
import {
  type GroundId,
  grounds,
  judgeServes,
  rankOfAnswer,
  type ServesAnswerId,
} from '../care/serves.ts';
import type { Atlas } from './atlas.ts';
import { has } from './doc-set.ts';
import type { HomeStanding } from './home-standing.ts';
import { greatCircleMetres } from './sphere.ts';

/** One function of one facility, judged for one home. */
export interface Judged {
  readonly function: CareFunction;
  readonly ground: GroundId;
  readonly answer: ServesAnswerId;
}

/** Judges what facilities do for one home. */
export interface CareJudge {
  /** The functions asked for that the facility has, in the order of the table. */
  readonly listJudged: (doc: number, metres: number | null) => readonly Judged[];
  readonly metresTo: (doc: number) => number | null;
}

/** @param asked ids of the functions asked for; none asks for all. */
export function openCareJudge(
  atlas: Atlas,
  home: Home,
  standing: HomeStanding,
  asked: readonly CareFunctionId[],
  asOf: string,
): CareJudge {
  const { care, lngs, lats } = atlas.facilities;
  const rows = careFunctions
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .map((row) => ({ row, bit: bitOfFunction(row.id) }));
  const hubs = rows.some(({ row }) => row.role !== null) ? atlas.roles.holders('hub', asOf) : null;
  const hubBit = bitOfFunction('hub');
  const cities = new Map<number, string>();
  const insurerOf = (doc: number) => {
    const code = care.municipalities[doc]!;
    if (code === 0 || standing.city === null) return 'unsure';
    let city = cities.get(code);
    if (city === undefined) {
      city = cityOf(String(code).padStart(5, '0'));
      cities.set(code, city);
    }
    return city === standing.city ? 'same' : 'other';
  };
  const areaOf = (doc: number, { role }: CareFunction) =>
    role === null
      ? standing.ofDoc(doc)
      : standing.ofRefs(
          atlas.roles
            .designationsOf(doc, asOf)
            .filter((body) => body.role === role)
            .flatMap((body) => (body.serviceAreas.length > 0 ? body.serviceAreas : body.areas)),
        );

  return {
    metresTo: (doc) =>
      Number.isNaN(lngs[doc]!) ? null : greatCircleMetres(home.position, [lngs[doc]!, lats[doc]!]),
    listJudged: (doc, metres) => {
      const own = care.functions[doc]! | (hubs && has(hubs, doc) ? hubBit : 0);
      if (own === 0) return [];
      const max = care.maxVisitMetres[doc]!;
      const judged: Judged[] = [];
      for (const { row, bit } of rows) {
        if ((own & bit) === 0) continue;
        const communityBased = (care.communityBased[doc]! & bit) !== 0;
        const ground = judgeServes({
          rule: row.rule,
          visits: row.visits,
          area: areaOf(doc, row),
          metres,
          maxVisitMetres: Number.isNaN(max) ? null : max,
          communityBased,
          ordinary: (care.ordinary[doc]! & bit) !== 0,
          insurer: communityBased ? insurerOf(doc) : 'unsure',
        });
        judged.push({ function: row, ground, answer: grounds[ground] });
      }
      return judged;
    },
  };
}

/** Of several functions the one that promises most: what is not known may still serve, 対象外 will not. */
export function pickBest(judged: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const each of judged)
    if (best === undefined || promiseOf(each.answer) < promiseOf(best.answer)) best = each;
  return best;
}

const promises: readonly ServesAnswerId[] = ['declared', 'within-16km', 'unknown', 'outside'];

export const promiseOf = (answer: ServesAnswerId): number => promises.indexOf(answer);

/** A facility among those found. */
export interface RankedDoc {
  readonly doc: number;
  readonly rank: number;
  /** Infinite without a position: after all that have one. */
  readonly metres: number;
}

/** Answer, then distance, then id (facilities are numbered by id). */
export function compareRanked(a: RankedDoc, b: RankedDoc): number {
  return a.rank - b.rank || compareMetres(a.metres, b.metres) || a.doc - b.doc;
}

function compareMetres(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export const rankOf = ({ answer }: Judged): number => rankOfAnswer[answer];

/** Keeps the first so many of all that are offered. */
export interface FirstFew {
  readonly offer: (item: RankedDoc) => void;
  readonly list: readonly RankedDoc[];
}

export function keepFirst(count: number): FirstFew {
  const list: RankedDoc[] = [];
  return {
    list,
    offer: (item) => {
      const last = list.at(-1);
      if (list.length === count && (last === undefined || compareRanked(item, last) >= 0)) return;
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compareRanked(list[middle]!, item) < 0) low = middle + 1;
        else high = middle;
      }
      list.splice(low, 0, item);
      if (list.length > count) list.pop();
    },
  };
}
