import { beforeAll, describe, expect, it } from 'vitest';
import type { Solve } from '../../../geo/coverage/mip.ts';
import {
  type ProposalCandidate,
  type ProposalProblem,
  propose,
} from '../../../geo/coverage/proposal.ts';
import { openHighs } from '../../../server/proposals/highs-solver.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await openHighs();
});

/** mulberry32, written here so that the cases stand for themselves. */
function openDice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Up to eight areas, twelve candidates and twenty groups; every area has a candidate. */
function invent(seed: number): ProposalProblem {
  const dice = openDice(seed);
  const upTo = (n: number) => 1 + Math.floor(dice() * n);
  const [areas, count, groups] = [upTo(8), upTo(12), upTo(20)];
  const some = (of: number, share: number) =>
    Array.from({ length: of }, (_, i) => i).filter(() => dice() < share);
  const candidates = Array.from(
    { length: count },
    (_, i): ProposalCandidate => ({
      id: `c${String(i).padStart(2, '0')}`,
      areas: some(areas, 0.3),
      groups: some(groups, 0.3),
    }),
  );
  const served = new Set(candidates.flatMap((candidate) => candidate.areas));
  for (let area = 0; area < areas; area++)
    if (!served.has(area)) {
      const at = Math.floor(dice() * count);
      const helper = candidates[at]!;
      candidates[at] = { ...helper, areas: [...helper.areas, area] };
    }
  return { candidates, areas, people: Array.from({ length: groups }, () => upTo(5000)) };
}

/** Every way to choose, one after another. */
function* subsets(candidates: readonly ProposalCandidate[]) {
  for (let bits = 0; bits < 1 << candidates.length; bits++)
    yield candidates.filter((_, i) => (bits >> i) & 1);
}

const servesAll = ({ areas }: ProposalProblem, chosen: readonly ProposalCandidate[]) =>
  new Set(chosen.flatMap((candidate) => candidate.areas)).size === areas;

const reached = ({ people }: ProposalProblem, chosen: readonly ProposalCandidate[]) =>
  [...new Set(chosen.flatMap(({ groups }) => groups))].reduce((sum, g) => sum + people[g]!, 0);

const chosenOf = ({ candidates }: ProposalProblem, ids: readonly string[]) =>
  candidates.filter(({ id }) => ids.includes(id));

const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

describe('two hundred small cases, against every way to choose', () => {
  it('the smallest set that leaves no area without one; of those, the one that reaches most', () => {
    for (const seed of seeds) {
      const problem = invent(seed);
      const outcome = propose({ mode: 'smallest', problem, seconds: 10 }, solve);
      const chosen = chosenOf(problem, outcome.chosen);
      const total = (some: readonly ProposalCandidate[]) =>
        some.reduce((sum, candidate) => sum + reached(problem, [candidate]), 0);
      let fewest = Infinity;
      let most = 0;
      for (const some of subsets(problem.candidates)) {
        if (!servesAll(problem, some) || some.length > fewest) continue;
        most = some.length < fewest ? total(some) : Math.max(most, total(some));
        fewest = some.length;
      }
      const told = { ...outcome, served: servesAll(problem, chosen), total: total(chosen) };
      expect(told, `seed ${seed}`).toMatchObject({
        status: 'optimal',
        objective: fewest,
        bound: fewest,
        gap: 0,
        served: true,
        total: most,
        tiesBroken: true,
      });
      expect(chosen).toHaveLength(fewest);
    }
  });

  it('the best set of k by people reached; of those, the fewest', () => {
    for (const seed of seeds) {
      const problem = invent(seed);
      const k = 1 + (seed % 4);
      const outcome = propose({ mode: 'best', k, problem, seconds: 10 }, solve);
      const chosen = chosenOf(problem, outcome.chosen);
      let most = 0;
      let fewest = 0;
      for (const some of subsets(problem.candidates)) {
        if (some.length > k) continue;
        const people = reached(problem, some);
        if (people > most || (people === most && some.length < fewest)) fewest = some.length;
        most = Math.max(most, people);
      }
      expect(outcome.status, `seed ${seed}`).toBe('optimal');
      expect(outcome.objective, `seed ${seed}`).toBeCloseTo(most, 3);
      expect(outcome.bound, `seed ${seed}`).toBeCloseTo(most, 3);
      expect(reached(problem, chosen), `seed ${seed}`).toBe(most);
      expect(chosen, `seed ${seed}`).toHaveLength(fewest);
    }
  });

  it('the order in which candidates are named changes nothing', () => {
    for (const seed of seeds.slice(0, 15)) {
      const problem = invent(seed);
      const backwards = { ...problem, candidates: [...problem.candidates].reverse() };
      for (const mode of [{ mode: 'smallest' }, { mode: 'best', k: 2 }] as const) {
        const [one, two] = [problem, backwards].map((given) =>
          propose({ ...mode, problem: given, seconds: 10 }, solve),
        );
        expect(two!.chosen).toEqual(one!.chosen);
      }
    }
  });
});

describe('what has no choice', () => {
  it('nobody to choose, nobody chosen', () => {
    const problem = { candidates: [], areas: 0, people: [] };
    expect(propose({ mode: 'smallest', problem, seconds: 1 }, solve)).toMatchObject({
      status: 'optimal',
      chosen: [],
      objective: 0,
    });
    expect(propose({ mode: 'best', k: 3, problem, seconds: 1 }, solve).chosen).toEqual([]);
  });
  it('of two alike the one that comes first by id', () => {
    const alike = { areas: [0], groups: [0] };
    const problem = {
      candidates: [
        { id: 'b', ...alike },
        { id: 'a', ...alike },
      ],
      areas: 1,
      people: [10],
    };
    expect(propose({ mode: 'smallest', problem, seconds: 1 }, solve).chosen).toEqual(['a']);
    expect(propose({ mode: 'best', k: 1, problem, seconds: 1 }, solve).chosen).toEqual(['a']);
  });
});
