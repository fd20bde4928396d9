import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, Problem } from '../../../geo/atlas/answers.ts';
import type {
  KeptScenario,
  ScenarioDraft,
  ScenariosAnswer,
} from '../../../geo/coverage/kept-scenario.ts';
import type { Change } from '../../../geo/coverage/scenario.ts';
import { closeStore, openSqlite } from '../../../server/database/sqlite.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
let hospital: FacilitiesAnswer['items'][number];
let draft: ScenarioDraft;
beforeAll(async () => {
  server = await openServer();
  const query = '/api/facilities?kind=hospital&limit=1';
  hospital = (await server.askJson<FacilitiesAnswer>('staff', query)).items[0]!;
  const area = { layer: 'homecare', code: '98-1' };
  draft = {
    name: '山間部に一つ加える',
    notes: '地域医療構想調整会議の資料\n=1+1 <script>alert(1)</script>',
    layer: 'homecare',
    changes: [
      { type: 'designate', role: 'active', area, facility: hospital.id },
      { type: 'designate', role: 'hub', area, organisation: '=HYPERLINK("http://例.example")' },
      { type: 'close', facility: hospital.id },
      { type: 'move', facility: hospital.id, position: [138.1, 35.2] },
    ],
  };
});
afterAll(() => server.close());

const send = (
  method: string,
  path: string,
  body?: unknown,
  who: 'staff' | 'public' = 'staff',
  headers: Record<string, string> = {},
) =>
  server.ask(who, `/api/scenarios${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

async function add(its: object = {}): Promise<KeptScenario> {
  const answer = await send('POST', '', { ...draft, ...its });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as KeptScenario;
}

const read = (id: string) => server.askJson<KeptScenario>('staff', `/api/scenarios/${id}`);

const listNames = async () =>
  (await server.askJson<ScenariosAnswer>('staff', '/api/scenarios')).items.map(({ name }) => name);

describe('a scenario that is kept', () => {
  it('is read again as it was sent, under an id of its own, never from a cache', async () => {
    const kept = await add();
    expect(kept).toMatchObject({
      ...draft,
      version: 1,
      facilities: [{ id: hospital.id, name: hospital.name, known: true }],
    });
    expect(await read(kept.id)).toEqual(kept);
    const answer = await send('GET', `/${kept.id}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await add()).id).not.toBe(kept.id);
  });

  it('writes nothing into the registry, hence changes neither dump nor version of the data', async () => {
    const registry = openSqlite(server.databasePath);
    const commits = () => registry.sqlite.pragma('data_version', { simple: true });
    const before = commits();
    const version = server.atlas.current().dataVersion;
    const { id } = await add({ name: '何も変えない' });
    await send('PUT', `/${id}`, { ...draft, version: 1 });
    await send('DELETE', `/${id}`);
    expect(server.atlas.current().dataVersion).toBe(version);
    expect(commits()).toBe(before);
    await closeStore(registry);
  });

  it('is not overwritten by whoever read an older version', async () => {
    const { id } = await add();
    const first = await send('PUT', `/${id}`, { ...draft, name: '先の人', version: 1 });
    expect(await first.json()).toMatchObject({ name: '先の人', version: 2 });
    const second = await send('PUT', `/${id}`, { ...draft, name: '後の人', version: 1 });
    expect(second.status).toBe(409);
    expect(((await second.json()) as Problem).detail).toContain('ほかの人');
    expect(await read(id)).toMatchObject({ name: '先の人', version: 2 });
  });

  it('is gone when deleted, can be brought back, and is forgotten after thirty days', async () => {
    const { id } = await add({ name: '消して戻す' });
    expect((await send('DELETE', `/${id}`)).status).toBe(204);
    expect((await send('GET', `/${id}`)).status).toBe(404);
    expect((await send('DELETE', `/${id}`)).status).toBe(404);
    expect(await listNames()).not.toContain('消して戻す');
    const back = await send('PUT', `/${id}`, { ...draft, name: '消して戻す', version: 1 });
    expect(back.status).toBe(200);
    expect(await listNames()).toContain('消して戻す');
    await send('DELETE', `/${id}`);
    server.passDays(31);
    await listNames();
    expect((await send('PUT', `/${id}`, { ...draft, version: 2 })).status).toBe(404);
  });

  it('keeps what names a facility that has gone, and says so', async () => {
    const gone: Change = { type: 'close', facility: 'ffffffffffff' };
    const { id, facilities } = await add({ changes: [gone] });
    expect(facilities).toEqual([{ id: 'ffffffffffff', name: 'ffffffffffff', known: false }]);
    expect((await read(id)).changes).toEqual([gone]);
  });
});

describe('what may be kept', () => {
  it.each<[string, object, string]>([
    ['no name', { name: ' \n ' }, 'name'],
    ['too long a name', { name: '長'.repeat(81) }, 'name'],
    ['too many notes', { notes: '長'.repeat(2001) }, 'notes'],
    ['an unknown layer', { layer: 'moon' }, 'layer'],
    ['a change of no known sort', { changes: [{ type: 'build' }] }, 'changes'],
    [
      'too many changes',
      { changes: Array.from({ length: 201 }, () => ({ type: 'close', facility: 'ffffffffffff' })) },
      'changes',
    ],
    ['a field too many', { owner: 'だれか' }, 'owner'],
  ])('is not: %s', async (_, its, name) => {
    const answer = await send('POST', '', { ...draft, ...its });
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as Problem;
    expect(errors?.map((error) => error.name)).toContain(name);
  });

  it('is not more than can be read', async () => {
    const answer = await send('POST', '', { ...draft, notes: 'x'.repeat(600_000) });
    expect(answer.status).toBe(413);
  });

  it('is one line of name, and notes without marks that turn the writing round', async () => {
    const { name, notes } = await add({ name: 'a\nb', notes: 'c\u202Ed\r\ne' });
    expect([name, notes]).toEqual(['a b', 'cd\ne']);
  });
});

describe('who may', () => {
  it('is staff alone: the public is refused whatever it asks', async () => {
    const { id } = await add();
    for (const [method, path, body] of [
      ['GET', ''],
      ['POST', '', draft],
      ['GET', `/${id}`],
      ['PUT', `/${id}`, { ...draft, version: 1 }],
      ['DELETE', `/${id}`],
      ['GET', `/${id}/export.json`],
      ['GET', `/${id}/export.xlsx`],
    ] as const) {
      const answer = await send(method, path, body, 'public');
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
  });

  it('is no other site, even on this machine', async () => {
    for (const [name, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'http://evil.example'],
    ] as const) {
      const answer = await send('POST', '', draft, 'staff', { [name]: value });
      expect(answer.status).toBe(403);
    }
  });
});

describe('a scenario taken away', () => {
  it('as JSON says what is kept, as it can be sent again', async () => {
    const { version: _, facilities: __, ...kept } = await add({ name: 'a/b:c' });
    const answer = await send('GET', `/${kept.id}/export.json`);
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('試算_a_b_c.json'),
    );
    expect(await answer.json()).toEqual(kept);
  });

  it('as a workbook has a line a change, hostile names as text, and says what it is not', async () => {
    const { id } = await add();
    const answer = await send('GET', `/${id}/export.xlsx`);
    const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [sheet, note] = book.sheets;
    const rows = sheet!.rows.slice(1).map((row) => [row[0], row[1], row[4], row[6], row[9]]);
    expect(rows).toEqual([
      [1, '位置付けたら', '98-1', hospital.name, null],
      [2, '位置付けたら', '98-1', '=HYPERLINK("http://例.example")', null],
      [3, 'なくなったら', null, hospital.name, null],
      [4, '移ったら', null, hospital.name, '138.1'],
    ]);
    const lines = note!.rows.map((row) => String(row[0]));
    expect(lines.some((line) => line.includes('指定案ではありません'))).toBe(true);
    expect(lines).toContain('=1+1 <script>alert(1)</script>');
  });
});
