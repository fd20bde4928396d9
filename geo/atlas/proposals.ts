import type { Area } from '../areas/area.ts';
import type { CandidateRules } from '../coverage/candidate.ts';
import { judgeScenario } from '../coverage/judge-scenario.ts';
import type { ProposalCandidate, ProposalOutcome, ProposalProblem } from '../coverage/proposal.ts';
import type { Change } from '../coverage/scenario.ts';
import type { NamedArea } from './answers.ts';
import type { ChosenCandidate, ProposalAnswer, ProposalTargets } from './answers-candidates.ts';
import type { Atlas } from './atlas.ts';
import { type AreaMatch, openCandidatePool } from './candidate-pool.ts';
import {
  listMunicipalities,
  listUnits,
  toAppliedRules,
  toCandidateFacility,
} from './candidates.ts';
import { coverageAsOf } from './coverage.ts';
import { type PeoplePoints, peoplePointsOf } from './people-points.ts';
import { openScenario } from './scenario.ts';

export interface ProposalQuestion {
  readonly layer: string;
  readonly asOf: string;
  readonly rules: CandidateRules;
  /** `lacking` only, or also where no designation data says anything. */
  readonly targets: ProposalTargets;
  readonly mode: 'smallest' | 'best';
  readonly changes: readonly Change[];
}

/** A proposal made ready to be solved, and how its outcome is told. */
export interface OpenProposal {
  readonly problem: ProposalProblem;
  readonly toAnswer: (outcome: ProposalOutcome) => ProposalAnswer;
}

/** More than this many pairs of candidate and place, and places near each other are merged. */
const mostPairs = 150_000;
const squares = [0.01, 0.02, 0.05, 0.1] as const;

interface Served {
  readonly area: Area;
  readonly points: PeoplePoints;
  readonly matches: readonly AreaMatch[];
  readonly organisations: readonly string[];
}

/**
 * Whom to consider so that no area lacks the role, or so that most people are reached: the areas
 * wanting it after the changes given, who may be considered for each, and whom they reach there.
 * One body may serve several areas. Areas nobody may serve are told apart, and make nothing
 * impossible. The people one reaches are those within the distance for `active`; a `hub` works for
 * its whole area, so all of the area's.
 */
export function openProposal(atlas: Atlas, question: ProposalQuestion): OpenProposal {
  const { layer, asOf, rules, targets, mode, changes } = question;
  const scenario = openScenario(atlas, changes, asOf);
  const { unitVerdict } = judgeScenario(coverageAsOf(atlas, asOf), scenario.rows);
  const wanted = listUnits(atlas, layer).filter((area) => {
    const { verdict } = unitVerdict(area, rules.role);
    return verdict === 'lacking' || (targets === 'unfulfilled' && verdict === 'unknown');
  });
  const pool = openCandidatePool(atlas, layer, rules, scenario.shifted);
  const served = wanted.map(
    (area): Served => ({
      area,
      points: peoplePointsOf(atlas, area),
      matches: pool.matchesFor(area),
      organisations: listMunicipalities(atlas, area, rules),
    }),
  );
  const open = served.filter(
    ({ matches, organisations }) => matches.length + organisations.length > 0,
  );
  const { problem, mergedDegrees } = toProblem(atlas, open, rules, mode);
  const toNamed = ({ code, name }: Area): NamedArea => ({ layer, code, name });
  return {
    problem,
    toAnswer: (outcome) => {
      const chosen = outcome.chosen.map((id) => tellChosen(atlas, id, open, rules, toNamed));
      const serving = new Set(chosen.flatMap(({ areas }) => areas.map(({ code }) => code)));
      return {
        layer,
        asOf,
        mode,
        rules: toAppliedRules(atlas, rules),
        targets,
        status: outcome.status,
        objective: outcome.objective,
        bound: outcome.bound,
        gap: outcome.gap,
        seconds: outcome.seconds,
        tiesBroken: outcome.tiesBroken,
        wanted: wanted.map(toNamed),
        chosen,
        uncovered: served.filter((own) => !open.includes(own)).map(({ area }) => toNamed(area)),
        left: open.filter(({ area }) => !serving.has(area.code)).map(({ area }) => toNamed(area)),
        over75: served.reduce((sum, { points }) => sum + points.total, 0),
        reached75: countReached(atlas, open, new Set(outcome.chosen), rules),
        mergedDegrees,
        warnings: scenario.warnings,
      };
    },
  };
}

/** Bodies by name stand for the same wherever they are named. */
const organisationId = (name: string) => `organisation:${name}`;

/** Every body with the areas it may serve and the points it reaches in them. */
function* listServing(atlas: Atlas, open: readonly Served[], { role }: CandidateRules) {
  for (const [area, { points, matches, organisations }] of open.entries()) {
    const all = points.over75.map((_, i) => i);
    for (const { member, reached } of matches)
      yield { area, id: atlas.facilities.ids[member.doc]!, points: role === 'hub' ? all : reached };
    for (const name of organisations) yield { area, id: organisationId(name), points: all };
  }
}

function toProblem(
  atlas: Atlas,
  open: readonly Served[],
  rules: CandidateRules,
  mode: ProposalQuestion['mode'],
): { readonly problem: ProposalProblem; readonly mergedDegrees: number | null } {
  for (const degrees of [null, ...squares]) {
    const problem = group(atlas, open, rules, degrees);
    const pairs = problem.candidates.reduce((sum, { groups }) => sum + groups.length, 0);
    if (mode === 'smallest' || pairs <= mostPairs || degrees === squares.at(-1))
      return { problem, mergedDegrees: degrees };
  }
  throw new Error('no size of squares was tried');
}

/**
 * Puts points together that the same bodies reach; where squares are given, first those of a square,
 * which counts as reached by whoever reaches the point with most people in it.
 */
function group(
  atlas: Atlas,
  open: readonly Served[],
  rules: CandidateRules,
  degrees: number | null,
): ProposalProblem {
  const squaresOf = open.map(({ points }) => toSquares(points, degrees));
  const reachedBy = open.map(({ points }) => points.over75.map((): number[] => []));
  const ids = new Map<string, number>();
  const areasOf: Set<number>[] = [];
  for (const { area, id, points } of listServing(atlas, open, rules)) {
    const at = ids.get(id) ?? ids.size;
    if (!ids.has(id)) {
      ids.set(id, at);
      areasOf.push(new Set());
    }
    areasOf[at]!.add(area);
    for (const point of points) reachedBy[area]![point]!.push(at);
  }
  const groups = new Map<string, { readonly by: readonly number[]; people: number }>();
  open.forEach((_, area) => {
    for (const { middle, people } of squaresOf[area]!) {
      const by = reachedBy[area]![middle]!;
      if (by.length === 0) continue;
      const key = by.join();
      const known = groups.get(key);
      if (known) known.people += people;
      else groups.set(key, { by, people });
    }
  });
  const groupsOf = areasOf.map((): number[] => []);
  [...groups.values()].forEach(({ by }, at) => {
    for (const candidate of by) groupsOf[candidate]!.push(at);
  });
  return {
    candidates: [...ids].map(
      ([id, at]): ProposalCandidate => ({
        id,
        areas: [...areasOf[at]!],
        groups: groupsOf[at]!,
      }),
    ),
    areas: open.length,
    people: [...groups.values()].map(({ people }) => people),
  };
}

interface Square {
  /** The point with most people in it. */
  readonly middle: number;
  readonly people: number;
}

function toSquares({ positions, over75 }: PeoplePoints, degrees: number | null): readonly Square[] {
  if (degrees === null) return over75.map((people, middle) => ({ middle, people }));
  const found = new Map<string, { middle: number; people: number }>();
  positions.forEach(([lng, lat], point) => {
    const key = `${Math.floor(lng / degrees)},${Math.floor(lat / degrees)}`;
    const known = found.get(key);
    if (!known) found.set(key, { middle: point, people: over75[point]! });
    else {
      known.people += over75[point]!;
      if (over75[point]! > over75[known.middle]!) known.middle = point;
    }
  });
  return [...found.values()];
}

function tellChosen(
  atlas: Atlas,
  id: string,
  open: readonly Served[],
  rules: CandidateRules,
  toNamed: (area: Area) => NamedArea,
): ChosenCandidate {
  const doc = atlas.facilities.findDoc(id);
  const serves = ({ matches, organisations }: Served) =>
    doc === undefined
      ? organisations.some((name) => organisationId(name) === id)
      : matches.some(({ member }) => member.doc === doc);
  const own = open.filter(serves);
  const position = own.flatMap(({ matches }) => matches).find(({ member }) => member.doc === doc)
    ?.member.position;
  return {
    facility: doc === undefined ? null : toCandidateFacility(atlas, doc, position ?? null),
    organisation: doc === undefined ? id.slice(organisationId('').length) : null,
    areas: own.map(({ area }) => toNamed(area)),
    reached75: countReached(atlas, own, new Set([id]), rules),
  };
}

/** People of 75+ whom the chosen reach, each once. */
function countReached(
  atlas: Atlas,
  open: readonly Served[],
  chosen: ReadonlySet<string>,
  rules: CandidateRules,
): number {
  const reached = open.map(() => new Set<number>());
  for (const { area, id, points } of listServing(atlas, open, rules))
    if (chosen.has(id)) for (const point of points) reached[area]!.add(point);
  return open.reduce(
    (sum, { points }, area) =>
      sum + [...reached[area]!].reduce((own, point) => own + points.over75[point]!, 0),
    0,
  );
}
