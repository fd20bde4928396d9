import { describe, expect, it } from 'vitest';
import { judgeServes, type ServesFacts } from '../../../geo/care/serves.ts';

const facts: ServesFacts = {
  rule: 'sixteen-km',
  visits: true,
  area: null,
  metres: 1000,
  maxVisitMetres: Number.NaN,
  communityBased: false,
  ordinary: true,
  insurer: 'unsure',
};
const resident = { rule: 'declared', communityBased: true, ordinary: false } as const;
const assigned = { rule: 'assigned', visits: false } as const;

describe('serves this address', () => {
  it.each<[string, Partial<ServesFacts>, string, string]>([
    ['exactly 16.0 km', { metres: 16_000 }, 'within-16km', 'within-legal-distance'],
    ['a metre more', { metres: 16_001 }, 'outside', 'beyond-legal-distance'],
    ['no position', { metres: Number.NaN }, 'unknown', 'no-position'],
    ['a declared area that holds the home', { area: 'in' }, 'declared', 'declared-area'],
    ['the same farther than 16 km', { area: 'in', metres: 30_000 }, 'declared', 'declared-area'],
    ['a declared area elsewhere', { area: 'out' }, 'outside', 'outside-area'],
    [
      'a declared area that cannot be told',
      { area: 'unsure' },
      'within-16km',
      'within-legal-distance',
    ],
    ['within its own distance', { maxVisitMetres: 1000 }, 'declared', 'visit-distance'],
    ['beyond its own distance', { maxVisitMetres: 999 }, 'outside', 'beyond-visit-distance'],
    [
      'a distance wider than the law',
      { maxVisitMetres: 20_000, metres: 18_000 },
      'outside',
      'beyond-legal-distance',
    ],
    ['nothing published and no limit', { rule: 'declared' }, 'unknown', 'no-declared-area'],
    ['next door is no promise', { rule: 'declared', metres: 1 }, 'unknown', 'no-declared-area'],
    ['residents of the insurer', { ...resident, insurer: 'same' }, 'declared', 'insurer'],
    ['residents of another', { ...resident, insurer: 'other' }, 'outside', 'other-insurer'],
    ['an insurer nobody names', resident, 'unknown', 'insurer-unknown'],
    [
      'another insurer, with an ordinary service beside it',
      { ...resident, ordinary: true, insurer: 'other' },
      'unknown',
      'no-declared-area',
    ],
    [
      'the insurer, outside the area the office declares',
      { ...resident, insurer: 'same', area: 'out' },
      'outside',
      'outside-area',
    ],
    ['its 担当圏域', { ...assigned, area: 'in' }, 'declared', 'assigned-area'],
    [
      'another 担当圏域, however near',
      { ...assigned, area: 'out', metres: 1 },
      'outside',
      'not-assigned',
    ],
    ['no 担当圏域 known', { ...assigned, metres: 1 }, 'unknown', 'no-assigned-area'],
    ['a 担当圏域 that cannot be told', { ...assigned, area: 'unsure' }, 'unknown', 'area-unsure'],
  ])('%s', (_, more, answer, ground) => {
    const judged = judgeServes({ ...facts, ...more });
    expect([judged.answer.id, judged.id]).toEqual([answer, ground]);
  });
});
