import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../geo/atlas/answers.ts';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import type { PlanAnswer, PlanSheet, PlansAnswer } from '../../../geo/plan/plan-sheet.ts';
import { toEmptyRow, toEmptySheet } from '../../../geo/plan/plan-state.ts';
import { readPlanWorkbook } from '../../../server/import/plan-workbook.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
let code: string;
beforeAll(async () => {
  server = await openServer();
  const { areas } = await server.askJson<IndicatorsAnswer>(
    'staff',
    '/api/indicators?layer=homecare',
  );
  code = areas[0]!.code;
});
afterAll(() => server.close());

const path = () => `/api/plans/homecare/${code}`;
const put = (body: unknown) =>
  server.ask('staff', path(), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = () => server.askJson<PlanAnswer>('staff', path());
const readFile = (bytes: Uint8Array<ArrayBuffer>) =>
  server.ask('staff', '/api/plans/read', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: bytes,
  });
const fetchBytes = async (form: string) =>
  new Uint8Array(await (await server.ask('staff', `${path()}/export.${form}`)).arrayBuffer());

/** With all that a file might trip over. */
const full: PlanSheet = {
  vision: '住み慣れた家で\n最期まで',
  period: '令和6〜8年度',
  goals: { ...toEmptySheet().goals, daily: '=1+1', disaster: '目標だけ', discharge: "'-5" },
  rows: [
    {
      ...toEmptyRow('discharge'),
      issue: '<script>alert(1)</script>',
      action: '@医師会と話す "引用" , 読点',
      owner: '見本市 長寿課',
      due: '2026-10-01',
      state: 'doing',
      indicator: { type: 'table', id: 'support-clinic' },
      target: '３０．５',
      year: '令和8年度',
      result: '="0190"',
    },
    { ...toEmptyRow('discharge'), action: '0012', due: '2026-12-01' },
    toEmptyRow('daily'),
    {
      ...toEmptyRow('end-of-life'),
      action: '済んだこと',
      due: '2025-01-01',
      state: 'done',
      indicator: { type: 'free', name: '看取りの件数' },
    },
  ],
};

describe('a plan sheet', () => {
  it('is empty before anybody wrote, and in no list', async () => {
    expect(await read()).toMatchObject({ version: 0, updatedAt: null, sheet: toEmptySheet() });
    expect((await server.askJson<PlansAnswer>('staff', '/api/plans')).areas).toEqual([]);
  });

  it('is kept as written, and listed with what is overdue', async () => {
    const answer = await put({ version: 0, sheet: full });
    expect(answer.status).toBe(200);
    expect((await read()).sheet).toEqual(full);
    const { areas } = await server.askJson<PlansAnswer>('staff', '/api/plans');
    expect(areas).toMatchObject([
      {
        code,
        rows: 4,
        done: 1,
        overdue: [{ action: '@医師会と話す "引用" , 読点', due: '2026-10-01' }],
      },
    ]);
  });

  it('is not overwritten by somebody who read an older one', async () => {
    const [mine, theirs] = await Promise.all([read(), read()]);
    expect(
      (await put({ version: mine.version, sheet: { ...full, vision: 'わたし' } })).status,
    ).toBe(200);
    const late = await put({ version: theirs.version, sheet: { ...full, vision: 'あなた' } });
    expect(late.status).toBe(409);
    expect((await put({ version: 0, sheet: full })).status).toBe(409);
    expect((await read()).sheet.vision).toBe('わたし');
    expect((await put({ version: mine.version + 1, sheet: full })).status).toBe(200);
  });

  it.each([
    ['json', (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as PlanSheet],
    ['xlsx', async (bytes: Uint8Array) => (await readPlanWorkbook(bytes)).sheet],
  ] as const)('comes back from %s as it was', async (form, parse) => {
    const bytes = await fetchBytes(form);
    expect(await parse(bytes)).toEqual(full);
    const answer = await readFile(bytes);
    expect(await answer.json()).toEqual({ sheet: full });
  });

  it('holds no formula in its workbook', async () => {
    const { sheets } = await readXlsx(await fetchBytes('xlsx'));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  });

  it('lays the figures of today and of kept days beside its indicators', async () => {
    await server.ask('staff', '/api/snapshots', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: '令和5年度', asOf: '2024-03-31' }),
    });
    const { results } = await read();
    const { figures, areas } = await server.askJson<IndicatorsAnswer>(
      'staff',
      '/api/indicators?layer=homecare',
    );
    const at = areas.findIndex((area) => area.code === code);
    const { values, numerators, denominators } = figures['support-clinic'];
    const same = {
      value: values[at],
      numerator: numerators[at],
      denominator: denominators[at],
    };
    expect(results['support-clinic']?.figures).toEqual([
      { asOf: '2024-03-31', now: false, ...same },
      { asOf: '2026-11-22', now: true, ...same },
    ]);
  });
});

describe('what is no plan sheet', () => {
  it.each([
    ['a day that is none', { ...full, rows: [{ ...toEmptyRow('daily'), due: '2026-02-30' }] }],
    ['an unknown scene', { ...full, rows: [{ ...toEmptyRow('daily'), theme: 'x' }] }],
    ['a field too many', { ...full, patient: '氏名' }],
    ['words too long', { ...full, vision: 'あ'.repeat(2001) }],
    ['rows too many', { ...full, rows: Array.from({ length: 201 }, () => toEmptyRow('daily')) }],
  ])('%s is refused', async (_, sheet) => {
    const { version } = await read();
    expect((await put({ version, sheet })).status).toBe(400);
    expect((await read()).version).toBe(version);
  });

  it('too large is refused before it is read', async () => {
    expect((await put({ version: 0, sheet: 'x'.repeat(4 * 1024 ** 2) })).status).toBe(413);
  });

  it('as a file is told with its place, and nothing is saved', async () => {
    const { version } = await read();
    const answer = await readFile(new TextEncoder().encode('{"vision":1}'));
    expect(answer.status).toBe(400);
    expect((await readFile(new TextEncoder().encode('PK\u0003\u0004 no book'))).status).toBe(400);
    expect((await read()).version).toBe(version);
  });

  it('in a workbook is told by line, column and value', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await fetchBytes('xlsx'));
    const rows = sheets[0]!.rows.map((row) =>
      row.map((cell) => (cell === '実施中' ? 'そのうち' : cell === '看取り' ? 'みとり' : cell)),
    );
    const bytes = await writeXlsx({ sheets: [{ name: '計画シート', rows }] });
    const answer = await readFile(Uint8Array.from(bytes));
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as Problem;
    expect(errors?.map(({ name, value }) => [name, value])).toEqual([
      ['6行目 状態', 'そのうち'],
      ['9行目 場面', 'みとり'],
    ]);
  });

  it('of an area there is none is 404', async () => {
    expect((await server.ask('staff', '/api/plans/homecare/none')).status).toBe(404);
    expect((await server.ask('staff', '/api/plans/none/1')).status).toBe(400);
  });
});
