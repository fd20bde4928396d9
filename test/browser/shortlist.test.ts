import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser, openPage, patiently } from './open-browser.ts';
import { openSite } from './open-site.ts';
import { readPdf } from './read-pdf.ts';
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

/** Moves with the Tab key alone until the element has the focus. */
async function tabTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    const here = await page.evaluate((its) => document.activeElement?.matches(its), selector);
    if (here) return;
  }
  throw new Error(`The Tab key never reached ${selector}.`);
}

const squeeze = (text: string) => text.replace(/\s/g, '');

const note = '土曜の往診を電話で確かめる';

describe('the shortlist', () => {
  it('compares, notes, copies and prints three from the list, by keyboard alone', async () => {
    const { page, errors } = await openPage(browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const told: string[] = [];
    page.on('request', (request) =>
      told.push(request.url(), request.postData() ?? '', request.headers().referer ?? ''),
    );
    const answer = await fetch(`${site.origin}/api/facilities?kind=hospital&limit=3`);
    const { items } = (await answer.json()) as FacilitiesAnswer;
    expect(items).toHaveLength(3);

    await page.goto(`${site.origin}/?kind=hospital`);
    await page.locator('.facility-row').first().waitFor(patiently);
    await tabTo(page, '[data-index="0"] .facility-row');
    const waitForRow = (index: number) =>
      page.waitForFunction(
        (row) => document.activeElement?.closest(`.finder:not([inert]) [data-index="${row}"]`),
        index,
      );
    for (const i of items.keys()) {
      if (i > 0) await page.keyboard.press('ArrowDown');
      await waitForRow(i);
      await page.keyboard.press('Enter');
      await page.locator('.card .shortlist-button').waitFor(patiently);
      await tabTo(page, '.card .shortlist-button');
      await page.keyboard.press('Space');
      await page.locator('.card .shortlist-button[data-in]').waitFor(patiently);
      await page.keyboard.press('Escape');
      await waitForRow(i);
    }
    // The way on stands above the list.
    await tabTo(page, '.finder .shortlist-bar a', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/shortlist$/u);

    const columns = page.locator('.compare-table thead th');
    await expect.poll(() => columns.count(), patiently).toBe(3);
    await page.locator('.compare-table tbody .phone').nth(2).waitFor(patiently);
    for (const [i, item] of items.entries())
      expect(squeeze((await columns.nth(i).textContent()) ?? '')).toContain(squeeze(item.name));
    await tabTo(page, '.compare-table textarea');
    await page.keyboard.insertText(note);
    expect(await listViolations(page)).toEqual([]);

    await tabTo(page, '.list-actions button:first-child', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.list-actions [role="status"]:not(:empty)').waitFor(patiently);
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain(note);
    for (const { name, phone } of items) {
      expect(letter).toContain(name);
      expect(phone).toMatch(/^0/u);
      expect(letter).toContain(phone);
    }

    await tabTo(page, '.list-actions a[href="/shortlist/print"]');
    await page.keyboard.press('Enter');
    await page.locator('[data-paper="ready"]').waitFor({ timeout: 60_000 });
    expect(await listViolations(page)).toEqual([]);
    const pins = await page
      .locator('.paper-map-box .paper-plate')
      .evaluateAll((plates) => plates.map((its) => its.parentElement?.lastChild?.textContent));
    const rows = await page.locator('.paper-row-number').allTextContents();
    expect(rows).toEqual(['1', '2', '3']);
    expect(pins.sort()).toEqual(
      items.flatMap(({ position }, i) => (position ? [String(i + 1)] : [])),
    );
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMillimetres).toBeCloseTo(210, 0);
    expect(pages[0]?.heightMillimetres).toBeCloseTo(297, 0);
    for (const { name, phone } of items) {
      expect(pages[0]?.all).toContain(squeeze(name));
      expect(pages[0]?.all).toContain(phone);
    }
    expect(pages[0]?.all).toContain(note);

    expect(told.filter((each) => decodeURIComponent(each).includes(note))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a shared view', () => {
  it('is a link to the list with its conditions', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.origin}/?kind=hospital`);
    await page.getByRole('button', { name: '共有', exact: true }).press('Enter');
    const link = page.getByRole('dialog').getByLabel('リンク', { exact: true });
    expect(new URL(await link.inputValue()).searchParams.getAll('kind')).toEqual(['hospital']);
    await page.getByRole('img', { name: /QRコード/u }).waitFor(patiently);
    expect(await listViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves out the home for which providers are sought, and says so', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/find?serves=declared`);
    await page.locator('.search-box input').fill('見本市中区綿雲ヶ浜二丁目10番18号');
    await page.keyboard.press('Enter');
    await page.locator('.function-row').first().waitFor(patiently);
    await page.getByRole('button', { name: '共有', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    const url = new URL(await dialog.getByLabel('リンク', { exact: true }).inputValue());
    expect(url.pathname + url.search).toBe('/find?serves=declared');
    expect(await dialog.textContent()).toContain('お宅の場所はリンクに入りません');
    await page.close();
  });
});
