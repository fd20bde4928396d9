import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, Problem } from '../../../geo/atlas/answers.ts';
import type { ReportItem, ReportReceipt, ReportsAnswer } from '../../../geo/desk/report.ts';
import { openServer, type TestServer } from './open-server.ts';
import { oneFile } from './upload-bench.ts';
import { importAndSettle } from './upload-files.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openServer();
});
afterEach(() => server.close());

const text = '電話番号が変わりました。<script>alert(1)</script> =1+1';

const post = (body: unknown, headers: Record<string, string> = {}) =>
  server.ask('public', '/api/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function file(body: object): Promise<string> {
  const answer = await post(body);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as ReportReceipt).number;
}

const list = (state = 'open') =>
  server.askJson<ReportsAnswer>('staff', `/api/reports?state=${state}`);

const change = (number: string, body: unknown, who: 'staff' | 'public' = 'staff') =>
  server.ask(who, `/api/reports/${number}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const someFacility = async () => {
  const { items } = await server.askJson<FacilitiesAnswer>('public', '/api/facilities?limit=1');
  return items[0]!;
};

describe('a resident who finds an error', () => {
  it('is given a number, and staff read it as it was written', async () => {
    const { id, name } = await someFacility();
    const answer = await post({ facility: id, field: 'phone', text });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const { number, message } = (await answer.json()) as ReportReceipt;
    expect(number).toMatch(/^\d{4}-0001-[A-Z]\d$/);
    expect(message).toContain('1年');
    const { items, counts, keeping, warning } = await list();
    expect(counts).toEqual({ open: 1, overdue: 0, closed: 0 });
    expect(items).toMatchObject([
      {
        number,
        state: 'open',
        facility: { id, name, onMap: true },
        area: null,
        field: 'phone',
        text,
        answer: null,
        overdue: false,
      },
    ]);
    expect(keeping.sentence).toContain('1年');
    expect(warning).toContain('患者');
  });

  it('may speak of an area, or of the site', async () => {
    await file({ area: { layer: 'prefecture', code: '98' }, field: 'other', text: '境界が違う' });
    await file({ field: 'other', text: '文字が読みにくい' });
    const { items } = await list();
    expect(items.map(({ area, facility }) => [area?.name, facility])).toEqual([
      ['見本県', null],
      [undefined, null],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a facility there is not', { facility: 'ffffffffffff', field: 'name', text }, 'facility'],
    ['an area there is not', { area: { layer: 'daily', code: '0' }, field: 'name', text }, 'area'],
    [
      'both at once',
      { facility: 'x', area: { layer: 'a', code: 'b' }, field: 'name', text },
      'area',
    ],
    ['an unknown field', { field: 'colour', text }, 'field'],
    ['no text', { field: 'name' }, 'text'],
    ['blank text', { field: 'name', text: ' \u0000\n ' }, 'text'],
    ['too much text', { field: 'name', text: '長'.repeat(1001) }, 'text'],
    ['an address to answer to', { field: 'name', text, email: 'a@example.jp' }, 'email'],
  ])('is told what is wrong with %s', async (_, body, name) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as Problem;
    expect(errors?.map((error) => error.name)).toEqual([name]);
    expect((await list()).counts.open).toBe(0);
  });

  it('may write a thousand characters, of whatever plane', async () => {
    await file({ field: 'other', text: '𠮷'.repeat(1000) });
    expect([...(await list()).items[0]!.text]).toHaveLength(1000);
  });

  it('cannot be sent by another site, nor by a form', async () => {
    const report = { field: 'name', text };
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ];
    for (const headers of foreign) expect((await post(report, headers)).status).toBe(403);
    expect((await post('field=name', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect(
      (await post(report, { Origin: 'https://map.example.jp', 'Sec-Fetch-Site': 'same-origin' }))
        .status,
    ).toBe(201);
    expect((await post(report, { Origin: 'https://map.example.jp' })).status).toBe(201);
    const asked = await server.ask('public', '/api/reports', {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is asked to wait when sending again and again', async () => {
    const send = (address: string) =>
      post({ field: 'name', text }, { 'X-Forwarded-For': `198.51.100.200, ${address}` });
    for (let i = 0; i < 5; i++) expect((await send('203.0.113.9')).status).toBe(201);
    const refused = await send('203.0.113.9');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(500);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(((await refused.json()) as Problem).detail).toContain('10分');
    expect((await send('203.0.113.10')).status).toBe(201);
  });

  it('leaves no address: not in a file of the server, not in its log', async () => {
    const address = '203.0.113.77';
    await post({ field: 'name', text: '住所が違う' }, { 'X-Forwarded-For': address });
    const folder = dirname(server.databasePath);
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(Buffer.concat(kept).includes('住所が違う')).toBe(true);
    expect(Buffer.concat(kept).includes(address)).toBe(false);
    expect(server.log()).not.toContain(address);
    expect(server.log()).not.toContain('住所が違う');
  });
});

describe('staff', () => {
  it('close a report with a note, open it again, and delete it', async () => {
    const first = await file({ field: 'name', text: '一' });
    const second = await file({ field: 'name', text: '二' });
    const closed = await change(first, { state: 'closed', answer: '名称を直しました。' });
    expect(closed.status).toBe(200);
    expect(await closed.json()).toMatchObject({ state: 'closed', answer: '名称を直しました。' });
    expect((await list()).items.map(({ number }) => number)).toEqual([second]);
    expect((await list('closed')).items.map(({ number }) => number)).toEqual([first]);
    const again = (await (await change(first, { state: 'open' })).json()) as ReportItem;
    expect(again).toMatchObject({ state: 'open', answer: '名称を直しました。', closedAt: null });
    const gone = await server.ask('staff', `/api/reports/${first.toLowerCase()}`, {
      method: 'DELETE',
    });
    expect(gone.status).toBe(204);
    expect((await change(first, { state: 'open' })).status).toBe(404);
    expect((await list()).counts).toEqual({ open: 1, overdue: 0, closed: 0 });
    const next = await file({ field: 'name', text: '三' });
    expect(next).toContain('-0003-');
  });

  it('are told that a number was miscopied', async () => {
    const number = await file({ field: 'name', text: '一' });
    const wrong = number.replace('-0001-', '-0010-');
    const answer = await change(wrong, { state: 'closed' });
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as Problem).detail).toContain('写し間違い');
    expect((await change(number, {})).status).toBe(400);
    expect((await change(number, { state: 'done' })).status).toBe(400);
  });

  it('see what has waited too long; in the end everything is deleted', async () => {
    const closed = await file({ field: 'name', text: '閉じた報告の本文' });
    server.passDays(20);
    await change(closed, { state: 'closed' });
    const open = await file({ field: 'name', text: '開いたままの報告の本文' });
    expect((await list()).items[0]).toMatchObject({ number: open, overdue: false });
    server.passDays(31);
    expect((await list()).items[0]).toMatchObject({ number: open, overdue: true });
    expect((await list()).counts.overdue).toBe(1);
    server.passDays(333);
    expect((await list('closed')).counts).toEqual({ open: 1, overdue: 1, closed: 1 });
    server.passDays(2);
    expect((await list('closed')).counts).toEqual({ open: 0, overdue: 0, closed: 0 });
  });

  it('keep a report of a facility that is gone', async () => {
    const { id, name } = await someFacility();
    await file({ facility: id, field: 'closed', text: '閉院しました' });
    await importAndSettle(server, oneFile);
    const { items } = await list();
    expect(items[0]?.facility).toEqual({ id, name, onMap: false });
  });
});

describe('reports', () => {
  it('are read and settled by staff alone', async () => {
    const number = await file({ field: 'name', text });
    const requests: [string, RequestInit][] = [
      ['/api/reports', {}],
      [`/api/reports/${number}`, { method: 'DELETE' }],
      [
        `/api/reports/${number}`,
        {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json' },
          body: '{"state":"closed"}',
        },
      ],
    ];
    for (const [path, init] of requests) {
      expect((await server.ask('public', path, init)).status).toBe(403);
      const proxied = { ...init, headers: { ...init.headers, 'X-Forwarded-For': '203.0.113.9' } };
      expect((await server.ask('staff', path, proxied)).status).toBe(403);
    }
    const published = await openServer({ empty: true, settings: { audience: 'public' } });
    expect((await published.ask('staff', '/api/reports')).status).toBe(403);
    await published.close();
    const tokened = await openServer({
      empty: true,
      settings: { audience: 'public', host: '0.0.0.0', adminToken: 'a-token-of-the-test' },
    });
    const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
    expect(
      (await tokened.ask('public', '/api/reports', bearer('a-token-of-the-test'))).status,
    ).toBe(200);
    expect((await tokened.ask('public', '/api/reports', bearer('another'))).status).toBe(401);
    await tokened.close();
  });

  it('are taken while an import holds the database', async () => {
    const { default: Sqlite } = await import('better-sqlite3');
    const other = new Sqlite(server.databasePath);
    other.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    await file({ field: 'name', text });
    expect(performance.now() - start).toBeLessThan(2000);
    other.exec('ROLLBACK');
    other.close();
  });

  it('are no part of the data', async () => {
    const version = async () =>
      (await server.askJson<{ dataVersion: string }>('staff', '/api/health')).dataVersion;
    const before = await version();
    await file({ field: 'name', text });
    expect(await version()).toBe(before);
  });
});
