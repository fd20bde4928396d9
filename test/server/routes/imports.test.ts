import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, HealthAnswer, Problem } from '../../../geo/atlas/answers.ts';
import { openServer } from './open-server.ts';
import { offices, oneFile, openUploadBench } from './upload-bench.ts';
import { importAndSettle, readEvents, settle, startImport, toForm } from './upload-files.ts';

const bench = openUploadBench({ tries: true });
const health = () => bench.server().askJson<HealthAnswer>('staff', '/api/health');

describe('an import by upload', () => {
  it('is taken, watched by events, reported, and kept', async () => {
    const before = await health();
    const { id, state } = await startImport(bench.server(), oneFile);
    expect(state).toBe('running');
    const stream = await bench.server().ask('staff', `/api/imports/${id}/events`);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const events = await readEvents(stream);
    expect(events[0]?.event).toBe('running');
    expect(events.at(-1)?.event).toBe('done');
    expect(events.slice(0, -1).every(({ event }) => event === 'running')).toBe(true);
    const phases = events.flatMap(({ data }) => data.progress?.phase ?? []);
    expect(phases).toContain('deriving');

    const done = await settle(bench.server(), id);
    expect(done).toEqual(events.at(-1)?.data);
    expect(done.report).toMatchObject({
      ok: true,
      totals: { rows: 3, created: 3, updated: 0, unchanged: 0, rejected: 0 },
      files: [{ file: '訪問看護.csv', status: 'read', encoding: 'utf-8', rows: 3 }],
    });
    const after = await health();
    expect(after.dataVersion).toBe(done.report?.dataVersion);
    expect(after.dataVersion).not.toBe(before.dataVersion);
    expect(after.counts.facilities).toBe(3);
    const again = await readEvents(await bench.server().ask('staff', `/api/imports/${id}/events`));
    expect(again.map(({ event }) => event)).toEqual(['done']);
  });

  it('of the same files once more changes nothing', async () => {
    await importAndSettle(bench.server(), oneFile);
    const before = await health();
    const { report } = await importAndSettle(bench.server(), oneFile);
    expect(report?.totals).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3 });
    expect((await health()).dataVersion).toBe(before.dataVersion);
  });

  it('to try changes nothing', async () => {
    const before = await health();
    const done = await importAndSettle(bench.server(), oneFile, { dryRun: 'true' });
    expect(done.report?.totals.created).toBe(3);
    expect(done.report?.messages.join()).toContain('保存していません');
    expect(await health()).toEqual(before);
  });

  it('of a file nobody knows says so', async () => {
    const done = await importAndSettle(bench.server(), [
      { name: 'memo.csv', content: 'a,b\n1,2\n' },
    ]);
    expect(done.state).toBe('done');
    expect(done.report).toMatchObject({
      ok: false,
      files: [{ file: 'memo.csv', status: 'failed' }],
    });
    expect(done.report?.files[0]?.message).toMatch(/[ぁ-ん]/);
  });

  it('is one at a time', async () => {
    const { id } = await startImport(bench.server(), [
      { name: 'many.csv', content: offices(2000) },
    ]);
    const second = await bench.start({ body: toForm(oneFile) });
    expect(second.status).toBe(409);
    expect(second.headers.get('content-type')).toBe('application/problem+json');
    const undo = await bench.server().ask('staff', `/api/imports/${id}`, { method: 'DELETE' });
    expect(undo.status).toBe(409);
    expect((await settle(bench.server(), id)).report?.totals.created).toBe(2000);
    expect((await importAndSettle(bench.server(), oneFile)).state).toBe('done');
  });
});

describe('taking an import back', () => {
  const undo = (id: string) =>
    bench.server().ask('staff', `/api/imports/${id}`, { method: 'DELETE' });

  it('restores the former data and its version', async () => {
    const first = await importAndSettle(bench.server(), oneFile);
    const before = await health();
    const second = await importAndSettle(bench.server(), [
      { name: 'b.csv', content: offices(5, 10) },
    ]);
    expect((await health()).counts.facilities).toBe(8);
    const tooOld = await undo(first.id);
    expect(tooOld.status).toBe(409);
    expect(((await tooOld.json()) as Problem).detail).toContain('最も新しい');
    const undone = await undo(second.id);
    expect(undone.status).toBe(200);
    expect(await undone.json()).toMatchObject({ id: second.id, state: 'undone' });
    expect(await health()).toEqual(before);
    expect(await settle(bench.server(), second.id)).toMatchObject({ state: 'undone' });
    expect((await undo(second.id)).status).toBe(409);
    expect((await undo(first.id)).status).toBe(200);
    expect((await health()).counts.facilities).toBe(0);
  });

  it('that nobody knows is 404', async () => {
    for (const id of ['0', 'absent', '%00']) expect((await undo(id)).status).toBe(404);
  });
});

describe('who may write', () => {
  const routes = [
    ['POST', '/api/imports'],
    ['GET', '/api/imports/1'],
    ['GET', '/api/imports/1/events'],
    ['DELETE', '/api/imports/1'],
  ] as const;

  it.each<[string, 'staff' | 'public', Record<string, string>]>([
    ['another site in the browser', 'staff', { Origin: 'https://evil.example' }],
    ['another port of this machine', 'staff', { Origin: 'http://127.0.0.1:9999' }],
    ['another site that hides its origin', 'staff', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sandboxed page', 'staff', { Origin: 'null' }],
    ['a foreign name that resolves here', 'public', {}],
    ['whoever comes through a proxy', 'staff', { 'X-Forwarded-For': '203.0.113.9' }],
  ])('%s may not', async (_, who, headers) => {
    for (const [method, path] of routes) {
      const body = method === 'POST' ? { body: toForm(oneFile) } : {};
      const answer = await bench.server().ask(who, path, { method, headers, ...body });
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('our own page may', async () => {
    const answer = await bench.start({
      body: toForm(oneFile),
      headers: { Origin: 'http://127.0.0.1:8787', 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status).toBe(202);
    await settle(bench.server(), ((await answer.json()) as { id: string }).id);
  });

  it('the holder of the token may, from anywhere; no other token does', async () => {
    const token = 'a-token-of-the-test';
    const open = await openServer({
      empty: true,
      settings: { host: '0.0.0.0', adminToken: token },
    });
    const withToken = (value: string) =>
      open.ask('public', '/api/imports', {
        method: 'POST',
        body: toForm(oneFile),
        headers: { Authorization: `Bearer ${value}`, Origin: 'https://elsewhere.example' },
      });
    const wrong = await withToken('another-token-12345');
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    const local = await open.ask('staff', '/api/imports', { method: 'POST' });
    expect(local.status).toBe(403);
    const right = await withToken(token);
    expect(right.status).toBe(202);
    const { id } = (await right.json()) as { id: string };
    const headers = { Authorization: `Bearer ${token}` };
    const watched = await open.ask('public', `/api/imports/${id}/events`, { headers });
    expect((await readEvents(watched)).at(-1)?.event).toBe('done');
    expect(open.log()).not.toContain(token);
    await open.close();
  });

  it('is told before anything of the body is read', async () => {
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          chunks++;
          controller.enqueue(new Uint8Array(65_536));
        },
      },
      { highWaterMark: 0 },
    );
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        'Content-Type': 'multipart/form-data; boundary=x',
        Origin: 'https://evil.example',
      },
    };
    expect((await bench.server().ask('staff', '/api/imports', init as RequestInit)).status).toBe(
      403,
    );
    expect(chunks).toBe(0);
  });
});

describe('persons', () => {
  const names = ['架空花子', '架空 花子', '想像次郎', '想像　次郎', '仮名三郎'];

  it('who found or manage an institution are in no answer', async () => {
    const headers =
      '項番 都道府県コード 都道府県名 区分 医療機関番号 医療機関名称 医療機関所在地（郵便番号） 医療機関所在地（住所） 電話番号 病床数 受理届出名称 受理記号 受理番号 算定開始年月日 開設者氏名 管理者氏名'.split(
        ' ',
      );
    const row =
      '1 98 見本県 医科 1000026 見本医院 000-0001 見本市例町1丁目2番3号 0000(12)3456 一般 在宅療養支援診療所 支援診３ 第12号 令和6年4月1日 架空花子 想像　次郎'.split(
        ' ',
      );
    const blank = headers.map(() => '');
    const book = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: [blank, blank, blank, headers, row] }],
    });
    const nurses = offices(1).replaceAll('例示訪問看護1', '例示訪問看護ステーション');
    const owned = nurses.replace(',,98B0000001', ',仮名三郎,98B0000001');
    expect(owned).toContain('仮名三郎');
    const { report } = await importAndSettle(bench.server(), [
      { name: '名簿.xlsx', content: new Uint8Array(book) },
      { name: '訪問看護.csv', content: owned },
    ]);
    expect(report?.totals).toMatchObject({ rows: 2, created: 2 });
    const list = await bench.server().askJson<FacilitiesAnswer>('staff', '/api/facilities');
    expect(list.total).toBe(2);
    const texts = [JSON.stringify(list), JSON.stringify(report), bench.server().log()];
    for (const { id } of list.items)
      texts.push(await (await bench.server().ask('staff', `/api/facilities/${id}`)).text());
    expect(texts.join()).toContain('見本医院');
    for (const name of names) {
      expect(texts.join(), name).not.toContain(name);
      const { total } = await bench
        .server()
        .askJson<FacilitiesAnswer>('staff', `/api/facilities?q=${encodeURIComponent(name)}`);
      expect(total, name).toBe(0);
    }
  });
});
