import { execFileSync } from 'node:child_process';
import { type Browser, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function findChromium(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not under this name; the next may do.
    }
  }
  throw new Error('No Chromium found: set CHROMIUM_PATH or install chromium.');
}

/** A real browser that draws maps in software, the same picture on every machine. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: false,
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
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

export async function openPage(
  browser: Browser,
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
