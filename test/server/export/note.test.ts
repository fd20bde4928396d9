import { describe, expect, it } from 'vitest';
import { composeNote, toNoteText } from '../../../server/export/note.ts';

const survey = {
  facilities: 1200,
  leftOut: 200,
  oldest: '2025-06-01',
  newest: '2025-12-01',
  sources: new Set(['kaigo' as const]),
  replaced: [{ character: '〜', writtenAs: '～', count: 3 }],
};
const source = (id: string, label: string) => ({
  source: id,
  label,
  publisher: '見本省',
  licence: 'CC BY 4.0',
  newest: '2025-12-01',
  oldest: '2025-12-01',
  records: 9,
});
const input = {
  title: '見本一覧',
  exportedOn: '2026-11-22',
  survey,
  sources: [source('kaigo', '見本表'), source('iryojoho', '使わない表')],
  limits: ['列がありません。'],
};

describe('what is said with an export', () => {
  it('is where it comes from, of when, what was done, what is missing and what was replaced', () => {
    const text = toNoteText(composeNote({ ...input, demo: false }));
    for (const said of [
      '施設の数: 1,000',
      '含まない施設: 200',
      '2025-06-01から2025-12-01',
      '加工',
      '列がありません。',
      '「〜」（U+301C）を「～」に置き換え、3か所',
      '・見本表（見本省、CC BY 4.0、2025-12-01時点）',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('使わない表');
    expect(text).not.toContain('架空');
  });

  it('tells made-up facilities from real ones', () => {
    expect(toNoteText(composeNote({ ...input, demo: true }))).toContain('架空');
  });
});
