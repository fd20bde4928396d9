import { describe, expect, it } from 'vitest';
import { listReadingParts } from '../../../web/words/reading-parts.ts';

const show = (name: string, kana: string) =>
  listReadingParts(name, kana)
    .map(({ text, reading }) => (reading === null ? text : `${text}[${reading}]`))
    .join('');

describe('readings of names', () => {
  it.each([
    ['青葉クリニック', 'アオバクリニック', '青葉[あおば]クリニック'],
    [
      'みどり訪問看護ステーション',
      'ミドリホウモンカンゴステーション',
      'みどり訪問看護[ほうもんかんご]ステーション',
    ],
    ['浮雲ヶ浜病院', 'ウキグモガハマビョウイン', '浮雲ヶ浜病院[うきぐもがはまびょういん]'],
    ['汐風・砂浜 医院', 'シオカゼ スナハマ イイン', '汐風・砂浜 医院[しおかぜすなはまいいん]'],
    ['篠の井の里', 'シノノイノサト', '篠の井の里[しののいのさと]'],
    ['丘の上の森', 'オカノウエノモリ', '丘[おか]の上[うえ]の森[もり]'],
    ['髙﨑内科', 'タカサキナイカ', '髙﨑内科[たかさきないか]'],
  ])('stand above the kanji: %s', (name, kana, shown) => {
    expect(show(name, kana)).toBe(shown);
  });

  it.each([
    ['ひまわり', 'ヒマワリ'],
    ['ABC', 'エービーシー'],
    ['青葉', ''],
  ])('are left out where there is nothing to read: %s', (name, kana) => {
    expect(show(name, kana)).toBe(name);
  });

  it('stand above the whole name where the kana do not fit it', () => {
    expect(show('医療法人あお会 花窓医院', 'ハナマドイイン')).toBe(
      '医療法人あお会 花窓医院[はなまどいいん]',
    );
    expect(show('本町(分院)*+?', 'ホンマチ')).toContain('本町');
  });

  it('lose nothing of the name', () => {
    for (const name of ['<b>病院</b>', '=1+1診療所', '青‮葉医院', '第1･2クリニック'])
      expect(
        listReadingParts(name, 'ヨミカタクリニック')
          .map(({ text }) => text)
          .join(''),
      ).toBe(name);
  });
});
