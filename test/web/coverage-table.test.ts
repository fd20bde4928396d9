import { describe, expect, it } from 'vitest';
import type { CoverageAnswer, CoverageAreaItem } from '../../geo/atlas/answers.ts';
import type { VerdictId } from '../../geo/terms/role.ts';
import {
  countKind,
  countWarnings,
  mostAffectedFirst,
  sortCoverage,
  toCoverageSentence,
} from '../../web/coverage-table.ts';

const verdict = (id: VerdictId) => ({
  verdict: id,
  remark: '',
  units: null,
  partial: null,
  wide: false,
  evidence: [],
});

const area = (
  name: string,
  active: VerdictId,
  over75: number | null,
  counts: Record<string, number> = {},
): CoverageAreaItem => ({
  code: name,
  name,
  kana: null,
  prefecture: '98',
  over75,
  active: verdict(active),
  hub: verdict('located'),
  counts,
});

const areas = [
  area('い', 'located', 900),
  area('ろ', 'lacking', 100),
  area('は', 'unknown', 5000),
  area('に', 'lacking', null),
  area('ほ', 'lacking', 700),
  area('へ', 'assigned', 800),
];

const names = (sorted: readonly CoverageAreaItem[]) => sorted.map((its) => its.name).join('');

function answer(list: readonly CoverageAreaItem[]): CoverageAnswer {
  const summary = { located: 0, assigned: 0, lacking: 0, unknown: 0 };
  for (const its of list) summary[its.active.verdict] += 1;
  return {
    layer: 'homecare',
    asOf: '2026-11-22',
    dataDates: [],
    standIn: [],
    summary: { active: summary, hub: summary },
    wideOnly: { active: 0, hub: 0 },
    areas: list,
  };
}

describe('coverage table', () => {
  it('puts the lacking areas with most people first, unknown figures last among them', () => {
    expect(names(sortCoverage(areas, 'active', mostAffectedFirst))).toBe('ほろにはへい');
  });

  it.each([
    ['over75', true, 'はいへほろに'],
    ['over75', false, 'ろほへいはに'],
  ] as const)(
    'keeps unknown figures last either way: %s, descending %s',
    (column, descending, order) => {
      expect(names(sortCoverage(areas, 'active', { column, descending }))).toBe(order);
    },
  );

  it('leaves the given list as it was', () => {
    const before = names(areas);
    sortCoverage(areas, 'active', mostAffectedFirst);
    expect(names(areas)).toBe(before);
  });

  it('tells not loaded from none', () => {
    expect(countKind(area('い', 'located', 1, { hospital: 0 }), 'hospital')).toBe(0);
    expect(countKind(area('い', 'located', 1), 'hospital')).toBeNull();
  });

  it('counts warnings, and none where findings are not told', () => {
    const told = {
      ...areas[0]!,
      active: {
        ...verdict('located'),
        findings: (['warning', 'information'] as const).map((severity) => ({
          id: 'expired' as const,
          severity,
          message: '',
          recordKeys: [],
          facilityId: null,
        })),
      },
    };
    expect(countWarnings(told, 'active')).toBe(1);
    expect(countWarnings(areas[0]!, 'active')).toBe(0);
  });

  it.each([
    [areas, '6圏域のうち 3圏域で拠点の医療計画上の位置付けが未設定'],
    [[area('い', 'located', 1)], '1圏域のすべてで拠点が医療計画に位置付けられています'],
    [[area('い', 'unknown', 1)], '1圏域のすべてで拠点の位置付けデータがなく、判定できません'],
    [[], 'この種類の圏域は取り込まれていません'],
  ])('answers its question in one sentence', (list, sentence) => {
    expect(toCoverageSentence(answer(list), 'active', '拠点')).toBe(sentence);
  });

  it('never calls an area without data lacking', () => {
    const list = [area('い', 'located', 1), area('ろ', 'unknown', 1)];
    const sentence = toCoverageSentence(answer(list), 'active', '拠点');
    expect(sentence).toContain('1圏域は拠点の位置付けデータがなく判定できません');
    expect(sentence).toContain('判定できた圏域に未設定はありません');
  });
});
