import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDatabase } from '../../server/database/open-database.ts';
import { closeStore } from '../../server/database/sqlite.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { openBrowser, openPage } from '../browser/open-browser.ts';
import { startSite } from '../browser/start-site.ts';
import { inventOffices, officeFileName } from './invent-offices.ts';

/**
 * How long a page with many rows takes from a key or click to the next picture: `npm run bench:paint`.
 * A real server and browser over the demo and as many invented offices as rows are wanted; the map
 * stands beside the list. Times are the browser's own (Event Timing, in steps of 8 ms, nothing
 * below 16 ms is told apart).
 */
const goalMilliseconds = 100;
const leastTold = 16;
const rowsWanted = Number(process.argv[2] ?? 5000);
const keysPressed = 120;
const clicksMade = 20;
const address = '見本市中区綿雲ヶ浜二丁目10番18号';
const centre = [150.48, 29.915] as const;

const pages = {
  '/': { path: '/', input: '.search-box input', rows: '.facility-list a' },
  '/find': { path: '/find?function=home-help', input: '.search-box input', rows: '.care-link' },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'zaitaku-paint-'));
const databasePath = join(folder, 'site.sqlite');
await fill();
const site = await startSite({ DATABASE_PATH: databasePath });
const browser = await openBrowser();
const table: Record<string, unknown>[] = [];
try {
  for (const [name, shape] of Object.entries(pages)) table.push(...(await measure(name, shape)));
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
}
mkdirSync('artefacts', { recursive: true });
writeFileSync('artefacts/paint.json', `${JSON.stringify({ goalMilliseconds, table }, null, 2)}\n`);

async function fill(): Promise<void> {
  const offices = join(folder, officeFileName);
  writeFileSync(offices, inventOffices(rowsWanted, centre));
  const store = await openDatabase(databasePath);
  await importFiles(store, ['seeds/demo', offices], {
    kind: 'files',
    options: {},
    today: '2026-11-22',
    dryRun: false,
    rejectionsPath: join(folder, 'rejections.csv'),
  });
  await closeStore(store);
}

async function measure(name: string, { path, input, rows }: (typeof pages)[keyof typeof pages]) {
  const { page } = await openPage(browser);
  page.setDefaultTimeout(60_000);
  await page.goto(site.origin + path);
  await page.locator(input).first().fill(address);
  await page.keyboard.press('Enter');
  await page.locator(rows).first().waitFor();
  await page.locator('.map-canvas canvas').waitFor();
  const listed = await listRows(page, rows);
  await watch(page);

  await page.evaluate(() => document.querySelector('.finder')?.scrollTo(0, 0));
  await page.locator(`[data-index="3"] ${lastPart(rows)}`).focus();
  await take(page);
  for (let i = 0; i < keysPressed; i++) {
    await page.keyboard.press(i % 10 === 9 ? 'ArrowUp' : 'ArrowDown');
    await page.waitForTimeout(120);
  }
  const keys = await take(page);

  const clicks: number[] = [];
  for (let i = 0; i < clicksMade; i++) {
    const row = page.locator(':focus');
    await row.click({ position: { x: 60, y: 20 } });
    await page.locator('.side-panel .card').waitFor();
    clicks.push(...(await take(page)));
    await page.keyboard.press('Escape');
    await page.locator('.side-panel').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    await take(page);
  }
  await page.close();
  return [
    tell(`${name} arrow keys`, listed, keys, keysPressed),
    tell(`${name} clicks`, listed, clicks, clicksMade),
  ];
}

function lastPart(selector: string): string {
  return selector.split(' ').at(-1) ?? selector;
}

/** Goes to the end of the list until so many rows are listed as wanted, or all; tells how many. */
async function listRows(page: Page, rows: string): Promise<number> {
  for (let listed = 0, still = 0; ; ) {
    const end = await page.evaluate((row) => {
      const scroller = document.querySelector('.finder');
      scroller?.scrollTo(0, scroller.scrollHeight);
      const shown = [...document.querySelectorAll(row)].map((link) =>
        Number(link.closest<HTMLElement>('[data-index]')?.dataset.index),
      );
      return Math.max(0, ...shown) + 1;
    }, rows);
    still = end > listed ? 0 : still + 1;
    listed = Math.max(listed, end);
    if (listed >= rowsWanted || still > 60) return listed;
    await page.waitForTimeout(100);
  }
}

/** Keeps the longest time of every interaction of the page from now on. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = new Map<number, number>();
    Object.assign(window, { longest });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as PerformanceEventTiming[]) {
        const { interactionId, duration } = entry;
        if (interactionId > 0)
          longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The times of the interactions since it was last asked, in milliseconds. */
async function take(page: Page): Promise<number[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { longest } = window as unknown as { longest: Map<number, number> };
    const durations = [...longest.values()];
    longest.clear();
    return durations;
  });
}

/** Interactions the browser did not tell of were shorter than it tells. */
function tell(name: string, listed: number, told: readonly number[], made: number) {
  const short = Array<number>(Math.max(0, made - told.length)).fill(leastTold);
  const sorted = [...told, ...short].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const figures = { median: at(0.5), p98: at(0.98), longest: at(1), told: told.length, made };
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  const verdict = figures.p98 < goalMilliseconds ? 'under' : 'OVER';
  process.stdout.write(
    `${name.padEnd(18)} ${listed} rows  median ${figures.median} ms  p98 ${figures.p98} ms  max ${figures.longest} ms  (${told.length} of ${made} over ${leastTold} ms; load ${load})  ${verdict} ${goalMilliseconds} ms\n`,
  );
  return { name, listed, ...figures, load };
}
