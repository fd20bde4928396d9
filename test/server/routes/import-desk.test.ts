import { describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, HealthAnswer, Problem } from '../../../geo/atlas/answers.ts';
import type {
  ChangeOutcome,
  ImportChangesAnswer,
  ImportsAnswer,
  ThingChange,
} from '../../../geo/desk/import-changes.ts';
import type { ImportState } from '../../../server/import-desk.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { openServer } from './open-server.ts';
import { offices, oneFile, openUploadBench } from './upload-bench.ts';
import { importAndSettle, settle, type UploadFile } from './upload-files.ts';

const bench = openUploadBench({ tries: true });
const health = () => bench.server().askJson<HealthAnswer>('staff', '/api/health');
const tryOut = (files: readonly UploadFile[], fields: Record<string, string> = {}) =>
  importAndSettle(bench.server(), files, { ...fields, dryRun: 'true' });
const changesOf = ({ id }: ImportState, outcome: ChangeOutcome, rest = '') =>
  bench
    .server()
    .askJson<ImportChangesAnswer>('staff', `/api/imports/${id}/changes?outcome=${outcome}${rest}`);
const post = (path: string) => bench.server().ask('staff', path, { method: 'POST' });
const problemOf = async (answer: Response) => ((await answer.json()) as Problem).detail;

const file = (content: string): UploadFile[] => [{ name: '訪問看護.csv', content }];

describe('trying an import', () => {
  it('tells what is new, field by field, and changes nothing', async () => {
    const before = await health();
    const tried = await tryOut(oneFile);
    expect(tried).toMatchObject({
      state: 'done',
      dryRun: true,
      trial: {
        counts: { new: 3, changed: 0, vanished: 0, refused: 0, doubtful: 0, redated: 0 },
        confirmedAs: null,
      },
      refused: [],
    });
    const { items, next } = await changesOf(tried, 'new');
    expect(next).toBeNull();
    const first = items.find((item) => 'name' in item && item.name === '例示訪問看護1');
    expect(first).toMatchObject({
      thing: 'facility',
      about: '訪問看護',
      positionBefore: null,
      positionAfter: [138.5, 34.5],
      movedMetres: null,
    });
    expect((first as ThingChange).fields).toContainEqual({
      label: '住所',
      before: null,
      after: '見本市例町1',
    });
    expect(await health()).toEqual(before);
  });

  it('tells what changes, what moves and how far, what vanishes, and what only gets a new date', async () => {
    await importAndSettle(bench.server(), file(offices(4)), { asOf: '2026-01-01' });
    const table = careTable([
      { number: officeNumber(1), name: '例示訪問看護1' },
      { number: officeNumber(2), name: '<b>改名</b>看護', address: '見本市例町2' },
      { number: officeNumber(3), name: '例示訪問看護3' },
    ]);
    const lines = table.split('\r\n');
    lines[3] = lines[3]!.replace('34.5,138.5', '34.51,138.5');
    const tried = await tryOut(file(lines.join('\r\n')), { asOf: '2026-07-01' });
    expect(tried.trial?.counts).toEqual({
      new: 0,
      changed: 2,
      vanished: 1,
      refused: 0,
      doubtful: 0,
      redated: 1,
    });
    const { items } = await changesOf(tried, 'changed');
    const renamed = items.find((item) => 'name' in item && item.name === '<b>改名</b>看護');
    expect((renamed as ThingChange).fields).toEqual([
      { label: '名称', before: '例示訪問看護2', after: '<b>改名</b>看護' },
      { label: '住所', before: '見本市例町1', after: '見本市例町2' },
    ]);
    const moved = items.find((item) => 'name' in item && item.name === '例示訪問看護3');
    expect((moved as ThingChange).fields.map(({ label }) => label)).toEqual(['位置']);
    expect((moved as ThingChange).movedMetres).toBeCloseTo(1112, -1);
    expect((moved as ThingChange).positionBefore).toEqual([138.5, 34.5]);
    expect((moved as ThingChange).positionAfter).toEqual([138.5, 34.51]);
    const gone = await changesOf(tried, 'vanished');
    expect(gone.items).toMatchObject([{ name: '例示訪問看護4', outcome: 'vanished' }]);
  });

  it('pages through many, each once', async () => {
    const tried = await tryOut(file(offices(230)));
    const names: string[] = [];
    let cursor = '';
    let pages = 0;
    for (;;) {
      const page = await changesOf(tried, 'new', `&limit=100${cursor}`);
      names.push(...page.items.flatMap((item) => ('name' in item ? item.name : [])));
      pages++;
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(pages).toBe(3);
    expect(new Set(names).size).toBe(230);
    expect(names).toHaveLength(230);
    const path = `/api/imports/${tried.id}/changes?outcome=new`;
    for (const wrong of ['&cursor=7', '&cursor=999999999'])
      expect((await bench.server().ask('staff', path + wrong)).status).toBe(404);
    for (const wrong of ['&cursor=x', '&limit=0', '&limit=501'])
      expect((await bench.server().ask('staff', path + wrong)).status).toBe(400);
  });

  it('tells designations by their terms', async () => {
    const table = [
      '都道府県コード,役割,名称,種別,担当圏域の種類,担当圏域コード,計画,位置付け終了日',
      '98,積極的役割,例示診療所,診療所,二次医療圏,9801,見本計画,2027-03-31',
    ].join('\r\n');
    await importAndSettle(bench.server(), [{ name: 'plan.csv', content: table }]);
    const longer = table.replace('2027-03-31', '2030-03-31');
    const tried = await tryOut([{ name: 'plan.csv', content: longer }], { asOf: '2026-10-01' });
    const { items } = await changesOf(tried, 'changed');
    expect(items).toMatchObject([
      {
        thing: 'designation',
        name: '例示診療所',
        about: '積極的役割を担う医療機関',
        fields: [{ label: '終了日', before: '2027-03-31', after: '2030-03-31' }],
      },
    ]);
  });

  it('over the fictional prefecture says all is new, and that the demo goes', async () => {
    const demo = await openServer();
    const tried = await importAndSettle(demo, oneFile, { dryRun: 'true' });
    expect(tried.trial?.counts).toMatchObject({ new: 3, changed: 0, vanished: 0 });
    expect(tried.report?.messages.join()).toContain('見本県');
    const { demo: still } = await demo.askJson<HealthAnswer>('staff', '/api/health');
    expect(still).toBe(true);
    await demo.close();
  });
});

describe('confirming', () => {
  it('imports the files that were tried, and what happens is what was told', async () => {
    const tried = await tryOut(oneFile);
    const answer = await post(`/api/imports/${tried.id}/confirm`);
    expect(answer.status).toBe(202);
    const { id, expectedSeconds } = (await answer.json()) as ImportState;
    expect(answer.headers.get('location')).toBe(`/api/imports/${id}`);
    expect(expectedSeconds).toBe(tried.report?.seconds);
    const done = await settle(bench.server(), id);
    expect(done.report?.totals.created).toBe(3);
    const { items } = await bench.server().askJson<FacilitiesAnswer>('staff', '/api/facilities');
    const told = (await changesOf(tried, 'new')).items.flatMap((item) =>
      'id' in item ? item.id : [],
    );
    expect(told.sort()).toEqual(items.map((item) => item.id).sort());
    const after = await bench.server().askJson<ImportState>('staff', `/api/imports/${tried.id}`);
    expect(after.trial).toMatchObject({ confirmedAs: id, keptUntil: null });
    const dropped = await bench
      .server()
      .ask('staff', `/api/imports/${tried.id}`, { method: 'DELETE' });
    expect(dropped.status).toBe(409);
    expect(await dropped.text()).toContain(id);
    const again = await post(`/api/imports/${tried.id}/confirm`);
    expect(again.status).toBe(409);
    expect(await problemOf(again)).toContain('すでに確定');
  });

  it('is refused when the data has changed since, and when there was no trial', async () => {
    const tried = await tryOut(oneFile);
    const { id } = await importAndSettle(bench.server(), file(offices(2, 50)));
    const stale = await post(`/api/imports/${tried.id}/confirm`);
    expect(stale.status).toBe(409);
    expect(await problemOf(stale)).toContain('確かめ直して');
    const real = await post(`/api/imports/${id}/confirm`);
    expect(real.status).toBe(409);
    expect((await post('/api/imports/absent/confirm')).status).toBe(404);
    expect((await health()).counts.facilities).toBe(2);
  });

  it('is possible for two hours; what is cancelled is gone at once', async () => {
    const tried = await tryOut(oneFile);
    expect(tried.trial?.keptUntil).toMatch(/^\d{4}-/);
    const dropped = await tryOut(file(offices(2)));
    const cancel = await bench
      .server()
      .ask('staff', `/api/imports/${dropped.id}`, { method: 'DELETE' });
    expect(cancel.status).toBe(200);
    expect(await cancel.json()).toMatchObject({ state: 'undone', trial: { keptUntil: null } });
    expect((await post(`/api/imports/${dropped.id}/confirm`)).status).toBe(409);
    bench.server().passDays(1);
    const late = await post(`/api/imports/${tried.id}/confirm`);
    expect(late.status).toBe(409);
    expect(await problemOf(late)).toContain('もう一度送って');
    const path = `/api/imports/${tried.id}/changes?outcome=new`;
    expect((await bench.server().ask('staff', path)).status).toBe(404);
  });
});

describe('the list of imports', () => {
  const list = () => bench.server().askJson<ImportsAnswer>('staff', '/api/imports');

  it('tells what was imported when, and which may be taken back', async () => {
    expect(await list()).toEqual({ running: null, total: 0, items: [] });
    const first = await importAndSettle(bench.server(), oneFile);
    const second = await importAndSettle(bench.server(), file(offices(2, 50)));
    await tryOut(file(offices(9)));
    const { total, items } = await list();
    expect(total).toBe(2);
    expect(items.map(({ id, mayUndo }) => [id, mayUndo])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    expect(items[1]?.undoRefusal).toContain('最も新しい');
    expect(items[0]).toMatchObject({
      kind: 'files',
      state: 'done',
      files: [{ file: '訪問看護.csv', rows: 2 }],
      totals: { created: 2 },
    });
    await bench.server().ask('staff', `/api/imports/${second.id}`, { method: 'DELETE' });
    expect((await list()).items.map(({ state, mayUndo }) => [state, mayUndo])).toEqual([
      ['undone', false],
      ['done', true],
    ]);
  });
});

describe('the desk', () => {
  it.each([
    ['GET', '/api/imports'],
    ['GET', '/api/imports/1/changes?outcome=new'],
    ['POST', '/api/imports/1/confirm'],
    ['GET', '/api/imports/1/refused/1.csv'],
  ])('%s %s is for those who may write', async (method, path) => {
    expect((await bench.server().ask('public', path, { method })).status).toBe(403);
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await bench.server().ask('staff', path, { method, headers })).status).toBe(403);
  });
});
