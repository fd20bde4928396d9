import { describe, expect, it } from 'vitest';
import {
  addChosen,
  type ChosenFile,
  isSystemFile,
  toUploadNames,
} from '../../../web/admin/chosen-files.ts';

const choose = (path: string, text = ''): ChosenFile => ({ path, file: new File([text], path) });

describe('chosen files', () => {
  it('keeps each path once, the newer choice winning', () => {
    const chosen = addChosen([choose('a.csv', 'old'), choose('b.csv')], [choose('a.csv', 'newer')]);
    expect(chosen.map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
    expect(chosen[0]?.file.size).toBe(5);
  });

  it.each(['.DS_Store', '一覧/Thumbs.db', '一覧/~$施設.xlsx', '__MACOSX/._a.csv'])(
    'leaves out what a system put there: %s',
    (path) => {
      expect(isSystemFile(path)).toBe(true);
      expect(addChosen([], [choose(path)])).toEqual([]);
    },
  );

  it('sends files under their own names', () => {
    expect(toUploadNames(['一覧/病院.csv', '診療所.csv'])).toEqual(['病院.csv', '診療所.csv']);
  });

  it('tells files of one name apart, whatever their case', () => {
    const names = toUploadNames([
      '東/一覧.csv',
      '西/一覧.csv',
      '西_一覧.csv',
      'A.csv',
      'a.csv',
      'a.CSV',
    ]);
    expect(names.slice(0, 3)).toEqual(['一覧.csv', '西_一覧.csv', '1_西_一覧.csv']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.every((name) => /\.csv$/i.test(name))).toBe(true);
  });
});
