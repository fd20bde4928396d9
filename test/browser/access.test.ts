import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import { listViolations } from './list-violations.ts';
import { desktop, openBrowser, openPage, phone, waitForMap } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import type { Site } from './start-site.ts';

const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What every view was found to be, for the published statement (web/accessibility-result.ts). */
const examined: { readonly view: string; readonly violations: readonly string[] }[] = [];

afterAll(() => {
  const tool = `axe-core ${version}`;
  writeFileSync(toArtefact('accessibility.json'), JSON.stringify({ tool, examined }, null, 2));
});

const narrow = { width: 320, height: 640 };

const views = [
  ['map page', '/', desktop, 'light'],
  ['map page, dark', '/?colour=verdict&list=areas', desktop, 'dark'],
  ['map page on a phone', '/', phone, 'light'],
  ['area panel', '/?layer=homecare&area=AREA', desktop, 'light'],
  ['area panel, dark', '/?layer=homecare&area=AREA', desktop, 'dark'],
  ['facility card', '/?facility=FACILITY', desktop, 'light'],
  ['nothing found', '/?q=%E3%82%93%E3%82%93%E3%82%93%E3%82%93', desktop, 'light'],
  ['coverage', '/coverage', desktop, 'light'],
  ['coverage, dark', '/coverage', desktop, 'dark'],
  ['coverage on a phone', '/coverage', phone, 'light'],
  ['about', '/about', desktop, 'light'],
  ['sources', '/sources', desktop, 'light'],
  ['method', '/method', desktop, 'light'],
  ['accessibility', '/accessibility', desktop, 'light'],
  ['my area', '/my-area?layer=daily&area=98100-1', desktop, 'light'],
  ['my area on a phone, dark', '/my-area?layer=daily&area=98100-1', phone, 'dark'],
  ['my area, nothing asked', '/my-area', phone, 'light'],
  ['report', '/report?facility=FACILITY', phone, 'light'],
  ['no such page', '/nowhere', desktop, 'light'],
] as const;

async function fill(path: string): Promise<string> {
  const facilities = await fetch(`${site.origin}/api/facilities?kind=hospital&limit=1`);
  const { items } = (await facilities.json()) as FacilitiesAnswer;
  const areas = await fetch(`${site.origin}/api/areas?layer=homecare`);
  const { areas: list } = (await areas.json()) as { areas: { code: string }[] };
  return path.replace('FACILITY', items[0]?.id ?? '').replace('AREA', list[0]?.code ?? '');
}

describe('everyone can use it', () => {
  it.each(views)('axe finds no fault: %s', async (name, path, viewport, colorScheme) => {
    const { page } = await openPage(browser, { viewport, colorScheme });
    await page.goto(site.origin + (await fill(path)));
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: toArtefact(`access-${name.replace(/\W+/g, '-')}.png`) });
    const violations = await listViolations(page);
    examined.push({ view: `${path} ${viewport.width}px ${colorScheme}`, violations });
    expect(violations).toEqual([]);
    await page.close();
  });

  it.each([
    '/',
    '/coverage',
    '/about',
    '/sources',
    '/method',
    '/accessibility',
    '/my-area',
    '/?layer=homecare&area=AREA',
    '/?facility=FACILITY',
  ])('nothing runs out of a window of 320 px: %s', async (path) => {
    const { page } = await openPage(browser, { viewport: narrow });
    await page.goto(site.origin + (await fill(path)));
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    const inner = await page
      .locator('.finder, .side-panel')
      .evaluateAll((elements) =>
        elements.map((element) => element.scrollWidth - element.clientWidth),
      );
    expect(inner.every((overflow) => overflow <= 0)).toBe(true);
    await page.close();
  });

  it('on a phone the list comes first and the map is one press away, the list keeping its place', async () => {
    const { page, requests } = await openPage(browser, { viewport: phone });
    await page.goto(site.origin);
    await page.locator('.facility-row').first().waitFor();
    expect(requests.some((url) => url.includes('/api/tiles/'))).toBe(false);
    const finder = page.locator('.finder');
    await finder.evaluate((element) => element.scrollTo(0, 1200));
    await page.getByRole('button', { name: '地図を見る' }).click();
    await waitForMap(page);
    expect(await page.locator('.map-canvas canvas').isVisible()).toBe(true);
    await page.screenshot({ path: toArtefact('phone-map.png') });
    await page.getByRole('button', { name: '一覧を見る' }).click();
    expect(await finder.evaluate((element) => element.scrollTop)).toBeGreaterThan(1100);
    await page.close();
  });

  it('the reader enlarges the text, and the choice is kept', async () => {
    const { page } = await openPage(browser);
    await page.goto(site.origin);
    await page.getByLabel('文字の大きさ').selectOption('large');
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(await size()).toBe('22px');
    await page.reload();
    expect(await size()).toBe('22px');
    await page.close();
  });
});
