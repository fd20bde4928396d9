import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AudienceName, openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const tagOf = async (who: AudienceName, path: string): Promise<string> => {
  const answer = await server.ask(who, path);
  expect(answer.status, path).toBe(200);
  return answer.headers.get('etag') ?? '';
};

const reads = [
  '/api/health',
  '/api/layers',
  '/api/areas?layer=homecare',
  '/api/areas/secondary/9801',
  '/api/coverage',
  '/api/facilities?q=病院',
  '/api/tiles/areas-secondary/6/58/26.mvt',
  '/api/openapi.json',
];

describe('a read that was kept', () => {
  it.each(reads)('%s is confirmed without being sent again', async (path) => {
    const etag = await tagOf('staff', path);
    expect(etag).toContain(server.atlas.current().dataVersion);
    const again = await server.ask('staff', path, { headers: { 'If-None-Match': `"x", ${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('vary')).toContain('Host');
  });

  it('is sent again when the tag is of other data', async () => {
    const etag = (await tagOf('staff', '/api/coverage')).replace(/\w{4}/, 'zzzz');
    const answer = await server.ask('staff', '/api/coverage', {
      headers: { 'If-None-Match': etag },
    });
    expect(answer.status).toBe(200);
  });

  it('has a tag of its own per audience, and what staff read is kept by no shared cache', async () => {
    for (const path of reads) {
      const [staff, open] = [await tagOf('staff', path), await tagOf('public', path)];
      expect(staff).not.toBe(open);
      const asPublic = await server.ask('public', path, { headers: { 'If-None-Match': staff } });
      expect(asPublic.status).toBe(200);
    }
    const staff = await server.ask('staff', '/api/coverage');
    expect(staff.headers.get('cache-control')).toBe('private, no-cache');
    expect(staff.headers.get('vary')).toContain('Host');
    const open = await server.ask('public', '/api/coverage');
    expect(open.headers.get('cache-control')).toBe('no-cache');
  });

  it('has a tag of its own per address: one answer never vouches for another', async () => {
    const etag = await tagOf('staff', '/api/coverage');
    const absent = await server.ask('staff', '/api/facilities/000000000000', {
      headers: { 'If-None-Match': etag },
    });
    expect(absent.status).toBe(404);
    const wrong = await server.ask('staff', '/api/coverage?layer=moon', {
      headers: { 'If-None-Match': etag },
    });
    expect(wrong.status).toBe(400);
  });

  it('changes with the day asked for, and with the day it is', async () => {
    const now = await tagOf('staff', '/api/coverage');
    expect(await tagOf('staff', '/api/coverage?asOf=2031-04-01')).not.toBe(now);
    server.setToday('2026-11-23');
    expect(await tagOf('staff', '/api/coverage')).not.toBe(now);
    server.setToday('2026-11-22');
    expect(await tagOf('staff', '/api/coverage')).toBe(now);
  });

  it('has no tag when it went wrong', async () => {
    const answer = await server.ask('staff', '/api/coverage?layer=moon');
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('HEAD tells the same tag and type without the answer', async () => {
    const etag = await tagOf('staff', '/api/coverage');
    const head = await server.ask('staff', '/api/coverage', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(etag);
    expect(head.headers.get('content-type')).toContain('application/json');
    expect(await head.text()).toBe('');
  });
});

describe('the day asked for', () => {
  it('changes the verdicts', async () => {
    interface Summary {
      readonly asOf: string;
      readonly summary: { readonly active: Readonly<Record<string, number>> };
    }
    const now = await server.askJson<Summary>('staff', '/api/coverage');
    const later = await server.askJson<Summary>('staff', '/api/coverage?asOf=2040-04-01');
    expect(now.asOf).toBe('2026-11-22');
    expect(now.summary.active.located).toBeGreaterThan(0);
    expect(later.asOf).toBe('2040-04-01');
    expect(later.summary.active.located).toBe(0);
  });
});
