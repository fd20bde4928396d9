import { cityOf } from '../areas/city.ts';
import { bitOfFunction } from '../care/care-columns.ts';
import { type CareFunction, type CareFunctionId, careFunctions } from '../care/care-function.ts';
import type { Home } from '../care/home.ts';
import { type Ground, judgeServes, type ServesFacts } from '../care/serves.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { RoleId } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import { has } from './doc-set.ts';
import type { HomeStanding } from './home-standing.ts';
import { chordToMetres, toUnitVector } from './sphere.ts';

/** One function of one facility, judged for one home. */
export interface Judged {
  readonly function: CareFunction;
  readonly ground: Ground;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Judges what facilities do for one home. */
export interface CareJudge {
  /** The functions asked for, in the order of the table. */
  readonly rows: readonly FunctionRow[];
  /** Those of them the facility has, as bits. */
  readonly functionsOf: (doc: number) => number;
  /** Straight line in metres; NaN without a position. */
  readonly metresTo: (doc: number) => number;
  readonly groundOf: (doc: number, row: FunctionRow, metres: number) => Ground;
  readonly listJudged: (doc: number) => readonly Judged[];
}

export interface FunctionRow {
  readonly function: CareFunction;
  readonly bit: number;
}

/** @param asked ids of the functions asked for; none asks for all. */
export function openCareJudge(
  atlas: Atlas,
  home: Home,
  standing: HomeStanding,
  asked: readonly CareFunctionId[],
  asOf: string,
): CareJudge {
  const { care } = atlas.facilities;
  const rows = careFunctions
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .map((row): FunctionRow => ({ function: row, bit: bitOfFunction(row.id) }));
  const askedBits = rows.reduce((bits, { bit }) => bits | bit, 0);
  const hubBit = bitOfFunction('hub');
  const hubs = (askedBits & hubBit) === 0 ? null : atlas.roles.holders('hub', asOf);
  const insurerOf = openInsurers(care.municipalities, standing.city);
  const areaOf = (doc: number, { role }: CareFunction) =>
    role === null
      ? standing.ofDoc(doc)
      : standing.ofRefs(listDesignatedAreas(atlas, doc, role, asOf));
  const [x, y, z] = toUnitVector(home.position);
  const { vectors } = care;

  const functionsOf = (doc: number) =>
    (care.functions[doc]! & askedBits) | (hubs && has(hubs, doc) ? hubBit : 0);
  const metresTo = (doc: number) => {
    const at = doc * 3;
    const dx = vectors[at]! - x;
    const dy = vectors[at + 1]! - y;
    const dz = vectors[at + 2]! - z;
    return chordToMetres(dx * dx + dy * dy + dz * dz);
  };
  // One object for all: it is filled anew for every facility and function.
  const facts: Writable<ServesFacts> = {
    rule: 'declared',
    visits: false,
    area: null,
    metres: Number.NaN,
    maxVisitMetres: Number.NaN,
    communityBased: false,
    ordinary: false,
    insurer: 'unsure',
  };
  const groundOf = (doc: number, { function: row, bit }: FunctionRow, metres: number): Ground => {
    facts.rule = row.rule;
    facts.visits = row.visits;
    facts.area = areaOf(doc, row);
    facts.metres = metres;
    facts.maxVisitMetres = care.maxVisitMetres[doc]!;
    facts.communityBased = (care.communityBased[doc]! & bit) !== 0;
    facts.ordinary = (care.ordinary[doc]! & bit) !== 0;
    facts.insurer = facts.communityBased ? insurerOf(doc) : 'unsure';
    return judgeServes(facts);
  };
  return {
    rows,
    functionsOf,
    metresTo,
    groundOf,
    listJudged: (doc) => {
      const own = functionsOf(doc);
      const metres = metresTo(doc);
      return rows
        .filter(({ bit }) => (own & bit) !== 0)
        .map((row) => ({ function: row.function, ground: groundOf(doc, row, metres) }));
    },
  };
}

/** The areas its designations in force name: the narrower 活動対象地域 where there is one. */
export function listDesignatedAreas(
  atlas: Atlas,
  doc: number,
  role: RoleId,
  asOf: string,
): readonly AreaRef[] {
  return atlas.roles
    .designationsOf(doc, asOf)
    .filter((body) => body.role === role)
    .flatMap((body) => (body.serviceAreas.length > 0 ? body.serviceAreas : body.areas));
}

/** Whether the municipality that designated a facility is the home's; each looked up once. */
function openInsurers(
  municipalities: Uint32Array,
  home: string | null,
): (doc: number) => 'same' | 'other' | 'unsure' {
  const known = new Map<number, 'same' | 'other'>();
  return (doc) => {
    const code = municipalities[doc]!;
    if (code === 0 || home === null) return 'unsure';
    let answer = known.get(code);
    if (answer === undefined) {
      answer = cityOf(String(code).padStart(5, '0')) === home ? 'same' : 'other';
      known.set(code, answer);
    }
    return answer;
  };
}

/** Of several functions the one that promises most: what is not known may still serve, 対象外 will not. */
export function pickBest(judged: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const each of judged)
    if (best === undefined || each.ground.answer.promise < best.ground.answer.promise) best = each;
  return best;
}

/** A facility among those found. */
export interface RankedDoc {
  readonly doc: number;
  readonly rank: number;
  /** Infinite without a position: after all that have one. */
  readonly metres: number;
}

/** Answer, then distance, then id (facilities are numbered by id). */
function compareRanked(a: RankedDoc, b: RankedDoc): number {
  return a.rank - b.rank || compareMetres(a.metres, b.metres) || a.doc - b.doc;
}

function compareMetres(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Keeps the first so many of all that are offered. */
export interface FirstFew {
  readonly offer: (doc: number, rank: number, metres: number) => void;
  readonly list: readonly RankedDoc[];
}

export function keepFirst(count: number): FirstFew {
  const list: RankedDoc[] = [];
  return {
    list,
    offer: (doc, rank, metres) => {
      const last = list.at(-1);
      if (list.length === count) {
        if (last === undefined || rank > last.rank) return;
        if (rank === last.rank && metres > last.metres) return;
      }
      const item = { doc, rank, metres };
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
