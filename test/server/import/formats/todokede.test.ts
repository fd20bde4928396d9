import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { toInputBytes } from '../../../../server/import/input-file.ts';
import { accountedLines, claimsOf, type ReadFixture, readInput } from '../read-fixture.ts';

const headers =
  '項番 都道府県コード 都道府県名 区分 医療機関番号 併設医療機関番号 医療機関記号番号 医療機関名称 医療機関所在地（郵便番号） 医療機関所在地（住所） 電話番号 FAX番号 病床数 受理届出名称 受理記号 受理番号 算定開始年月日 個別有効開始年月日 備考（見出し） 備考（データ） 市町村コード 市町村名 種別コード 種別'.split(
    ' ',
  );

const base: Readonly<Record<string, string>> = {
  項番: '1',
  都道府県コード: '98',
  都道府県名: '見本県',
  区分: '医科',
  医療機関番号: '1000026',
  医療機関名称: '医療法人社団　見本医院',
  '医療機関所在地（郵便番号）': '000-0001',
  '医療機関所在地（住所）': '見本市例町１丁目２番３号',
  電話番号: '0000(12)3456',
  病床数: '一般　　19',
  受理届出名称: '別添１の「第９」の１の(３)に規定する在宅療養支援診療所',
  受理記号: '支援診３',
  受理番号: '第12号',
  算定開始年月日: '令和 6年 4月 1日',
};

async function readList(rows: readonly Record<string, string>[]): Promise<ReadFixture> {
  const blank = headers.map(() => '');
  const title = ['[令和７年１０月１日 現在 ]令和７年１０月２２日作成', ...blank.slice(1)];
  const data = rows.map((row) => headers.map((header) => ({ ...base, ...row })[header] ?? ''));
  const book = await writeXlsx({
    sheets: [{ name: 'Sheet1', rows: [blank, title, blank, headers, ...data] }],
  });
  return readInput(toInputBytes('名簿.xlsx', book));
}

describe('届出受理医療機関名簿', () => {
  it('makes one record of all rows of an institution, dated by the second row', async () => {
    const fixture = await readList([
      {},
      { 受理届出名称: '時間外対応加算１', 受理記号: '時間外１', 受理番号: '第3号' },
    ]);
    expect(fixture.records).toHaveLength(1);
    const { record, rows } = fixture.records[0]!;
    expect(rows.map((row) => row.line)).toEqual([5, 6]);
    expect(record).toMatchObject({ key: '9811000026', edition: '2025-10-01', slice: '98-1' });
    expect(claimsOf(fixture)['9811000026']).toEqual({
      name: '医療法人社団 見本医院',
      kinds: ['clinic'],
      identifiers: [{ scheme: 'medical', value: '9811000026' }],
      prefecture: '98',
      prefectureName: '見本県',
      address: '見本市例町1丁目2番3号',
      postcode: '000-0001',
      phone: '0000-12-3456',
      beds: { total: 19, general: 19 },
      filings: [
        {
          name: '別添１の「第９」の１の(３)に規定する在宅療養支援診療所',
          symbol: '支援診3',
          number: '第12号',
          effectiveFrom: '2024-04-01',
        },
        {
          name: '時間外対応加算１',
          symbol: '時間外1',
          number: '第3号',
          effectiveFrom: '2024-04-01',
        },
      ],
    });
  });

  it('tells institutions of one number apart by 点数表', async () => {
    const fixture = await readList([
      {},
      { 区分: '歯科', 病床数: '' },
      { 区分: '薬局', 病床数: '', 種別: '薬局' },
    ]);
    const kinds = Object.entries(claimsOf(fixture)).map(([key, claim]) => [key, claim.kinds]);
    expect(kinds).toEqual([
      ['9811000026', ['clinic']],
      ['9831000026', ['dental']],
      ['9841000026', ['pharmacy']],
    ]);
    expect(fixture.records.map(({ record }) => record.slice)).toEqual(['98-1', '98-3', '98-4']);
  });

  it('takes a hospital by its 種別, and by 20 beds where that column is empty', async () => {
    const kindOf = async (beds: string, kind: string) =>
      Object.values(claimsOf(await readList([{ 病床数: beds, 種別: kind }])))[0];
    expect(await kindOf('一般　　12／療養　療養　8', '')).toMatchObject({
      kinds: ['hospital'],
      beds: { total: 20, general: 12, longTerm: 8 },
    });
    expect((await kindOf('一般　　19', ''))?.kinds).toEqual(['clinic']);
    expect((await kindOf('', '総合病院'))?.kinds).toEqual(['hospital']);
    expect((await kindOf('一般　　', ''))?.beds).toBeUndefined();
    expect((await kindOf('精神　　3／精神　　4／一般（感染）　感染　2', ''))?.beds).toEqual({
      total: 9,
      psychiatric: 7,
      infectious: 2,
    });
  });

  it('hangs repeated rows on their filing and keeps only remarks known to name nobody', async () => {
    const filing = { 受理届出名称: '入退院支援加算', 受理記号: '入退支', 受理番号: '第5号' };
    const remark = (heading: string, text: string) => ({
      ...filing,
      '備考（見出し）': heading,
      '備考（データ）': text,
    });
    const fixture = await readList([
      filing,
      remark('入退院支援加算の区分', '入退院支援加算１'),
      remark('入院時支援加算の有無　', '有'),
      remark('専従の医師の氏名', '見本　太郎'),
    ]);
    expect(claimsOf(fixture)['9811000026']?.filings).toEqual([
      {
        name: '入退院支援加算',
        symbol: '入退支',
        number: '第5号',
        effectiveFrom: '2024-04-01',
        remarks: [
          { heading: '入退院支援加算の区分', text: '入退院支援加算1' },
          { heading: '入院時支援加算の有無', text: '有' },
        ],
      },
    ]);
    expect(JSON.stringify(fixture.records.map(({ record }) => record))).not.toContain('太郎');
    expect(accountedLines(fixture)).toEqual([5, 6, 7, 8]);
  });

  it('keeps two tiers that are listed at once', async () => {
    const fixture = await readList([
      {},
      {
        受理届出名称: '別添１の「第９」の１の(２)に規定する在宅療養支援診療所',
        受理記号: '支援診２',
        算定開始年月日: '令和元年10月 1日',
      },
    ]);
    const filings = claimsOf(fixture)['9811000026']?.filings;
    expect(filings?.map((filing) => [filing.symbol, filing.effectiveFrom])).toEqual([
      ['支援診2', '2019-10-01'],
      ['支援診3', '2024-04-01'],
    ]);
  });

  it('says the same whatever the order of rows, and gives every row a part of its own', async () => {
    const rows: Record<string, string>[] = [
      {},
      { 受理届出名称: '看護補助加算', 受理記号: '看補' },
      { 受理届出名称: '看護補助加算', 受理記号: '看補', '備考（見出し）': '病棟種別' },
      { 受理届出名称: '看護補助加算', 受理記号: '看補', '備考（見出し）': '病棟種別' },
    ];
    const forward = await readList(rows);
    const backward = await readList([...rows].reverse());
    expect(backward.records[0]?.record).toEqual(forward.records[0]?.record);
    const parts = (fixture: ReadFixture) =>
      fixture.records[0]?.rows.map((row) => JSON.stringify(row.part)).sort();
    expect(new Set(parts(forward)).size).toBe(4);
    expect(parts(backward)).toEqual(parts(forward));
  });

  it('leaves the running number out of what a row says', async () => {
    const contents = async (item: string) =>
      (await readList([{ 項番: item }])).records[0]?.rows[0]?.part?.content;
    expect(await contents('1')).toBe(await contents('77'));
  });

  it('restores the zeros of a number, doubts a wrong check digit, refuses what has none', async () => {
    const fixture = await readList([
      { 医療機関番号: '28', 都道府県コード: '98', 区分: '歯科' },
      { 医療機関番号: '1000026' },
      { 医療機関番号: '1000027' },
      { 医療機関番号: '' },
      { 医療機関番号: '見本' },
      { 区分: '訪看' },
      { 医療機関名称: '', 医療機関番号: '1000036' },
    ]);
    expect(fixture.rejected.map((issue) => [issue.line, issue.reason])).toEqual([
      [5, 'malformed-code'],
      [8, 'missing-key'],
      [9, 'malformed-code'],
      [10, 'malformed-code'],
      [11, 'missing-name'],
    ]);
    expect(fixture.doubts.filter((issue) => issue.line === 7)).toMatchObject([
      { reason: 'check-digit' },
    ]);
    expect(accountedLines(fixture)).toEqual(fixture.fed);
  });

  it('goes on without a date that no calendar has', async () => {
    const fixture = await readList([{ 算定開始年月日: '令和 7年 2月30日' }]);
    expect(claimsOf(fixture)['9811000026']?.filings?.[0]).not.toHaveProperty('effectiveFrom');
    expect(fixture.doubts).toMatchObject([{ line: 5, reason: 'date-impossible' }]);
  });

  it('finds the place under the shorter headers of other bureaus', async () => {
    const shorter: Readonly<Record<string, string>> = {
      '医療機関所在地（郵便番号）': '所在地(郵便番号)',
      '医療機関所在地（住所）': '所在地(住所)',
    };
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            headers.map((header) => shorter[header] ?? header),
            headers.map((header) => base[header] ?? ''),
          ],
        },
      ],
    });
    const fixture = await readInput(toInputBytes('名簿.xlsx', book));
    expect(claimsOf(fixture)['9811000026']).toMatchObject({
      address: '見本市例町1丁目2番3号',
      postcode: '000-0001',
    });
  });

  it('stores no founder or manager a list may name', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            [...headers, '開設者氏名', '管理者氏名'],
            [
              ...headers.map(
                (header) =>
                  ({ ...base, '備考（見出し）': '担当医師', '備考（データ）': '見本花子' })[
                    header
                  ] ?? '',
              ),
              '見本太郎',
              '見本次郎',
            ],
          ],
        },
      ],
    });
    const fixture = await readInput(toInputBytes('名簿.xlsx', book));
    expect(fixture.records).toHaveLength(1);
    expect(JSON.stringify(fixture.records)).not.toMatch(/花子|太郎|次郎/);
  });
});
