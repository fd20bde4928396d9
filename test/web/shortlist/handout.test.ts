import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toHandout } from '../../../web/shortlist/handout.ts';
import { toCsvFile, toXlsxFile } from '../../../web/shortlist/list-files.ts';
import { toPlainText } from '../../../web/shortlist/plain-text.ts';
import { hostileName, inventFound, inventVanished, rightToLeft } from './invented-candidates.ts';

const url = 'http://127.0.0.1:8787/shortlist?ids=000000000001,000000000002,000000000003';
const candidates = [
  inventFound(
    1,
    { name: hostileName, phone: '+81-999-11-2222', beds: { total: 19 } },
    {
      note: '=1+1\n夜間も "可" とのこと',
    },
  ),
  inventFound(2, {
    name: '-見本薬局\n二号店',
    services: [{ code: '150', capacity: 30 }],
    records: [{ source: 'kaigo', key: 'x', edition: '2026-06-01', vanished: false }],
    dataDate: '2026-06',
  }),
  inventVanished(3, '@消えた事業所'),
];
const handout = toHandout(candidates, { today: '2026-11-22', isDemo: true, url });

describe('the list as plain text', () => {
  const lines = toPlainText(handout).split('\n');

  it('gives every candidate its number, phone and date on lines of their own', () => {
    expect(lines[0]).toBe('【候補リスト】');
    expect(lines).toContain(`1番 ${hostileName}`);
    expect(lines).toContain('2番 -見本薬局 二号店');
    expect(lines).toContain('3番 @消えた事業所');
    expect(lines).toContain('　電話：+81-999-11-2222');
    expect(lines).toContain('　データの日付：2026年10月1日');
    expect(lines).toContain('　データの日付：2026年6月');
    expect(lines).toContain('　メモ：=1+1 夜間も "可" とのこと');
    expect(lines).toContain('　いまのデータに、この施設はありません');
  });

  it('keeps what turns text around within its line', () => {
    expect(lines.filter((line) => line.includes(rightToLeft))).toEqual([`1番 ${hostileName}`]);
  });

  it('says where it comes from, when it was made, and that the demo is fictional', () => {
    expect(lines).toContain('2026年11月22日作成');
    expect(lines).toContain('これは架空の県のデモデータです。実在の施設・地域ではありません。');
    expect(lines).toContain(`この一覧を開くリンク：${url}`);
    expect(lines.filter((line) => line.startsWith('・'))).toEqual([
      '・届出受理医療機関名簿（厚生労働省 地方厚生局、政府標準利用規約、2026年10月1日）',
      '・介護サービス情報公表システム（厚生労働省、CC BY 4.0、2026年6月1日）',
    ]);
  });
});

describe('the list as a file', () => {
  it('is CSV that a spreadsheet opens and runs nothing of', async () => {
    const bytes = new Uint8Array(await (await toCsvFile(handout)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const { data } = papaparse.parse<string[]>(text);
    const header = data[0] ?? [];
    const cell = (row: number, name: string) => data[row]?.[header.indexOf(name)];
    expect(cell(1, '施設')).toBe(`'${hostileName}`);
    expect(cell(1, '電話')).toBe("'+81-999-11-2222");
    expect(cell(1, 'メモ')).toBe('\'=1+1\n夜間も "可" とのこと');
    expect(cell(1, '病床')).toBe('19');
    expect(cell(1, 'データの日付')).toBe('2026-10-01');
    expect(cell(2, 'データの日付')).toBe('2026年6月');
    expect(cell(3, '施設')).toBe("'@消えた事業所");
    expect(cell(3, '備考')).toBe('いまのデータに、この施設はありません');
    expect(data.flat().filter((each) => /^[=+\-@]/.test(each))).toEqual([]);
    expect(data.flat()).toContain(
      '介護サービス情報公表システム（厚生労働省、CC BY 4.0、2026年6月1日）',
    );
  });

  it('is a workbook in which numbers are numbers and days are days', async () => {
    const file = await toXlsxFile(handout);
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const [list, sources] = sheets;
    const [header = [], ...rows] = list?.rows ?? [];
    const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)];
    expect(list?.name).toBe('候補リスト');
    expect(cell(0, '番号')).toBe(1);
    expect(cell(0, '病床')).toBe(19);
    expect(cell(1, '定員')).toBe(30);
    expect(cell(0, 'データの日付')).toEqual(new Date('2026-10-01T00:00:00Z'));
    expect(cell(0, '施設')).toBe(`'${hostileName}`);
    expect(cell(2, '施設')).toBe("'@消えた事業所");
    expect(sources?.rows.flat()).toContain(`この一覧を開くリンク：${url}`);
    expect(sources?.rows.flat()).toContain(
      '届出受理医療機関名簿（厚生労働省 地方厚生局、政府標準利用規約、2026年10月1日）',
    );
  });
});
