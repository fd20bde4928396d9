import { describe, expect, it } from 'vitest';
import type { AreaSummary, FacilityItem } from '../../../geo/atlas/answers.ts';
import { listChapterPages, planBooklet } from '../../../web/booklet/booklet-plan.ts';
import { toChapters } from '../../../web/booklet/chapters.ts';
import { toKanaIndex } from '../../../web/booklet/kana-index.ts';

const item = (id: string, kind: string, daily?: string): FacilityItem =>
  ({ id, kinds: [kind], areas: daily ? { daily } : {} }) as unknown as FacilityItem;

const daily = (code: string): AreaSummary =>
  ({ code, name: `${code}圏域`, bbox: [0, 0, 1, 1], population: null }) as unknown as AreaSummary;

const town = {
  code: '95100',
  name: '試験市',
  bbox: [0, 0, 2, 2] as const,
  population: null,
  members: [{ code: '95101' }],
};

describe('the chapters of a booklet', () => {
  it('are the 日常生活圏域 that the municipality set, by number, and one for the rest', () => {
    const chapters = toChapters(
      town,
      [daily('95100-10'), daily('95100-2'), daily('95999-1'), daily('95101-1')],
      [item('a', 'clinic', '95100-2'), item('b', 'clinic', '95999-1'), item('c', 'pharmacy')],
      'そのほか',
    );
    expect(chapters.map(({ code }) => code)).toEqual(['95100-2', '95100-10', '95101-1', null]);
    expect(chapters.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['a'],
      [],
      [],
      ['b', 'c'],
    ]);
    expect(chapters.at(-1)?.name).toBe('そのほか');
  });

  it('is one where the municipality set none, and whom to ask first stands first', () => {
    const [only, ...others] = toChapters(
      town,
      [],
      [item('a', 'pharmacy'), item('b', 'hospital'), item('c', 'support-center')],
      'そのほか',
    );
    expect(others).toEqual([]);
    expect(only?.name).toBe('試験市');
    expect(only?.items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('the pages of a booklet', () => {
  const pages = planBooklet(
    1,
    [
      { maps: 1, lists: 1 },
      { maps: 3, lists: 2 },
      { maps: 1, lists: 4 },
    ],
    2,
  );
  const say = (page: (typeof pages)[number]) =>
    `${page.number} ${page.is}${'chapter' in page ? ` ${page.chapter}.${page.part}` : ''}`;

  it('open every chapter on a left page, map left and list right', () => {
    expect(pages.map(say)).toEqual([
      '1 cover',
      '2 contents',
      '3 guide',
      '4 map 0.0',
      '5 list 0.0',
      '6 map 1.0',
      '7 list 1.0',
      '8 map 1.1',
      '9 list 1.1',
      '10 map 1.2',
      '11 notes',
      '12 map 2.0',
      '13 list 2.0',
      '14 list 2.1',
      '15 list 2.2',
      '16 list 2.3',
      '17 notes',
      '18 index',
      '19 index',
      '20 sources',
    ]);
    expect(listChapterPages(pages, 3)).toEqual([4, 6, 12]);
  });
});

describe('the index by kana', () => {
  it.each([
    ['アオイ医院', 'アオイイイン', 'あ'],
    ['ガーデン薬局', 'ガーデンヤッキョク', 'か'],
    ['ﾊﾟｰﾙ歯科', 'ﾊﾟｰﾙｼｶ', 'は'],
    ['を', 'ヲ', 'わ'],
    ['ひかりの家', null, 'は'],
    ['ABCクリニック', null, null],
    ['緑丘病院', null, null],
  ])('puts %s under its row', (name, kana, head) => {
    expect(toKanaIndex([{ id: 'a', name, kana }])[0]?.head).toBe(head);
  });

  it('goes in the order of the 五十音 and loses none', () => {
    const names = ['わかば', 'カモメ', 'あさひ', 'がんじつ', 'かえで', '緑'];
    const index = toKanaIndex(names.map((name, i) => ({ id: String(i), name, kana: null })));
    expect(index.map(({ head }) => head)).toEqual(['あ', 'か', 'わ', null]);
    expect(index.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual([
      'あさひ',
      'かえで',
      'カモメ',
      'がんじつ',
      'わかば',
      '緑',
    ]);
  });
});
