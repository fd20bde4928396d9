import { describe, expect, it } from 'vitest';
import type { ProposalAnswer } from '../../../geo/atlas/answers-candidates.ts';
import { listProposalSentences } from '../../../web/what-if/proposal-sentences.ts';

const area = (code: string) => ({ layer: 'homecare', code, name: `圏域${code}` });

const answer = (its: Partial<ProposalAnswer>): ProposalAnswer =>
  ({
    mode: 'smallest',
    status: 'optimal',
    gap: 0,
    bound: 2,
    objective: 2,
    wanted: [area('1'), area('2'), area('3')],
    uncovered: [],
    left: [],
    chosen: [
      { facility: null, organisation: '見本市医師会', areas: [area('1'), area('2')], reached75: 1 },
      { facility: null, organisation: '見本市', areas: [area('3')], reached75: 1 },
    ],
    over75: 5000,
    reached75: 4000,
    mergedDegrees: null,
    ...its,
  }) as unknown as ProposalAnswer;

const proof = 'ことが計算で確かめられています。';

describe('a combination in words', () => {
  it('is said to be the smallest only where the solver proved it', () => {
    const [found, proved] = listProposalSentences(answer({}));
    expect(found).toBe('2件で、未設定の3圏域のうち3圏域に候補を置けます。');
    expect(proved).toBe(`これより少ない組み合わせはない${proof}`);
    for (const open of [{ gap: 0.1 }, { status: 'stopped' as const }]) {
      const sentences = listProposalSentences(answer({ ...open, bound: 1.2 })).join('');
      expect(sentences).not.toContain(proof);
      expect(sentences).toContain('少なくとも2件は要る');
    }
  });

  it('tells how many people the best few reach, and how many at most could be', () => {
    const best = { mode: 'best', left: [area('3')] } as const;
    const proved = listProposalSentences(answer(best));
    expect(proved[0]).toBe('2件で、未設定の圏域の75歳以上 5,000人のうち 4,000人に届きます。');
    expect(proved).toContain('この組み合わせでは担う機関のない圏域：圏域3');
    const open = listProposalSentences(answer({ ...best, status: 'stopped', bound: 4500 }));
    expect(open.join('')).toContain('多くても4,500人まで');
    expect(open.join('')).not.toContain(proof);
  });

  it('names areas nobody may be considered for, and says when nothing is lacking', () => {
    const none = answer({ chosen: [], uncovered: [area('1'), area('2'), area('3')] });
    expect(listProposalSentences(none)[0]).toBe('候補のない圏域：圏域1、圏域2、圏域3');
    expect(listProposalSentences(answer({ wanted: [] }))).toEqual([
      'この役割が未設定の圏域はありません。',
    ]);
  });

  it('always says that it proposes no designation', () => {
    for (const its of [{}, { mode: 'best' as const }, { chosen: [] }])
      expect(listProposalSentences(answer(its)).at(-1)).toContain('指定案ではありません');
  });
});
