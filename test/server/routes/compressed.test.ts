import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from './open-server.ts';
import { startImport } from './upload-files.ts';

let server: TestServer;
let webRoot: string;
const script = `export const text = '${'long '.repeat(500)}';`;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'zaitaku-assets-'));
  mkdirSync(join(webRoot, 'assets'));
  const path = join(webRoot, 'assets', 'map-1a2b3c.js');
  writeFileSync(path, script);
  writeFileSync(`${path}.br`, brotliCompressSync(script));
  writeFileSync(`${path}.gz`, gzipSync(script));
  server = await openServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  rmSync(webRoot, { recursive: true, force: true });
});

const ask = (path: string, encoding: string, headers: Record<string, string> = {}) =>
  server.ask('public', path, { headers: { 'Accept-Encoding': encoding, ...headers } });

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

const compressible = [
  '/api/facilities?limit=100',
  '/api/areas?layer=municipality',
  '/api/openapi.json',
  '/api/export/facilities.geojson',
  '/api/tiles/areas-secondary/6/58/26.mvt',
  '/areas/municipality/98101',
  '/sitemap/1.xml',
];

describe('an answer', () => {
  it.each(compressible)('%s travels compressed and is the same', async (path) => {
    const plain = await ask(path, 'identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await ask(path, 'gzip, deflate, br, zstd');
    expect(small.headers.get('content-encoding')).toBe('gzip');
    expect(small.headers.get('content-length')).toBeNull();
    expect(small.headers.get('content-type')).toBe(plain.headers.get('content-type'));
    const [whole, packed] = [await bytesOf(plain), await bytesOf(small)];
    expect(gunzipSync(packed).equals(whole)).toBe(true);
    expect(packed.length).toBeLessThan(whole.length);
    for (const answer of [plain, small])
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });

  it('has one weak tag for all its forms, and is confirmed in each', async () => {
    const path = '/api/facilities?limit=100';
    const etag = (await ask(path, 'gzip')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    expect((await ask(path, 'identity')).headers.get('etag')).toBe(etag);
    for (const encoding of ['gzip', 'identity']) {
      const again = await ask(path, encoding, { 'If-None-Match': etag });
      expect(again.status).toBe(304);
      expect(again.headers.get('content-encoding')).toBeNull();
      expect(again.headers.get('vary')).toContain('Accept-Encoding');
    }
  });

  it('that is compressed already, or that comes in events, travels as it is', async () => {
    const workbook = await ask('/api/export/facilities.xlsx', 'gzip');
    expect(workbook.headers.get('content-encoding')).toBeNull();
    expect((await bytesOf(workbook)).subarray(0, 2).toString()).toBe('PK');
    const { id } = await startImport(server, [{ name: 'a.csv', content: '名前\r\n例\r\n' }]);
    const events = await server.ask('staff', `/api/imports/${id}/events`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    expect(events.headers.get('content-encoding')).toBeNull();
    expect(await events.text()).toContain('event: ');
  });
});

describe('a built asset', () => {
  const path = '/assets/map-1a2b3c.js';

  it('comes in the smallest form the browser takes, made when it was built', async () => {
    const brotli = await ask(path, 'gzip, deflate, br');
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(script);
    const gzip = await ask(path, 'gzip');
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(script);
    const plain = await ask(path, 'identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await bytesOf(plain)).toString()).toBe(script);
  });

  it('is kept for ever, form by form', async () => {
    const answer = await ask(path, 'br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });
});
