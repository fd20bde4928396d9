import { previewScenario } from '../../geo/atlas/answers-preview.ts';
import { type Atlas, openAtlas } from '../../geo/atlas/atlas.ts';
import { legalUnitsOf } from '../../geo/atlas/coverage.ts';
import { openProposal } from '../../geo/atlas/proposals.ts';
import type { AtlasSnapshot } from '../../geo/atlas/snapshot.ts';
import { toCandidateRules } from '../../geo/coverage/candidate.ts';
import { propose } from '../../geo/coverage/proposal.ts';
import type { Change } from '../../geo/coverage/scenario.ts';
import { openHighs } from '../../server/proposals/highs-solver.ts';
import { seeded } from '../geo/atlas/invented-facilities.ts';

export const whatifGoalMilliseconds = 100;
export const proposalGoalSeconds = 10;

export interface WhatifTiming {
  /** One change each: designated, closed, moved, in turn. */
  readonly changes: number;
  readonly p50: number;
  readonly p99: number;
  readonly meetsGoal: boolean;
  readonly proposals: readonly ProposalTiming[];
}

export interface ProposalTiming {
  readonly name: string;
  readonly areas: number;
  readonly uncovered: number;
  readonly chosen: number;
  readonly bound: number;
  readonly gap: number;
  readonly seconds: number;
  readonly meetsGoal: boolean;
}

const changesTimed = 300;

/** One change after another once today's state is known; then proposals for every unit there is. */
export async function timeWhatif(snapshot: AtlasSnapshot, asOf: string): Promise<WhatifTiming> {
  const atlas = openAtlas(snapshot);
  const { units } = legalUnitsOf(atlas);
  const layer = units[0]?.layer ?? 'homecare';
  const changes = inventChanges(atlas);
  for (const change of changes.slice(0, 3))
    previewScenario(atlas, { layer, asOf, changes: [change] });
  const times = changes.map((change) => {
    const start = performance.now();
    previewScenario(atlas, { layer, asOf, changes: [change] });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(1));
  return {
    changes: times.length,
    p50: at(0.5),
    p99: at(0.99),
    meetsGoal: at(0.99) < whatifGoalMilliseconds,
    proposals: await timeProposals(atlas, layer, asOf),
  };
}

async function timeProposals(atlas: Atlas, layer: string, asOf: string): Promise<ProposalTiming[]> {
  const solve = await openHighs();
  const asked = [
    { name: 'smallest set, active', role: 'active', mode: 'smallest', k: 0 },
    { name: 'best 50, active', role: 'active', mode: 'best', k: 50 },
    { name: 'smallest set, hub', role: 'hub', mode: 'smallest', k: 0 },
  ] as const;
  return asked.map(({ name, role, mode, k }) => {
    const start = performance.now();
    const rules = toCandidateRules(role, {});
    const targets = 'unfulfilled';
    const open = openProposal(atlas, { layer, asOf, rules, targets, mode, changes: [] });
    const task = { problem: open.problem, seconds: 8 };
    const answer = open.toAnswer(
      propose(mode === 'best' ? { ...task, mode, k } : { ...task, mode }, solve),
    );
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
    return {
      name,
      areas: answer.wanted.length,
      uncovered: answer.uncovered.length,
      chosen: answer.chosen.length,
      bound: answer.bound,
      gap: answer.gap,
      seconds,
      meetsGoal: seconds < proposalGoalSeconds,
    };
  });
}

function inventChanges(atlas: Atlas): Change[] {
  const random = seeded(4);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const { ids, positioned } = atlas.facilities;
  const { units } = legalUnitsOf(atlas);
  return Array.from({ length: changesTimed }, (_, i): Change => {
    const facility = ids[pick(positioned)]!;
    const { layer, code } = pick(units);
    if (i % 3 === 0) return { type: 'designate', role: 'active', area: { layer, code }, facility };
    if (i % 3 === 1) return { type: 'close', facility };
    return { type: 'move', facility, position: atlas.facilities.positionOf(pick(positioned))! };
  });
}
