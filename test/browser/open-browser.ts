import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../server/print/find-chromium.ts';
import { drawingArguments } from '../../server/print/print-page.ts';

/** A real browser that draws maps in software, the same picture on every machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env.CHROMIUM_PATH || null);
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH or install chromium.');
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [...drawingArguments],
  });
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Machines of tests are slow: what is waited for may take its time. */
export const patiently = { timeout: 20_000 };

export interface WatchedPage {
  readonly page: Page;
  /** Every address the page asked for. */
  readonly requests: string[];
  /** Exceptions and console errors. */
  readonly errors: string[];
}

/** @param browser or one reader's context of it, which has its own options. */
export async function openPage(
  browser: Pick<Browser, 'newPage'>,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: desktop, locale: 'ja-JP', ...options });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, requests, errors };
}

/** Until the map has drawn everything it was told to show. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('.map-canvas canvas').waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.map-canvas[aria-busy="false"]').waitFor();
}
