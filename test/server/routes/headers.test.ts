import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
let webRoot: string;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'zaitaku-site-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>地図</title>');
  writeFileSync(join(webRoot, 'assets', 'map-1a2b3c.js'), 'export {};');
  writeFileSync(join(webRoot, '..', `${webRoot.split('/').at(-1)}-outside.txt`), 'outside');
  server = await openServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  rmSync(webRoot, { recursive: true, force: true });
  rmSync(`${webRoot}-outside.txt`);
});

const readable = ['/api/coverage', '/api/facilities', '/api/openapi.json', '/api/coverage?x=1'];

describe('open data', () => {
  it.each(readable)('%s may be read by any site when the public is spoken to', async (path) => {
    const { headers } = await server.ask('public', path, {
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(readable)('%s may be read by no other site when staff are', async (path) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await server.ask('staff', path, {
        method,
        headers: { Origin: 'https://elsewhere.example' },
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  it('another site may search in a body, after asking first', async () => {
    const asked = await server.ask('public', '/api/facilities/search', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    expect(asked.headers.get('access-control-allow-headers')).toBe('Content-Type');
    const found = await server.ask('public', '/api/facilities/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(found.status).toBe(200);
    expect(found.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('no other site may so much as ask to import, token or not', async () => {
    const tokened = await openServer({
      empty: true,
      settings: { adminToken: 'a-long-enough-token' },
    });
    for (const path of ['/api/imports', '/api/imports/1', '/api/imports/1/events']) {
      const { headers } = await tokened.ask('public', path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-headers')).toBeNull();
    }
    await tokened.close();
  });
});

describe('every answer', () => {
  it.each(['/api/health', '/api/moon', '/api/coverage?x=1', '/', '/absent.png'])(
    '%s is taken for what it says it is and passes no address on',
    async (path) => {
      for (const who of ['public', 'staff'] as const) {
        const { headers } = await server.ask(who, path);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
      }
    },
  );
});

describe('the page', () => {
  const policyOf = async (who: 'public' | 'staff', path = '/') =>
    (await server.ask(who, path)).headers.get('content-security-policy') ?? '';

  it('loads scripts from nowhere else, and tiles from 国土地理院 and the hazard portal only', async () => {
    const policy = new Map(
      (await policyOf('public')).split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values] as const;
      }),
    );
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.has('script-src')).toBe(false);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    const outside = [...policy.values()].flat().filter((value) => value.includes('://'));
    expect(new Set(outside)).toEqual(
      new Set(['https://cyberjapandata.gsi.go.jp', 'https://disaportaldata.gsi.go.jp']),
    );
  });

  it('may be embedded when it is public, and not when it writes', async () => {
    expect(await policyOf('public')).not.toContain('frame-ancestors');
    expect(await policyOf('staff')).toContain("frame-ancestors 'self'");
    expect((await server.ask('public', '/')).headers.get('x-frame-options')).toBeNull();
  });

  it('is in no other frame where a token is typed in, even on a public server', async () => {
    for (const path of ['/admin', '/admin/reports', '/Admin/handover'])
      expect(await policyOf('public', path)).toContain("frame-ancestors 'self'");
    expect(await policyOf('public', '/administration')).not.toContain('frame-ancestors');
  });

  it('is checked every time, its assets never', async () => {
    const cacheOf = async (path: string) =>
      (await server.ask('public', path)).headers.get('cache-control');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/assets/map-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/assets/absent.js')).toBe('no-store');
  });

  it('answers at every address of a view', async () => {
    for (const path of ['/', '/map', '/?q=x']) {
      const answer = await server.ask('public', path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>地図</title>');
    }
  });

  it('never leaves its folder', async () => {
    const outside = `${webRoot.split('/').at(-1)}-outside.txt`;
    for (const up of [
      '/../',
      '/..%2f',
      '/%2e%2e/',
      '/assets/../../',
      '/assets/..%2f..%2f',
      '/..%5c',
    ]) {
      const answer = await server.ask('public', `${up}${outside}`);
      expect(await answer.text(), up).not.toBe('outside');
    }
  });
});
