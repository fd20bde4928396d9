import { describe, expect, it } from 'vitest';
import type { PreviewAnswer, PreviewArea } from '../../../geo/atlas/answers-scenario.ts';
import type { VerdictId } from '../../../geo/terms/role.ts';
import { listTurns, toLackingTurn } from '../../../web/what-if/then-and-now.ts';
import { toLackingSentence } from '../../../web/what-if/what-if-sentences.ts';

const sketch = (verdict: VerdictId) =>
  ({ verdict, holders: [] }) as unknown as PreviewArea['active'];

/** Three areas; 98-1 and 98-2 lack an active institution today, 98-1 no longer then. */
function preview(over75: number | null, lost: boolean): PreviewAnswer {
  const area = (code: string, people: number | null, verdict: VerdictId): PreviewArea => ({
    code,
    name: code,
    over75: people,
    active: sketch(verdict),
    hub: sketch('located'),
  });
  const counts = (lacking: number) => ({ located: 3 - lacking, assigned: 0, lacking, unknown: 0 });
  const hub = counts(0);
  return {
    layer: 'homecare',
    asOf: '2026-11-22',
    summary: { now: { active: counts(2), hub }, after: { active: counts(lost ? 2 : 1), hub } },
    changed: [
      { code: '98-1', name: '98-1', role: 'active', from: 'lacking', to: 'located', over75 },
      ...(lost
        ? ([
            {
              code: '98-3',
              name: '98-3',
              role: 'active',
              from: 'located',
              to: 'lacking',
              over75: 70,
            },
          ] as const)
        : []),
    ],
    areas: [
      area('98-1', over75, 'located'),
      area('98-2', 900, 'lacking'),
      area('98-3', 70, lost ? 'lacking' : 'located'),
    ],
    indicators: [],
    findings: [],
    warnings: [],
  } as unknown as PreviewAnswer;
}

describe('now and then', () => {
  it('puts first what is lacking today and where most over 75 live, whatever comes of it', () => {
    const turns = listTurns(preview(12_345, false), 'active');
    expect(turns.map(({ code, now, after }) => [code, now, after])).toEqual([
      ['98-1', 'lacking', 'located'],
      ['98-2', 'lacking', 'lacking'],
      ['98-3', 'located', 'located'],
    ]);
  });

  it('is one sentence with the people it is about', () => {
    const label = '積極的役割を担う医療機関';
    expect(toLackingSentence(preview(12_345, false), 'active')).toBe(
      `${label}：未設定 2圏域 → 1圏域（75歳以上 12,345人分）`,
    );
    expect(toLackingSentence(preview(12_345, true), 'active')).toBe(
      `${label}：未設定 2圏域 → 2圏域（75歳以上 12,345人分、新たに未設定になる圏域の75歳以上 70人）`,
    );
    expect(toLackingSentence(preview(12_345, false), 'hub')).toBe('連携拠点：未設定 0圏域のまま');
  });

  it('never passes over areas of which nothing is known', () => {
    const answer = preview(1, false);
    const active = { ...answer.summary.after.active, unknown: 2 };
    const summary = { ...answer.summary, after: { ...answer.summary.after, active } };
    expect(toLackingSentence({ ...answer, summary }, 'active')).toContain('指定データなし 2圏域');
    expect(toLackingSentence(answer, 'active')).not.toContain('指定データなし');
  });

  it('never tells a part of the people as all of them', () => {
    expect(toLackingTurn(preview(null, false), 'active').gained).toBeNull();
    expect(toLackingSentence(preview(null, false), 'active')).toContain('分からない');
  });
});
