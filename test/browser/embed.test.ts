import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultEmbedChoice, toIframeCode } from '../../web/embed-code.ts';
import { listViolations } from './list-violations.ts';
import { desktop, openBrowser, openPage, patiently, phone } from './open-browser.ts';
import { type HostPage, openHostPage } from './open-host-page.ts';
import { openSite, toArtefact } from './open-site.ts';
import type { Site } from './start-site.ts';

const choice = {
  ...defaultEmbedChoice,
  within: { layer: 'city', code: '98201' },
  kinds: ['visiting-nurse'],
} as const;

let site: Site;
let browser: Browser;
let host: HostPage;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ AUDIENCE: 'public' }), openBrowser()]);
  host = await openHostPage(toIframeCode(choice, site.origin, '緑丘市の訪問看護'));
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await site?.close();
});

async function openFrame(page: Page): Promise<Frame> {
  await page.goto(host.origin);
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await frame.locator('.facility-row').first().waitFor(patiently);
  return frame;
}

async function waitForFramedMap(frame: Frame): Promise<void> {
  await frame.locator('.map-canvas[aria-busy="false"] canvas').waitFor(patiently);
}

describe('a map in a frame of another site', () => {
  it('shows map and list, and keeps nothing in the browser', async () => {
    const { page, errors, requests } = await openPage(browser);
    const frame = await openFrame(page);
    await waitForFramedMap(frame);
    expect(await frame.title()).toContain('緑丘市');
    expect(await frame.locator('.total').textContent()).toMatch(/訪問看護[\s\S]*\d+件/);
    const kept = await frame.evaluate(() => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
    ]);
    expect(kept).toEqual(['', 0, 0]);
    expect(errors).toEqual([]);
    for (const url of requests)
      expect(url.startsWith(site.origin) || url.startsWith(host.origin), url).toBe(true);
    await page.screenshot({ path: toArtefact('embed-in-another-site.png') });
    expect(await listViolations(frame)).toEqual([]);
    await page.close();
  });

  it('leaves the wheel to the page around it, and gives it the map with Ctrl', async () => {
    const { page } = await openPage(browser);
    const frame = await openFrame(page);
    await waitForFramedMap(frame);
    const scrolled = () => page.evaluate(() => window.scrollY);
    await page.locator('iframe').hover({ position: { x: 900, y: 300 } });
    await page.mouse.wheel(0, 400);
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(await frame.locator('.maplibregl-cooperative-gesture-screen').count()).toBe(1);
    await page.close();
  });

  it('opens a facility in the frame, and the whole map in a window of its own', async () => {
    const { page } = await openPage(browser);
    const frame = await openFrame(page);
    const row = frame.locator('.facility-row').first();
    const told = await row.textContent();
    await row.click();
    const panel = frame.locator('.side-panel');
    await panel.locator('h2').first().waitFor(patiently);
    expect(told).toContain(await panel.locator('h2').first().textContent());
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const whole = frame.getByRole('link', { name: /大きな地図で見る/ });
    expect(await whole.getAttribute('target')).toBe('_blank');
    const address = new URL((await whole.getAttribute('href')) ?? '', site.origin);
    expect(address.pathname).toBe('/');
    expect(address.searchParams.get('within')).toBe('city:98201');
    expect(address.searchParams.get('lang')).toBe('ja');
    await page.close();
  });

  it('speaks the language of its code, whatever was chosen before', async () => {
    const english = await openHostPage(
      toIframeCode({ ...choice, language: 'en' }, site.origin, 'Map'),
    );
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(english.origin);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: /Open the full map/ }).waitFor(patiently);
    expect(await frame.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
    await english.close();
  });

  it('is refused to other sites where staff are spoken to', async () => {
    const staff = await openSite();
    const foreign = await openHostPage(toIframeCode(choice, staff.origin, '地図'));
    const { page, errors } = await openPage(browser);
    await page.goto(foreign.origin);
    await expect.poll(() => errors.join()).toMatch(/frame-ancestors/);
    await page.close();
    await foreign.close();
    await staff.close();
  });
});

describe('the page that builds the code', () => {
  it('is worked by the keyboard alone, and its code shows the map on another site', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.origin}/embed-builder`);
    await page.getByLabel('圏域', { exact: true }).waitFor(patiently);
    await page.waitForLoadState('networkidle');
    const focus = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
        });
        if (focused.trim() === name) return;
      }
      throw new Error(`Tab never reached ${name}.`);
    };
    await focus('圏域');
    // Past the three wards of the first city.
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
    await focus('訪問看護');
    await page.keyboard.press('Space');
    await focus('コードをコピーする');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /コピー/ })
      .waitFor(patiently);
    const code = await page.getByLabel('貼り付けるコード').inputValue();
    expect(code).toContain('kind=visiting-nurse');
    expect(code).toContain('title="緑丘市の在宅医療・介護の資源マップ"');
    const preview = page.frameLocator('.embed-preview');
    await preview.getByRole('heading', { name: /緑丘市/ }).waitFor(patiently);
    expect(await listViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.screenshot({ path: toArtefact('embed-builder.png'), fullPage: true });
    const pasted = await openHostPage(code);
    await page.goto(pasted.origin);
    await page.frameLocator('iframe').locator('.facility-row').first().waitFor(patiently);
    await page.close();
    await pasted.close();
  });

  it.each(['/embed-builder', '/embed?within=city:98201'])(
    'nothing runs out of a window of 320 px: %s',
    async (path) => {
      const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
      await page.goto(site.origin + path);
      await page.waitForLoadState('networkidle');
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      await page.setViewportSize(desktop);
      await page.close();
    },
  );
});
