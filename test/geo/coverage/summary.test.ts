import { describe, expect, it } from 'vitest';
import {
  type RoleFigures,
  type SummaryFigures,
  toSummary,
  toSummaryText,
} from '../../../geo/coverage/summary.ts';

const role = (patch: Partial<RoleFigures> = {}): RoleFigures => ({
  ...{ role: 'hub', label: '連携拠点', located: 0, assigned: 0, unknown: 0, lacking: [] },
  ...patch,
});

const figures = (patch: Partial<SummaryFigures> = {}): SummaryFigures => ({
  ...{ place: '見本県', layer: '在宅医療圏', standsIn: false, asOf: '2026-11-22', areas: 3 },
  ...{ isDemo: false, roles: [], findings: null, supply: [] },
  sources: [
    { source: 'designation', label: '医療計画上の位置付け', newest: '2026-04-01' },
    { source: 'population', label: '人口', newest: null },
    { source: 'area-member', label: '圏域の構成表', newest: '2026-04-01' },
    { source: 'todokede', label: '届出名簿', newest: '2026-10-01' },
  ],
  ...patch,
});

const sentencesOf = (its: SummaryFigures) =>
  toSummary(its).sections.flatMap(({ sentences }) => sentences);
const told = (its: SummaryFigures) =>
  sentencesOf(its)
    .map(({ text }) => text)
    .join('\n');

const lacking = (...over75: (number | null)[]) =>
  over75.map((people, i) => ({ name: `第${i + 1}圏域`, over75: people }));

/** A case of the table: the figures, what must be said, and what must not. */
const cases: readonly [string, SummaryFigures, readonly string[], readonly string[]][] = [
  [
    'nothing is loaded',
    figures({ areas: 0 }),
    ['見本県の在宅医療圏は取り込まれていません', '判定できません'],
    ['未設定', 'すべて'],
  ],
  [
    'no designation is loaded',
    figures({ roles: [role({ unknown: 3 })] }),
    ['どの圏域についても、あるかどうかを判定できません', '「ない」という意味ではありません'],
    ['未設定', '位置付けられています'],
  ],
  [
    'everything is fulfilled',
    figures({ roles: [role({ located: 3 })] }),
    ['連携拠点は、3圏域のすべてで医療計画に位置付けられています'],
    ['未設定', '判定できません', '圏域の外'],
  ],
  [
    'there is one area, and it is fulfilled from outside',
    figures({ areas: 1, roles: [role({ assigned: 1 })] }),
    ['ただ一つの圏域で', '位置付けのある1圏域のすべてで、圏域の外の機関が担当'],
    ['1圏域のうち'],
  ],
  [
    'some are judged and none of them lacks it',
    figures({ roles: [role({ located: 1, assigned: 1, unknown: 1 })] }),
    [
      '判定できた2圏域のすべてで',
      '2圏域のうち1圏域は、圏域の外',
      '1圏域は位置付けの全件データがなく',
    ],
    ['3圏域のすべて', '未設定'],
  ],
  [
    'one lacks it, with its people known',
    figures({ roles: [role({ located: 2, lacking: lacking(1200) })] }),
    ['3圏域のうち1圏域です（第1圏域：75歳以上1,200人）', '合わせて1,200人'],
    ['少なくとも1,200', 'ほか'],
  ],
  [
    'the people of some are not known',
    figures({ roles: [role({ located: 1, lacking: lacking(1200, null) })] }),
    ['第2圏域：人口不明', '少なくとも1,200人', '人口の分からない1圏域を除く'],
    ['合わせて'],
  ],
  [
    'the people of none are known',
    figures({ roles: [role({ lacking: lacking(null, null, null) })] }),
    ['人口のデータがないため分かりません'],
    ['0人'],
  ],
  [
    'more lack it than can be named',
    figures({ areas: 12, roles: [role({ lacking: lacking(...Array<number>(12).fill(10)) })] }),
    ['第8圏域', 'ほか4圏域', '合わせて120人'],
    ['第9圏域'],
  ],
];

describe('the one-page summary', () => {
  it.each(cases)('reads well when %s', (_, its, says, saysNot) => {
    const text = told(its);
    for (const words of says) expect(text).toContain(words);
    for (const words of saysNot) expect(text).not.toContain(words);
  });

  it('tells supply that is not known apart from supply that is not there', () => {
    const supply = (count: number | null, rate: number | null, none: number, of: number) =>
      told(
        figures({
          supply: [
            {
              ...{ label: '在支診', count, per100kOver75: rate },
              ...{ without: { none, of }, sources: ['todokede'] },
            },
          ],
        }),
      );
    expect(supply(null, null, 0, 0)).toContain('取り込まれていないため分かりません');
    expect(supply(0, 0, 3, 3)).toContain('「在支診」は、一つもありません');
    expect(supply(7, 12.34, 1, 3)).toContain(
      '7か所です（75歳以上10万人あたり12.3）。3圏域のうち1圏域には一つもありません',
    );
    expect(supply(7, null, 0, 3)).toContain('人口あたりの数は分かりません');
    expect(supply(7, 12.34, 0, 3)).toContain('3圏域のどこにもあります');
  });

  it('gives staff the points to check, and the public not a word of them', () => {
    const full = { roles: [role({ located: 3 })] };
    expect(told(figures({ ...full, findings: null }))).not.toContain('確かめ');
    expect(told(figures({ ...full, findings: { areas: 2, warnings: 5 } }))).toContain(
      '2圏域に5件あります（職員限り）',
    );
    expect(told(figures({ ...full, findings: { areas: 0, warnings: 0 } }))).toContain(
      '見つかっていません',
    );
  });

  it('tells no figure without its source, numbers them in the order of use, and names each once', () => {
    for (const [, its] of cases)
      for (const { text, notes } of sentencesOf(its))
        if (/\d/u.test(text)) expect(notes.length, text).toBeGreaterThan(0);
    const summary = toSummary(figures({ roles: [role({ located: 2, lacking: lacking(9) })] }));
    expect(summary.notes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(summary.notes[0]?.text).toBe('圏域の構成表（2026年4月1日現在）を加工して作成');
    expect(summary.notes.at(-1)?.text).toContain('日付の記載なし');
    const used = summary.sections.flatMap(({ sentences }) => sentences.flatMap((s) => s.notes));
    expect(new Set(used)).toEqual(new Set([1, 2, 3]));
    expect(toSummaryText(summary)).toContain('［3］');
  });
});
