import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, patiently } from './open-browser.ts';
import { openSite } from './open-site.ts';
import type { Site } from './start-site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const address = '見本市中区綿雲ヶ浜二丁目10番18号';
/** Stands in no file of the fictional prefecture: wherever it is found, the typed address was kept. */
const building = 'しろがね荘';

/** Everything the server keeps on disk, as one text. */
function readKept({ folder }: Site): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString())
    .join('\n');
}

describe('専門職向け検索', () => {
  it('does the whole job of a care manager by keyboard alone, and the home never leaves the body', async () => {
    const { page, requests, errors } = await openPage(browser);
    const posted: string[] = [];
    const told: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.postData() ?? '');
      told.push(JSON.stringify([request.url(), request.headers()]));
    });
    await page.goto(`${site.origin}/find`);
    await page.locator('.search-box input').waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type(`${address}${building}203`);
    await page.keyboard.press('Enter');
    const functions = page.locator('.function-row');
    await functions.first().waitFor(patiently);
    expect(await functions.count()).toBe(15);
    expect(posted.some((body) => body.includes(building))).toBe(true);

    await functions.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const rows = page.locator('.care-link');
    await rows.first().waitFor(patiently);
    const before = await page.locator('.total strong').textContent();

    await page.getByRole('button', { name: '対応の答え' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.filter-dialog input').first().waitFor();
    await page.locator('.filter-dialog input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.waitForURL(/serves=declared/u);
    await page.waitForFunction(
      (was) => document.querySelector('.total strong')?.textContent !== was,
      before,
    );

    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('[data-index="1"]') !== null);
    await page.keyboard.press('Enter');
    await page.locator('.side-panel .card').waitFor(patiently);
    const served = page.locator('.card-heading .serves-note');
    expect(await served.textContent()).toContain('訪問診療・往診');
    expect(await served.locator('.row-reason').textContent()).not.toBe('');
    expect(await page.locator('.card-heading .shortlist-button').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.closest('[data-index="1"]') !== null);

    await page.keyboard.press('s');
    await page.locator('[data-index="1"] .shortlist-button[data-in]').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.closest('[data-index="0"]') !== null);
    await page.keyboard.press('s');
    await page.locator('[data-index="0"] .shortlist-button[data-in]').waitFor();
    await page.locator('.shortlist-bar a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/shortlist/u);

    const kept = await page.evaluate(
      () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
    );
    expect(kept).not.toContain('綿雲');
    expect(kept).not.toContain(building);
    for (const url of requests) expect(decodeURIComponent(url)).not.toContain('綿雲');
    const [longitude] = posted.flatMap((body) => /"home":\[(\d+\.\d+)/u.exec(body)?.[1] ?? []);
    expect(longitude).toBeDefined();
    const passed = [...told, site.told()].join('\n');
    expect(site.told()).toContain('/api/locate');
    expect(readKept(site)).toContain('見本市');
    for (const secret of [building, encodeURIComponent(building)]) {
      expect(passed).not.toContain(secret);
      expect(readKept(site)).not.toContain(secret);
    }
    expect(passed).not.toContain(longitude);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says how far an address was followed, and what to loosen when nothing is left', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/find`);
    await page.locator('.search-box input').fill('見本市そんな町99');
    await page.keyboard.press('Enter');
    await page.getByText('「見本市」まで分かりました').waitFor(patiently);

    await page.goto(`${site.origin}/find?function=home-visit&within=1&serves=within-16km`);
    await page.locator('.search-box input').fill(address);
    await page.keyboard.press('Enter');
    const loosen = page.getByRole('button', { name: /「距離」を外す/u });
    await loosen.waitFor(patiently);
    expect(await page.locator('.suggestions').count()).toBe(0);
    await loosen.press('Enter');
    await page.locator('.care-link').first().waitFor(patiently);
    expect(page.url()).toContain('within=any');
    await page.close();
  });

  it('draws few of many rows', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/find?function=home-pharmacy&within=any`);
    await page.locator('.search-box input').fill(address);
    await page.keyboard.press('Enter');
    await page.locator('.care-link').first().waitFor(patiently);
    const total = Number(
      await page.locator('.care-list > li').first().getAttribute('aria-setsize'),
    );
    expect(total).toBeGreaterThan(100);
    expect(await page.locator('.care-list > li').count()).toBeLessThan(30);
    await page.close();
  });
});
