import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import { listViolations } from './list-violations.ts';
import { desktop, openBrowser, openPage, phone } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import type { Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let facility: FacilitiesAnswer['items'][number];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const answer = await fetch(`${site.origin}/api/facilities?kind=hospital&role=active&limit=1`);
  facility = ((await answer.json()) as FacilitiesAnswer).items[0]!;
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const paths = [
  '/areas',
  '/areas?layer=daily',
  '/areas/municipality/98101',
  '/areas/municipality/98101?page=2',
  '/areas/homecare/98-01',
  '/areas/unplaced',
  '/facilities/ID',
  '/facilities/none',
] as const;

const fill = (path: string) => site.origin + path.replace('ID', facility.id);

describe('without a script', () => {
  it('a reader goes from the map to an area to a facility, and finds its phone', async () => {
    const { page, errors, requests } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(site.origin);
    await page.getByRole('link', { name: /JavaScriptを使わずに/ }).click();
    await page.getByRole('link', { name: '見本市中区' }).click();
    await page.getByRole('heading', { name: '施設の一覧' }).waitFor();
    const link = page.locator('.stacking a').first();
    const name = await link.textContent();
    await link.click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    expect(await page.locator('a.phone').getAttribute('href')).toMatch(/^tel:\d+$/);
    expect(errors).toEqual([]);
    expect(requests.every((url) => url.startsWith(site.origin))).toBe(true);
    await page.close();
  });
});

describe('everyone can read it', () => {
  it.each(paths.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const]))(
    'axe finds no fault, and no policy is broken: %s, %s',
    async (path, colorScheme) => {
      const { page, errors } = await openPage(browser, { viewport: desktop, colorScheme });
      await page.goto(fill(path));
      expect(await listViolations(page)).toEqual([]);
      expect(errors.filter((error) => !/status of 404/.test(error))).toEqual([]);
      await page.close();
    },
  );

  it.each(paths)(
    'nothing runs out of a window of 320 px, nor at twice the size: %s',
    async (path) => {
      const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
      await page.goto(fill(path));
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await width()).toBeLessThanOrEqual(640);
      await page.close();
    },
  );

  it('the first stop of the keyboard leads past the header', async () => {
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(fill('/facilities/ID'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ移動');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.screenshot({ path: toArtefact('facility-page-phone.png'), fullPage: true });
    await page.close();
  });
});
