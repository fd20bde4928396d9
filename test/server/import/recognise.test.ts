import { describe, expect, it } from 'vitest';
import type { TableFormat } from '../../../server/import/format.ts';
import { tableFormats } from '../../../server/import/formats/registry.ts';
import { foldHeader, recognise } from '../../../server/import/recognise.ts';

const ignore = () => ({ row: () => {} });

const small: TableFormat = {
  id: 'small',
  label: '小さな表',
  columns: [{ id: 'code', names: ['コード'], required: true }],
  open: ignore,
};
const large: TableFormat = {
  id: 'large',
  label: '大きな表',
  columns: [
    { id: 'code', names: ['コード', '番号'], required: true },
    { id: 'name', names: ['名称（カナ）'], required: true },
    { id: 'note', names: ['備考'] },
  ],
  open: ignore,
};

const rows = (...lines: string[][]) => lines.map((cells, i) => ({ line: i + 1, cells }));

describe('recognise', () => {
  it('compares headers without width, blanks, case and kind of bracket', () => {
    expect(foldHeader(' ＵＲＬ　（ホーム\nページ）')).toBe(foldHeader('url(ホームページ)'));
    expect(foldHeader('名称【カナ】')).toBe(foldHeader('名称（ｶﾅ）'));
  });

  it('takes the format with most columns among those that have their required ones', () => {
    const found = recognise(rows(['名称(ｶﾅ)', 'ｺｰﾄﾞ', '備考']), [small, large]);
    expect(found).toMatchObject({ ok: true, format: { id: 'large' }, headerIndex: 0 });
    expect(recognise(rows(['コード', '備考']), [large, small])).toMatchObject({
      format: { id: 'small' },
    });
  });

  it('finds the header below titles and notes', () => {
    const found = recognise(
      rows(['一覧表'], ['令和7年10月1日 現在'], ['番号', '名称（カナ）'], ['1', 'ミホン']),
      [small, large],
    );
    expect(found).toMatchObject({ format: { id: 'large' }, headerIndex: 2 });
  });

  it('names the headers it saw and the nearest format with what is missing', () => {
    const found = recognise(rows(['コード', '備考', '温度'], ['1', '', '20']), [large]);
    expect(found).toEqual({
      ok: false,
      message:
        '知らない様式です。見出し: コード、備考、温度。最も近い様式は「大きな表」ですが、「名称（カナ）」の列がありません。',
    });
  });

  it('says when nothing comes near', () => {
    const found = recognise(rows(['温度', '湿度']), [small, large]);
    expect(found).toMatchObject({ message: expect.stringContaining('近い様式はありません') });
  });

  it('tells every registered format from its own full header', () => {
    for (const format of tableFormats.filter((candidate) => !candidate.score)) {
      const header = format.columns.map((column) => column.names[0] ?? '');
      expect(recognise(rows(header), tableFormats)).toMatchObject({
        ok: true,
        format: { id: format.id },
      });
    }
  });
});
