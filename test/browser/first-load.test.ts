import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, openPage, patiently, phone } from './open-browser.ts';
import { type Site, startSite } from './start-site.ts';

/** Compressed script that `/` may ask for before its map. */
const mostBytes = 400_000;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ AUDIENCE: 'public' }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Loaded {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: string;
  /** MapLibre itself, or its worker. */
  readonly holdsMap: boolean;
  /** In the order of the requests. */
  readonly at: number;
}

/** By what it holds: how the parts of the build are named changes with what shares them. */
const isMap = ({ holdsMap }: Loaded) => holdsMap;

/** Every script of the first load of `/` as it came over the wire. */
async function load(viewport: typeof desktop, isLoaded: string): Promise<readonly Loaded[]> {
  const { page } = await openPage(browser, { viewport });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const asked = new Map<string, { name: string; at: number; encoding: string }>();
  const loaded: Promise<Loaded>[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname } = new URL(request.url);
    if (!/\.m?js$/.test(pathname)) return;
    const name = pathname.split('/').at(-1) ?? '';
    asked.set(requestId, { name, at: asked.size, encoding: '' });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const row = asked.get(requestId);
    if (row) row.encoding = response.headers['content-encoding'] ?? '';
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const row = asked.get(requestId);
    if (row)
      loaded.push(
        look(session, requestId).then((holdsMap) => ({
          ...row,
          bytes: encodedDataLength,
          holdsMap,
        })),
      );
  });
  await page.goto(site.origin);
  await page.locator(isLoaded).first().waitFor(patiently);
  await page.waitForLoadState('networkidle');
  const scripts = await Promise.all(loaded);
  await page.close();
  return scripts;
}

async function look(session: CDPSession, requestId: string): Promise<boolean> {
  const { body } = await session.send('Network.getResponseBody', { requestId });
  return body.includes('maplibregl-canvas') || body.includes('registerWorkerSource');
}

const sum = (scripts: readonly Loaded[]) => scripts.reduce((total, { bytes }) => total + bytes, 0);

it('the first load of / asks for little script before its map, and for the map after it', async () => {
  const scripts = await load(desktop, '.map-canvas canvas');
  const [map, before] = [scripts.filter(isMap), scripts.filter((script) => !isMap(script))];
  console.info(
    `first load of /: ${sum(before)} bytes of compressed script before the map (bar ${mostBytes}), ${sum(map)} for the map`,
  );
  expect(scripts.every(({ encoding }) => encoding === 'br' || encoding === '')).toBe(true);
  expect(scripts.filter(({ encoding }) => encoding === 'br').length).toBeGreaterThan(2);
  expect(sum(before)).toBeGreaterThan(50_000);
  expect(sum(before)).toBeLessThan(mostBytes);
  expect(map.length).toBeGreaterThan(0);
  const firstOfMap = Math.min(...map.map(({ at }) => at));
  const app = before.find(({ name }) => name.startsWith('app-'));
  expect(firstOfMap).toBeGreaterThan(app?.at ?? 0);
});

it('a phone, where the list comes first, asks for no map at all', async () => {
  const scripts = await load(phone, '.facility-row');
  expect(scripts.filter(isMap)).toEqual([]);
  expect(sum(scripts)).toBeLessThan(mostBytes);
});
