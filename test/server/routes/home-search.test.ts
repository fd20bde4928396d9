import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityAnswer, Problem } from '../../../geo/atlas/answers.ts';
import type { CareAnswer } from '../../../geo/atlas/answers-care.ts';
import type { HomeAnswer } from '../../../geo/care/home.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const toInit = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const post = (path: string, body: unknown) => server.ask('public', path, toInit(body));
const postJson = <Answer>(path: string, body: unknown) =>
  server.askJson<Answer>('public', path, toInit(body));

/** A town of the fictional prefecture, with a lot nobody else writes. */
const findTown = () => {
  const { towns } = server.atlas.current().places();
  for (const key of towns.cities.keys()) {
    const city = towns.cities.get(key);
    for (const entries of city?.towns.values() ?? []) {
      const [entry] = entries;
      if (entry && entry.name !== '') return { ...entry, gazetteer: towns.gazetteer };
    }
  }
  throw new Error('the demo has no dictionary of towns');
};
const lot = '98-7654';
const typedAddress = () => {
  const { municipality, name, gazetteer } = findTown();
  const prefecture = gazetteer.findPrefectureName(municipality.slice(0, 2)) ?? '';
  return `${prefecture}${gazetteer.findName(municipality)}${name}${lot} 秘密荘303`;
};

describe('POST /api/locate', () => {
  it('finds a typed address and keeps it from every cache', async () => {
    const answer = await post('/api/locate', { address: typedAddress() });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    const { status, home } = (await answer.json()) as HomeAnswer;
    expect(status).toBe('found');
    expect(home?.label).toContain(findTown().name);
    expect(home?.position).toEqual(findTown().position);
  });

  it.each([
    ['no address', {}],
    ['an empty one', { address: ' ' }],
    ['one without end', { address: '見'.repeat(201) }],
    ['something else beside it', { address: '見本市', keep: true }],
    ['no JSON', '{'],
  ])('refuses %s with a problem that does not repeat it', async (_, body) => {
    const answer = await post('/api/locate', body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('POST /api/facilities/search with a home', () => {
  it('answers by function, each item with its answer, reason and straight line', async () => {
    const { home } = await postJson<HomeAnswer>('/api/locate', { address: typedAddress() });
    const answer = await postJson<CareAnswer>('/api/facilities/search', {
      home: home?.position,
      limit: 20,
    });
    expect(answer.functions).toHaveLength(15);
    expect(answer.items.length).toBeGreaterThan(0);
    for (const item of answer.items) {
      expect(item.serves.reason).toMatch(/。$/u);
      if (item.position) expect(item.distanceLabel).toMatch(/^直線/u);
    }
    for (const row of answer.functions)
      expect(Object.values(row.answers).reduce((sum, count) => sum + count, 0)).toBe(row.total);
  });

  it('takes the typed address itself, and knows more by it than by a point', async () => {
    const answer = await postJson<CareAnswer>('/api/facilities/search', {
      home: { address: typedAddress() },
      function: 'support-center',
    });
    expect(answer.home.municipality?.code).toBe(findTown().municipality);
    expect(answer.functions.map(({ id }) => id)).toEqual(['support-center']);
  });

  it('takes an area in place of a home, and finds its 地域包括支援センター by 担当圏域', async () => {
    const { areas } = server.atlas.current();
    const daily = areas.list('daily')[0]!;
    const answer = await postJson<CareAnswer>('/api/facilities/search', {
      home: { area: { layer: 'daily', code: daily.code } },
    });
    expect(answer.home.daily).toEqual({ code: daily.code, name: daily.name });
    expect(answer.home.position).toEqual(daily.labelPoint);
    const centre = answer.functions.find(({ id }) => id === 'support-center');
    expect(centre?.answers.declared).toBe(1);
    expect(centre?.nearest?.serves.reason).toContain(daily.name);
  });

  it.each([{ layer: 'daily', code: '0' }, { layer: 'nowhere', code: '98' }, { layer: 'daily' }])(
    'refuses the area %j by name',
    async (area) => {
      const answer = await post('/api/facilities/search', { home: { area } });
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as Problem).errors?.[0]?.name).toMatch(/^home/u);
    },
  );

  it('tells the hours of the day of the question', async () => {
    const { items } = await postJson<CareAnswer>('/api/facilities/search', {
      home: findTown().position,
      function: 'home-visit',
      limit: 200,
    });
    const states = new Set(items.map(({ today }) => today.open));
    expect(states.size).toBeGreaterThan(1);
    for (const { id, today } of items) {
      const { hours } = await server.askJson<FacilityAnswer>('public', `/api/facilities/${id}`);
      const own = hours.filter(({ day }) => day === today.day);
      expect(today.hours).toHaveLength(today.open === 'yes' ? own.length : 0);
    }
  });

  it('tells apart who accepts, who does not and who does not say', async () => {
    const home = findTown().position;
    const ask = (accepts: unknown) =>
      postJson<CareAnswer>('/api/facilities/search', { home, accepts });
    const { options, total } = await ask({});
    const { yes, no, unknown } = options.accepts.ventilator!;
    expect(yes + no + unknown).toBe(total);
    expect((await ask({ ventilator: 'yes' })).total).toBe(yes);
    expect((await ask({ ventilator: ['no', 'unknown'] })).total).toBe(no + unknown);
  });

  it('asks by weekday, hour and the moment', async () => {
    const home = findTown().position;
    for (const at of ['now', { day: 2 }, { day: 7, time: '10:00' }]) {
      const answer = await postJson<CareAnswer>('/api/facilities/search', { home, open: { at } });
      const { yes, no, unknown } = answer.options.open!;
      expect(answer.total).toBe(yes);
      const all = await postJson<CareAnswer>('/api/facilities/search', { home });
      expect(yes + no + unknown).toBe(all.total);
    }
  });

  it('says what to loosen when nothing is left', async () => {
    const home = findTown().position;
    const answer = await postJson<CareAnswer>('/api/facilities/search', {
      home,
      within: 0.001,
      function: ['home-visit', 'visiting-nurse'],
    });
    expect(answer.total).toBe(0);
    expect(answer.loosen.map(({ filter }) => filter)).toContain('within');
  });

  it.each([
    ['a function nobody knows', { function: 'magic' }, 'function'],
    ['an answer nobody gives', { serves: ['maybe'] }, 'serves'],
    ['a state nobody has', { accepts: { ventilator: ['perhaps'] } }, 'accepts'],
    ['an acceptance nobody knows', { accepts: { magic: ['yes'] } }, 'magic'],
    ['a weekday beyond the week', { open: { at: { day: 8 } } }, 'open'],
    ['a distance of nothing', { within: 0 }, 'within'],
    ['a kind nobody knows', { kind: ['magic'] }, 'kind'],
    ['a name nobody knows', { near: [150, 30] }, 'near'],
    ['a cursor of another question', { cursor: '5~0123456789ab~abc~x' }, 'cursor'],
    ['a home beyond the poles', { home: [150, 95] }, 'home'],
    ['a home that is not found', { home: { address: '秘密の場所' } }, 'home'],
  ])('refuses %s by name, in Japanese', async (_, more, name) => {
    const home = findTown().position;
    const answer = await post('/api/facilities/search', { home, ...more });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const { errors } = JSON.parse(text) as { errors: { name: string; reason: string }[] };
    expect(errors.map((each) => each.name)).toContain(name);
    for (const { reason } of errors) expect(reason).toMatch(/[ぁ-ん]/u);
    expect(text).not.toContain('秘密');
  });

  it('still answers a body without a home like the plain search', async () => {
    const posted = await postJson<FacilitiesAnswer>('/api/facilities/search', { kind: ['clinic'] });
    const read = await server.askJson<FacilitiesAnswer>('public', '/api/facilities?kind=clinic');
    expect(posted).toEqual(read);
  });
});

describe('a home that was typed or sent', () => {
  it('is in no request line, log, database or header', async () => {
    const address = typedAddress();
    const position: [number, number] = [139.1234567, 35.7654321];
    const calls = [
      ['/api/locate', { address }],
      ['/api/locate', { address: '秘密の場所 98-7654' }],
      ['/api/facilities/search', { home: { address } }],
      ['/api/facilities/search', { home: position }],
      ['/api/facilities/search', { home: { address, extra: 1 } }],
      ['/api/facilities/search', `{"home": {"address": "${address}"`],
    ] as const;
    const secrets = ['秘密', lot, '98-7654', '139.1234567', '35.7654321'];
    for (const [path, body] of calls) {
      const request = new Request(`http://map.example.jp${path}`, toInit(body));
      for (const secret of secrets) expect(decodeURIComponent(request.url)).not.toContain(secret);
      const answer = await server.app.request(request);
      const headers = decodeURIComponent(JSON.stringify([...answer.headers]));
      for (const secret of secrets) expect(headers).not.toContain(secret);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const { next = null } = (await answer.json()) as { next?: string | null };
      for (const secret of secrets) expect(next ?? '').not.toContain(secret);
    }
    const log = server.log();
    expect(log).toContain('/api/locate');
    const files = ['', '-wal', '-shm'].map((end) => readBytes(`${server.databasePath}${end}`));
    for (const secret of secrets) {
      expect(log).not.toContain(secret);
      for (const bytes of files) expect(bytes.includes(Buffer.from(secret))).toBe(false);
    }
    // The files are those of this server: what it does hold is found in them.
    expect(files.some((bytes) => bytes.includes(Buffer.from(findTown().name)))).toBe(true);
    expect(server.bugs).toEqual([]);
  });
});

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
