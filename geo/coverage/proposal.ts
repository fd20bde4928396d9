import { type MipModel, type MipRow, type MipSolution, onesRow, type Solve } from './mip.ts';

/** Whom to choose among; plain data, so that a thread may be asked. */
export interface ProposalProblem {
  /** Ids are unique; their order does not matter. */
  readonly candidates: readonly ProposalCandidate[];
  /** Areas that need somebody; each has a candidate. */
  readonly areas: number;
  /** People of 75+ of each group of places that the same candidates reach. */
  readonly people: readonly number[];
}

export interface ProposalCandidate {
  readonly id: string;
  /** Areas it may serve. */
  readonly areas: readonly number[];
  /** Groups of people it reaches. */
  readonly groups: readonly number[];
}

export type ProposalTask = { readonly problem: ProposalProblem; readonly seconds: number } & (
  | { readonly mode: 'smallest' }
  | { readonly mode: 'best'; readonly k: number }
);

export interface ProposalOutcome extends Pick<MipSolution, 'status' | 'seconds'> {
  /** Ids, ascending. */
  readonly chosen: readonly string[];
  /** How many (smallest), or the people reached (best). */
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  /** False when the time was over before equally good choices were told apart. */
  readonly tiesBroken: boolean;
}

/**
 * The fewest candidates that leave no area without one; or those, at most `k`, that reach most
 * people. Of equally good choices: of the fewest those that reach most people (counted per body), of
 * the farthest-reaching the fewest, then those that come first by id. Bodies alike in what they may
 * serve (or reach) are told apart before: the one that reaches most people, then the lowest id.
 * @param solve an existing solver; bound and gap are its own statement.
 */
export function propose(task: ProposalTask, solve: Solve): ProposalOutcome {
  const { candidates, areas, people } = task.problem;
  const reachOf = ({ groups }: ProposalCandidate) =>
    groups.reduce((sum, group) => sum + people[group]!, 0);
  const sorted = [...candidates].sort(
    (a, b) => reachOf(b) - reachOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const distinct = keepFirst(sorted, task.mode === 'smallest' ? 'areas' : 'groups').sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  if (distinct.length === 0) return nobody;
  const places = distinct.map((_, i) => i);
  const steps =
    task.mode === 'smallest'
      ? toSmallestSteps(distinct, areas, distinct.map(reachOf), places)
      : toBestSteps(distinct, people, task.k, places);
  return climb(steps, task.seconds, solve, distinct);
}

const nobody: ProposalOutcome = {
  status: 'optimal',
  seconds: 0,
  chosen: [],
  objective: 0,
  bound: 0,
  gap: 0,
  tiesBroken: true,
};

function keepFirst(
  candidates: readonly ProposalCandidate[],
  field: 'areas' | 'groups',
): ProposalCandidate[] {
  const byWhat = new Map<string, ProposalCandidate>();
  for (const candidate of candidates) {
    const key = [...candidate[field]].sort((a, b) => a - b).join();
    if (key !== '' && !byWhat.has(key)) byWhat.set(key, candidate);
  }
  return [...byWhat.values()];
}

/** A model, and the row by which the models after it keep what it found. */
interface Step {
  readonly sense: MipModel['sense'];
  readonly costs: readonly number[];
  readonly keep: (objective: number) => MipRow;
}

interface Steps {
  readonly whole: readonly boolean[];
  readonly rows: readonly MipRow[];
  readonly steps: readonly Step[];
}

/** Sums of people are kept to within this. */
const tolerance = 1e-3;

function toSmallestSteps(
  candidates: readonly ProposalCandidate[],
  areas: number,
  reached: readonly number[],
  places: readonly number[],
): Steps {
  const serving = Array.from({ length: areas }, (): number[] => []);
  candidates.forEach((candidate, i) => {
    for (const area of candidate.areas) serving[area]!.push(i);
  });
  return {
    whole: places.map(() => true),
    rows: serving.map((own) => onesRow(own, { least: 1, most: null })),
    steps: [
      {
        sense: 'minimise',
        costs: places.map(() => 1),
        keep: (fewest) => onesRow(places, { least: null, most: Math.round(fewest) }),
      },
      {
        sense: 'maximise',
        costs: reached,
        keep: (most) => ({
          columns: places,
          values: reached,
          least: most - tolerance,
          most: null,
        }),
      },
      byId(places, places.length),
    ],
  };
}

function toBestSteps(
  candidates: readonly ProposalCandidate[],
  people: readonly number[],
  k: number,
  places: readonly number[],
): Steps {
  const reaching = people.map((): number[] => []);
  candidates.forEach((candidate, i) => {
    for (const group of candidate.groups) reaching[group]!.push(i);
  });
  const reachable = reaching.flatMap((own, group) => (own.length > 0 ? [{ own, group }] : []));
  const columns = reachable.map((_, i) => places.length + i);
  const weights = reachable.map(({ group }) => people[group]!);
  const chosenOnly = <T>(value: T, rest: T) => [
    ...places.map(() => value),
    ...columns.map(() => rest),
  ];
  return {
    whole: chosenOnly(true, false),
    rows: [
      onesRow(places, { least: null, most: k }),
      ...reachable.map(({ own }, i) => ({
        columns: [...own, columns[i]!],
        values: [...own.map(() => 1), -1],
        least: 0,
        most: null,
      })),
    ],
    steps: [
      {
        sense: 'maximise',
        costs: [...places.map(() => 0), ...weights],
        keep: (most) => ({ columns, values: weights, least: most - tolerance, most: null }),
      },
      {
        sense: 'minimise',
        costs: chosenOnly(1, 0),
        keep: (fewest) => onesRow(places, { least: null, most: Math.round(fewest) }),
      },
      byId(places, places.length + columns.length),
    ],
  };
}

/** The lowest sum of places in the order of ids. */
const byId = (places: readonly number[], columns: number): Step => ({
  sense: 'minimise',
  costs: Array.from({ length: columns }, (_, i) => (i < places.length ? i + 1 : 0)),
  keep: () => onesRow([], { least: null, most: null }),
});

/** Solves step after step, each within what the ones before found. */
function climb(
  { whole, rows, steps }: Steps,
  seconds: number,
  solve: Solve,
  candidates: readonly ProposalCandidate[],
): ProposalOutcome {
  const kept: MipRow[] = [];
  let used = 0;
  let first: MipSolution | undefined;
  let best: readonly number[] = [];
  let tiesBroken = true;
  for (const { sense, costs, keep } of steps) {
    const left = Math.max(0, seconds - used);
    const found = solve({ sense, costs, whole, rows: [...rows, ...kept] }, left);
    used += found.seconds;
    first ??= found;
    if (found.status !== 'optimal') {
      tiesBroken = false;
      if (found === first) best = found.values;
      break;
    }
    best = found.values;
    kept.push(keep(found.objective));
  }
  const { status, objective, bound, gap } = first ?? nobodyFound;
  return {
    status,
    objective: status === 'failed' ? 0 : objective,
    bound,
    gap,
    seconds: used,
    tiesBroken,
    chosen: candidates.filter((_, i) => (best[i] ?? 0) > 0.5).map(({ id }) => id),
  };
}

const nobodyFound: MipSolution = {
  status: 'failed',
  objective: 0,
  bound: 0,
  gap: 0,
  values: [],
  seconds: 0,
};
