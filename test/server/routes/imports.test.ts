import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, HealthAnswer, Problem } from '../../../geo/atlas/answers.ts';
import { keepUpload } from '../../../server/routes/upload.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { openServer, type TestServer } from './open-server.ts';
import {
  importAndSettle,
  readEvents,
  settle,
  startImport,
  toForm,
  toRawForm,
} from './upload-files.ts';

let folder: string;
let uploads: string;
let server: TestServer;
const usualFolder = process.env.TMPDIR;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-imports-'));
  uploads = join(folder, 'a', 'b', 'c');
  mkdirSync(uploads, { recursive: true });
  process.env.TMPDIR = uploads;
});
afterAll(() => {
  if (usualFolder === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualFolder;
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await openServer({ empty: true });
});
afterEach(async () => {
  expect(listLeftovers()).toEqual([]);
  expect(server.bugs).toEqual([]);
  await server.close();
});

/** What uploads left behind, wherever below the test's own folder. */
const listLeftovers = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !['a', 'a/b', 'a/b/c'].includes(name) && !name.includes('zaitaku-routes-'),
  );

const offices = (count: number, from = 1) =>
  careTable(
    Array.from({ length: count }, (_, i) => ({
      number: officeNumber(from + i),
      name: `例示訪問看護${from + i}`,
    })),
  );

const oneFile = [{ name: '訪問看護.csv', content: offices(3) }];
const health = () => server.askJson<HealthAnswer>('staff', '/api/health');
const start = (init: RequestInit, who: 'staff' | 'public' = 'staff') =>
  server.ask(who, '/api/imports', { method: 'POST', ...init });

describe('an import by upload', () => {
  it('is taken, watched by events, reported, and kept', async () => {
    const before = await health();
    const { id, state } = await startImport(server, oneFile);
    expect(state).toBe('running');
    const stream = await server.ask('staff', `/api/imports/${id}/events`);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const events = await readEvents(stream);
    expect(events[0]?.event).toBe('running');
    expect(events.at(-1)?.event).toBe('done');
    expect(events.slice(0, -1).every(({ event }) => event === 'running')).toBe(true);
    const phases = events.flatMap(({ data }) => data.progress?.phase ?? []);
    expect(phases).toContain('deriving');

    const done = await settle(server, id);
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
    const again = await readEvents(await server.ask('staff', `/api/imports/${id}/events`));
    expect(again.map(({ event }) => event)).toEqual(['done']);
  });

  it('of the same files once more changes nothing', async () => {
    await importAndSettle(server, oneFile);
    const before = await health();
    const { report } = await importAndSettle(server, oneFile);
    expect(report?.totals).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3 });
    expect((await health()).dataVersion).toBe(before.dataVersion);
  });

  it('to try changes nothing', async () => {
    const before = await health();
    const done = await importAndSettle(server, oneFile, { dryRun: 'true' });
    expect(done.report?.totals.created).toBe(3);
    expect(done.report?.messages.join()).toContain('保存していません');
    expect(await health()).toEqual(before);
  });

  it('of a file nobody knows says so', async () => {
    const done = await importAndSettle(server, [{ name: 'memo.csv', content: 'a,b\n1,2\n' }]);
    expect(done.state).toBe('done');
    expect(done.report).toMatchObject({
      ok: false,
      files: [{ file: 'memo.csv', status: 'failed' }],
    });
    expect(done.report?.files[0]?.message).toMatch(/[ぁ-ん]/);
  });

  it('is one at a time', async () => {
    const { id } = await startImport(server, [{ name: 'many.csv', content: offices(2000) }]);
    const second = await start({ body: toForm(oneFile) });
    expect(second.status).toBe(409);
    expect(second.headers.get('content-type')).toBe('application/problem+json');
    const undo = await server.ask('staff', `/api/imports/${id}`, { method: 'DELETE' });
    expect(undo.status).toBe(409);
    expect((await settle(server, id)).report?.totals.created).toBe(2000);
    expect((await importAndSettle(server, oneFile)).state).toBe('done');
  });
});

describe('taking an import back', () => {
  const undo = (id: string) => server.ask('staff', `/api/imports/${id}`, { method: 'DELETE' });

  it('restores the former data and its version', async () => {
    const first = await importAndSettle(server, oneFile);
    const before = await health();
    const second = await importAndSettle(server, [{ name: 'b.csv', content: offices(5, 10) }]);
    expect((await health()).counts.facilities).toBe(8);
    const tooOld = await undo(first.id);
    expect(tooOld.status).toBe(409);
    expect(((await tooOld.json()) as Problem).detail).toContain('最も新しい');
    const undone = await undo(second.id);
    expect(undone.status).toBe(200);
    expect(await undone.json()).toMatchObject({ id: second.id, state: 'undone' });
    expect(await health()).toEqual(before);
    expect(await settle(server, second.id)).toMatchObject({ state: 'undone' });
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
      const answer = await server.ask(who, path, { method, headers, ...body });
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('our own page may', async () => {
    const answer = await start({
      body: toForm(oneFile),
      headers: { Origin: 'http://127.0.0.1:8787', 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status).toBe(202);
    await settle(server, ((await answer.json()) as { id: string }).id);
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
    expect((await server.ask('staff', '/api/imports', init as RequestInit)).status).toBe(403);
    expect(chunks).toBe(0);
  });
});

describe('names that mean harm', () => {
  it.each(['../../x.csv', '..\\..\\x.csv', '/etc/x.csv', 'C:\\x.csv'])(
    '%s is kept as x.csv in the upload’s own folder',
    async (name) => {
      const answer = await start(toRawForm(name, offices(1)));
      expect(answer.status).toBe(202);
      const { id } = (await answer.json()) as { id: string };
      const { report } = await settle(server, id);
      expect(report?.files.map(({ file }) => file)).toEqual(['x.csv']);
      expect(existsSync('/etc/x.csv')).toBe(false);
    },
  );

  it.each([
    ['no name', ''],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['only a way up', '../'],
    ['a NUL', 'a\0.csv'],
    ['a control character', 'a\u0007.csv'],
    ['a name longer than a file system holds', `${'あ'.repeat(100)}.csv`],
  ])('%s is refused', async (_, name) => {
    const answer = await start(toRawForm(name, offices(1)));
    const problem = (await answer.json()) as Problem;
    expect(answer.status, JSON.stringify(problem)).toBe(400);
    expect(problem.errors?.map((error) => error.name)).toEqual(['files']);
  });

  it.each([
    ['twice the same', ['a.csv', 'a.csv']],
    ['the same but for case', ['a.csv', 'A.csv']],
    ['the same but for how が is written', ['\u304c.csv', '\u304b\u3099.csv']],
    ['the same after the folders are taken off', ['x/a.csv', 'y/a.csv']],
  ])('%s is refused', async (_, names) => {
    const answer = await start({
      body: toForm(names.map((name) => ({ name, content: offices(1) }))),
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).errors?.[0]?.reason).toContain('同じ名前');
  });
});

describe('an upload that cannot be used', () => {
  const problemOf = async (answer: Response, status: number) => {
    const problem = (await answer.json()) as Problem;
    expect(answer.status, JSON.stringify(problem)).toBe(status);
    return (problem.errors ?? []).map(({ name }) => name);
  };

  it('has no file', async () => {
    expect(await problemOf(await start({ body: toForm([]) }), 400)).toEqual(['files']);
    const form = toForm([], { layer: 'daily' });
    expect(await problemOf(await start({ body: form }), 400)).toEqual(['files']);
  });

  it('has its file in another field', async () => {
    const form = new FormData();
    form.append('file', new Blob([offices(1)]), 'a.csv');
    expect(await problemOf(await start({ body: form }), 400)).toEqual(['file']);
  });

  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ asOf: '2026-02-30' }, 'asOf'],
    [{ dryRun: 'perhaps' }, 'dryRun'],
  ])('says %j', async (fields, name) => {
    expect(await problemOf(await start({ body: toForm(oneFile, fields) }), 400)).toEqual([name]);
  });

  it('is no form', async () => {
    for (const type of ['application/json', 'text/csv', 'multipart/form-data'])
      await problemOf(await start({ body: offices(1), headers: { 'Content-Type': type } }), 415);
    await problemOf(await start({}), 415);
  });

  it('ends in the middle', async () => {
    const { headers, body } = toRawForm('a.csv', offices(50));
    await problemOf(await start({ headers: headers!, body: String(body).slice(0, 2000) }), 400);
  });

  it('says it is larger than can be taken', async () => {
    const { headers, body } = toRawForm('a.csv', offices(1));
    const declared = { ...headers, 'Content-Length': String(600 * 2 ** 20) } as HeadersInit;
    expect((await start({ headers: declared, body: body! })).status).toBe(413);
  });

  it('is larger than it says, or says nothing', async () => {
    const { headers, body } = toRawForm('a.csv', offices(500));
    for (const length of [{}, { 'Content-Length': '10' }]) {
      const request = new Request('http://127.0.0.1/api/imports', {
        method: 'POST',
        headers: { ...headers, ...length } as HeadersInit,
        body: new Blob([String(body)]).stream(),
        duplex: 'half',
      } as RequestInit);
      expect(await keepUpload(request, 20_000)).toMatchObject({ status: 413 });
    }
  });

  const inPieces = (
    text: string,
    pieceBytes: number,
    end: (c: ReadableStreamDefaultController) => void,
  ) => {
    const bytes = new TextEncoder().encode(text);
    let at = 0;
    return new Request('http://127.0.0.1/api/imports', {
      method: 'POST',
      headers: toRawForm('a.csv', '').headers!,
      body: new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) end(controller);
          else controller.enqueue(bytes.slice(at, at + pieceBytes));
          at += pieceBytes;
        },
      }),
      duplex: 'half',
    } as RequestInit);
  };

  it('turns out too large when half of its file is already on the disk', async () => {
    const text = String(toRawForm('a.csv', offices(3000)).body);
    const request = inPieces(text, 4096, (controller) => controller.close());
    expect(await keepUpload(request, 100_000)).toMatchObject({ status: 413 });
  });

  it('breaks off, as when the sender goes away', async () => {
    const text = String(toRawForm('a.csv', offices(3000)).body).slice(0, 100_000);
    const request = inPieces(text, 4096, (controller) => controller.error(new Error('gone')));
    expect(await keepUpload(request, 10_000_000)).toMatchObject({ status: 400 });
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
    const { report } = await importAndSettle(server, [
      { name: '名簿.xlsx', content: new Uint8Array(book) },
      { name: '訪問看護.csv', content: owned },
    ]);
    expect(report?.totals).toMatchObject({ rows: 2, created: 2 });
    const list = await server.askJson<FacilitiesAnswer>('staff', '/api/facilities');
    expect(list.total).toBe(2);
    const texts = [JSON.stringify(list), JSON.stringify(report), server.log()];
    for (const { id } of list.items)
      texts.push(await (await server.ask('staff', `/api/facilities/${id}`)).text());
    expect(texts.join()).toContain('見本医院');
    for (const name of names) {
      expect(texts.join(), name).not.toContain(name);
      const { total } = await server.askJson<FacilitiesAnswer>(
        'staff',
        `/api/facilities?q=${encodeURIComponent(name)}`,
      );
      expect(total, name).toBe(0);
    }
  });
});
