import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, Problem } from '../../../geo/atlas/answers.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

/** Asserts the one error shape, whatever went wrong. */
async function readProblem(answer: Response, status: number): Promise<Problem> {
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = JSON.parse(text) as Problem;
  expect(Object.keys(body).sort()).toEqual(
    ['detail', ...('errors' in body ? ['errors'] : []), 'status', 'title', 'type'].sort(),
  );
  expect(body.status).toBe(status);
  expect(body.title).toMatch(/[ぁ-ん]/);
  expect(body.detail).toMatch(/[ぁ-ん].*。$/s);
  for (const error of body.errors ?? []) {
    expect(Object.keys(error).sort()).toEqual(['name', 'reason', 'value']);
    expect(error.reason).toMatch(/[ぁ-ん].*。$/s);
  }
  expect(text).not.toMatch(/\bat .*\.[jt]s|node_modules|server\/|Error:/);
  return body;
}

const namesOf = (problem: Problem) => (problem.errors ?? []).map(({ name }) => name);

describe('a parameter that is wrong is named, with its value and what to do', () => {
  it.each([
    ['/api/facilities?colour=red', 'colour', 'red'],
    ['/api/facilities?kind=castle', 'kind', 'castle'],
    ['/api/facilities?service=999', 'service', '999'],
    ['/api/facilities?filing=支援診99', 'filing', '支援診99'],
    ['/api/facilities?role=king', 'role', 'king'],
    ['/api/facilities?accepts=everything', 'accepts', 'everything'],
    ['/api/facilities?layer=moon', 'layer', 'moon'],
    ['/api/facilities?area=00000', 'area', '00000'],
    ['/api/facilities?layer=secondary&area=98201', 'area', '98201'],
    ['/api/facilities?bbox=1,2,3', 'bbox', '1,2,3'],
    ['/api/facilities?bbox=150,30,140,31', 'bbox', '150,30,140,31'],
    ['/api/facilities?bbox=a,b,c,d', 'bbox', 'a,b,c,d'],
    ['/api/facilities?near=30,150', 'near', '30,150'],
    ['/api/facilities?near=150,30&within=-1', 'within', '-1'],
    ['/api/facilities?within=1000', 'within', '1000'],
    ['/api/facilities?sort=size', 'sort', 'size'],
    ['/api/facilities?sort=distance', 'sort', 'distance'],
    ['/api/facilities?limit=0', 'limit', '0'],
    ['/api/facilities?limit=501', 'limit', '501'],
    ['/api/facilities?limit=ten', 'limit', 'ten'],
    ['/api/facilities?limit=5&limit=6', 'limit', '6'],
    ['/api/facilities?cursor=broken', 'cursor', 'broken'],
    ['/api/facilities/000000000000?asOf=2026-01-01', 'asOf', '2026-01-01'],
    ['/api/areas', 'layer', ''],
    ['/api/areas?layer=moon', 'layer', 'moon'],
    ['/api/areas?layer=city&layer=daily', 'layer', '["city","daily"]'],
    ['/api/areas?layer=city&colour=red', 'colour', 'red'],
    ['/api/areas/moon/1', 'layer', 'moon'],
    ['/api/areas/secondary/9801?asOf=yesterday', 'asOf', 'yesterday'],
    ['/api/coverage?layer=moon', 'layer', 'moon'],
    ['/api/coverage?asOf=2026-02-30', 'asOf', '2026-02-30'],
    ['/api/coverage?asOf=2026-13-01', 'asOf', '2026-13-01'],
    ['/api/coverage?asOf=20260401', 'asOf', '20260401'],
    ['/api/coverage?asof=2026-04-01', 'asof', '2026-04-01'],
    ['/api/coverage?asOf=2026-04-01&asOf=2027-04-01', 'asOf', '["2026-04-01","2027-04-01"]'],
    ['/api/tiles/facilities/a/0/0.mvt', 'z', 'a'],
    ['/api/tiles/facilities/0/0/0.png', 'y', '0.png'],
    ['/api/tiles/facilities/0/0/0.mvt?kind=castle', 'kind', 'castle'],
    ['/api/tiles/facilities/0/0/0.mvt?asOf=2026-02-30', 'asOf', '2026-02-30'],
    ['/api/tiles/areas-secondary/0/0/0.mvt?kind=hospital', 'kind', 'hospital'],
    ['/api/health?verbose=1', 'verbose', '1'],
    ['/api/layers?layer=city', 'layer', 'city'],
    ['/api/templates/designations.csv?x=1', 'x', '1'],
  ])('%s', async (path, name, value) => {
    const problem = await readProblem(await server.ask('staff', path), 400);
    expect(problem.errors).toContainEqual(expect.objectContaining({ name, value }));
  });

  it('tells all faults of a request at once', async () => {
    const path = '/api/facilities?kind=castle&limit=0&colour=red';
    const problem = await readProblem(await server.ask('staff', path), 400);
    expect(namesOf(problem).sort()).toEqual(['colour', 'kind', 'limit']);
  });

  it('a cursor of another question', async () => {
    const { next } = await server.askJson<FacilitiesAnswer>('staff', '/api/facilities?limit=1');
    const path = `/api/facilities?kind=hospital&cursor=${encodeURIComponent(next ?? '')}`;
    expect(namesOf(await readProblem(await server.ask('staff', path), 400))).toEqual(['cursor']);
  });
});

describe('what is not there', () => {
  it.each([
    '/api/areas/secondary/0000',
    '/api/areas/daily/98201-999',
    '/api/facilities/000000000000',
    '/api/facilities/%00',
    '/api/tiles/facilities/23/0/0.mvt',
    '/api/tiles/facilities/1/2/0.mvt',
    '/api/tiles/areas-moon/0/0/0.mvt',
    '/api/tiles/mountains/0/0/0.mvt',
    '/api/templates/designations.xlsx',
    '/api/templates/moon.csv',
    '/api/moon',
    '/api',
    '/api/',
    '/assets/absent.js',
    '/absent.png',
  ])('%s', async (path) => {
    await readProblem(await server.ask('staff', path), 404);
  });
});

describe('a body that cannot be used', () => {
  const search = (body: BodyInit, type?: string) =>
    server.ask('staff', '/api/facilities/search', {
      method: 'POST',
      body,
      ...(type ? { headers: { 'Content-Type': type } } : {}),
    });
  const json = (body: unknown) => search(JSON.stringify(body), 'application/json');

  it('malformed JSON', async () => {
    await readProblem(await search('{"q":', 'application/json'), 400);
    await readProblem(await search('', 'application/json'), 400);
  });

  it.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['no type', undefined],
  ])('%s instead of JSON is never taken for an empty search', async (_, type) => {
    const body = type === undefined ? new TextEncoder().encode('{"q":"病院"}') : '{"q":"病院"}';
    await readProblem(await search(body, type), 415);
  });

  it.each([
    ['a list', [1]],
    ['a word', 'q'],
    ['nothing', null],
  ])('%s instead of an object', async (_, body) => {
    expect(namesOf(await readProblem(await json(body), 400))).toEqual(['本文']);
  });

  it.each([
    ['a nested value', { q: { a: 1 } }, 'q'],
    ['true', { kind: true }, 'kind'],
    ['an unknown name', { colour: 'red' }, 'colour'],
    ['an unknown value', { kind: ['hospital', 'castle'] }, 'kind'],
    ['a position with latitude first', { near: [30, 150] }, 'near'],
    ['two words for one', { q: ['a', 'b'] }, 'q'],
  ])('%s is named', async (_, body, name) => {
    expect(namesOf(await readProblem(await json(body), 400))).toEqual([name]);
  });

  it('more than any search needs', async () => {
    await readProblem(await json({ q: 'あ'.repeat(100_000) }), 413);
  });

  it('has no conditions in the address: they would be logged elsewhere', async () => {
    const answer = await server.ask('staff', '/api/facilities/search?q=病院', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(namesOf(await readProblem(answer, 400))).toEqual(['q']);
  });
});

describe('a method that is not meant', () => {
  it.each([
    ['POST', '/api/coverage', 'GET, HEAD, OPTIONS'],
    ['PUT', '/api/facilities/000000000000', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/areas', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/imports/1/confirm', 'POST, OPTIONS'],
    ['PATCH', '/api/imports/1', 'GET, HEAD, DELETE, OPTIONS'],
  ])('%s %s tells which ones are', async (method, path, allow) => {
    const answer = await server.ask('staff', path, { method });
    expect(answer.headers.get('allow')).toBe(allow);
    await readProblem(answer, 405);
  });

  it('OPTIONS answers with the methods', async () => {
    const answer = await server.ask('staff', '/api/coverage', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('HEAD of what fails has the status and no body', async () => {
    const answer = await server.ask('staff', '/api/coverage?layer=moon', { method: 'HEAD' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe('');
  });
});

describe('a bug', () => {
  it('is a sentence for whoever asked and a line for the operator', async () => {
    const broken = await openServer({ empty: true });
    Object.assign(broken.atlas, {
      current: () => {
        throw new Error('secret detail of the inside');
      },
    });
    const answer = await broken.ask('staff', '/api/coverage');
    const problem = await readProblem(answer, 500);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(broken.log()).toContain('secret detail of the inside');
    await broken.close();
  });
});
