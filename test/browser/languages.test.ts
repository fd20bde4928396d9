import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../web/words/en.ts';
import { languages } from '../../web/words/languages.ts';
import { listViolations } from './list-violations.ts';
import { desktop, openBrowser, openPage, patiently, type WatchedPage } from './open-browser.ts';
import { openSite } from './open-site.ts';
import { pages, toPageAddress } from './pages.ts';
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

/** Pages of one language share what they have loaded, as those of one reader do. */
const readers = new Map<string, Promise<BrowserContext>>();

function readerOf(language: string): Promise<BrowserContext> {
  const known = readers.get(language) ?? browser.newContext({ viewport: desktop, locale: 'ja-JP' });
  readers.set(language, known);
  return known;
}

async function open(path: string, language: string, width = desktop.width) {
  return visit(await openPage(browser, { viewport: { ...desktop, width } }), path, language);
}

async function visit(watched: WatchedPage, path: string, language: string) {
  const address = await toPageAddress(site, path);
  address.searchParams.set('lang', language);
  await watched.page.goto(address.href);
  await watched.page.waitForLoadState('networkidle');
  return watched;
}

/**
 * Text that is all Japanese and not said to be. Letters of symbols are hidden from readers; within an
 * English sentence a name stands as it is.
 */
function listUnmarkedJapanese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text);
      const isSentence = /[a-z]{2}/i.test(text);
      const marked = node.parentElement?.closest('[lang="ja"], [aria-hidden="true"], noscript');
      if (isJapanese && !isSentence && !marked) found.push(text.trim());
    }
    return found;
  });
}

/** English words are the longest of the three. */
async function fitsNarrowWindow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: desktop.height });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width, patiently).toBeLessThanOrEqual(320);
}

const views = pages.flatMap((path) => languages.map(({ id }) => [path, id] as const));

describe('every page in every language', () => {
  it.each(views)(
    'is told in that language, without a fault for axe, in a window of 320 px too: %s %s',
    async (path, id) => {
      const { page } = await visit(await openPage(await readerOf(id)), path, id);
      const language = languages.find((its) => its.id === id);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language?.tag);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await listViolations(page)).toEqual([]);
      if (id === 'en') await fitsNarrowWindow(page);
      await page.close();
    },
  );

  it.each(['/', '/about', '/coverage?area=AREA', '/?facility=FACILITY'])(
    'says of what stays Japanese in English that it is: %s',
    async (path) => {
      const { page } = await open(path, 'en');
      const unmarked = await listUnmarkedJapanese(page);
      const allowed = [...languages.map(({ name }) => name), en.map.gsiAttribution];
      expect(unmarked.filter((text) => !allowed.includes(text))).toEqual([]);
      await page.close();
    },
  );
});

describe('the header', () => {
  it('changes the language of the same view, remembers it, and loads no other', async () => {
    const { page, requests } = await open('/?kind=hospital', 'ja');
    requests.length = 0;
    await page.getByLabel('言語').selectOption('en');
    await page.getByText(en.list.facilityTotal).waitFor();
    expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['hospital']);
    expect(new URL(page.url()).searchParams.has('lang')).toBe(false);
    expect(requests.filter((url) => /\/(?:ja|easy)-[^/]*\.js/.test(url))).toEqual([]);
    await page.reload();
    await page.getByText(en.list.facilityTotal).waitFor();
    await page.close();
  });

  it('puts furigana above names on request', async () => {
    const { page } = await open('/?kind=hospital', 'ja');
    await page.locator('.facility-row').first().waitFor();
    expect(await page.locator('.facility-row rt').count()).toBe(0);
    await page.getByLabel('ふりがな').check();
    await expect.poll(() => page.locator('.facility-row rt').count(), patiently).toBeGreaterThan(0);
    expect(await page.locator('.facility-row rt').first().textContent()).toMatch(/^[ぁ-ゖー]+$/);
    await page.reload();
    await page.locator('.facility-row rt').first().waitFor();
    await page.close();
  });

  it('explains a term where it stands, by keyboard alone', async () => {
    const { page } = await open('/coverage', 'ja');
    const what = page.getByRole('button', { name: '「在宅医療圏」とは' });
    await what.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '「在宅医療圏」とは' });
    expect(await dialog.textContent()).toContain('都道府県が定める圏域です。');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => what.evaluate((button) => button === document.activeElement), patiently)
      .toBe(true);
    await page.close();
  });

  it('folds on a phone, and opens its pages with a press', async () => {
    const { page } = await open('/about', 'ja', 390);
    const link = page.getByRole('link', { name: '充足状況' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'メニュー' }).click();
    await link.click();
    await page.waitForURL(/coverage/);
    await expect.poll(() => link.isVisible(), patiently).toBe(false);
    await page.close();
  });
});
