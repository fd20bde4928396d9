import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityItem } from '../../geo/atlas/answers.ts';
import { openBrowser, openPage, patiently } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import { type PrintedPage, readPdf } from './read-pdf.ts';
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

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Printed {
  readonly page: Page;
  readonly pages: readonly PrintedPage[];
  /** Box of each page's map in millimetres; null where it has none. */
  readonly maps: readonly (Rectangle | null)[];
  readonly errors: readonly string[];
}

async function print(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Printed> {
  const { page, errors } = await openPage(browser, options);
  await page.goto(site.origin + path);
  await page.locator('[data-paper="ready"]').waitFor({ timeout: 60_000 });
  const maps = await page.locator('.paper-sheet').evaluateAll((sheets) =>
    sheets.map((sheet) => {
      const map = sheet.querySelector('.paper-map-box')?.getBoundingClientRect();
      const { left, top, width } = sheet.getBoundingClientRect();
      const perMillimetre = width / Number.parseFloat((sheet as HTMLElement).style.width);
      return map
        ? {
            x: (map.left - left) / perMillimetre,
            y: (map.top - top) / perMillimetre,
            width: map.width / perMillimetre,
            height: map.height / perMillimetre,
          }
        : null;
    }),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return { page, pages: await readPdf(pdf), maps, errors };
}

const isWithin = ({ x, y, width, height }: Rectangle, at: { x: number; y: number }) =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** Numbers on the maps, with where they stand. */
function listPins({ pages, maps }: Printed) {
  return pages.flatMap((page, i) => {
    const map = maps[i];
    return map
      ? page.texts
          .filter((text) => /^\d+$/.test(text.text) && isWithin(map, text))
          .map((text) => ({ ...text, page: i, number: Number(text.text) }))
      : [];
  });
}

/** Numbers at the left edge of the list, with the text that stands between them and the next. */
function listRows({ pages, maps }: Printed): Map<number, string> {
  const rows = new Map<number, string>();
  for (const [i, page] of pages.entries()) {
    const map = maps[i];
    const texts = page.texts.filter((text) => !(map && isWithin(map, text)));
    const starts = texts.filter(({ text, x }) => /^\d+$/.test(text) && x < 20);
    for (const start of starts) {
      const next = Math.min(...starts.map(({ y }) => y).filter((y) => y > start.y + 1));
      const around = texts.filter(({ y }) => y > start.y - 3.5 && y < next - 3.5);
      rows.set(Number(start.text), around.map(({ text }) => text.replace(/\s/g, '')).join(''));
    }
  }
  return rows;
}

async function listFacilities(query: string): Promise<FacilityItem[]> {
  const response = await fetch(`${site.origin}/api/facilities?limit=500&${query}`);
  return [...((await response.json()) as FacilitiesAnswer).items];
}

const squeeze = (text: string) => text.replace(/\s/g, '');

const sheets = [
  ['a4', 'portrait', 210, 297],
  ['a4', 'landscape', 297, 210],
  ['a3', 'portrait', 297, 420],
  ['a3', 'landscape', 420, 297],
] as const;

describe('a view on paper', () => {
  it.each(sheets)(
    '%s %s: the sheet has its size, and each numbered pin its row',
    async (paper, orientation, width, height) => {
      const query = 'kind=hospital&kind=visiting-nurse';
      const printed = await print(
        `/print?${query}&within=city:98201&paper=${paper}&orientation=${orientation}`,
      );
      const { pages, maps, errors } = printed;
      expect(errors).toEqual([]);
      for (const page of pages) {
        expect(page.widthMillimetres).toBeCloseTo(width, 0);
        expect(page.heightMillimetres).toBeCloseTo(height, 0);
        expect(page.missingFonts).toEqual([]);
        for (const { x, y } of page.texts)
          expect(isWithin({ x: 11, y: 11, width: width - 22, height: height - 22 }, { x, y })).toBe(
            true,
          );
      }
      const items = await listFacilities(`${query}&layer=city&area=98201`);
      const pins = listPins(printed);
      const placed = items.flatMap((item, i) => (item.position ? [i + 1] : []));
      expect(pins.map(({ number }) => number).sort((a, b) => a - b)).toEqual(placed);
      const rows = listRows(printed);
      expect([...rows.keys()].sort((a, b) => a - b)).toEqual(items.map((_, i) => i + 1));
      for (const [i, item] of items.entries())
        expect(rows.get(i + 1)).toContain(squeeze(item.name));
      const [first] = pages;
      const drawn = await first!.draw(4);
      writeFileSync(toArtefact(`print-${paper}-${orientation}.png`), drawn.png);
      for (const pin of pins.filter((its) => its.page === 0))
        expect(drawn.darkestIn(pin.x, pin.y - 2, 1.5, 2)).toBeLessThan(90);
      expect(maps[0]?.height).toBeGreaterThan(height / 3);
      expect(first?.all).toContain(squeeze('これは架空の県のデモデータです。'));
      expect(pages.map(({ all }) => all).join('')).toContain('出典とデータの日付');
      expect(first?.all).toContain(`1/${pages.length}`);
      await printed.page.close();
    },
  );

  it('numbers every pin of the most crowded town, no number over another', async () => {
    const printed = await print('/print?within=city:98100');
    const items = [...(await listFacilities('layer=city&area=98100'))];
    const rows = listRows(printed);
    const plates = await printed.page.locator('.paper-map-box').evaluateAll((maps) =>
      maps.map((map) =>
        [...map.querySelectorAll('.paper-plate')].map((plate) => {
          const { left, top, right, bottom } = plate.getBoundingClientRect();
          return { left, top, right, bottom, number: plate.parentElement?.lastChild?.textContent };
        }),
      ),
    );
    const numbers = plates.flat().map(({ number }) => Number(number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !rows.has(number))).toEqual([]);
    for (const map of plates)
      for (const [i, a] of map.entries())
        for (const b of map.slice(i + 1)) {
          const isOver =
            a.left < b.right - 0.1 &&
            b.left < a.right - 0.1 &&
            a.top < b.bottom - 0.1 &&
            b.top < a.bottom - 0.1;
          expect(isOver, `${a.number} over ${b.number}`).toBe(false);
        }
    const pins = new Set(listPins(printed).map(({ number }) => number));
    expect(numbers.filter((number) => !pins.has(number))).toEqual([]);
    for (const [i, item] of items.entries()) expect(rows.get(i + 1)).toContain(squeeze(item.name));
    const whole = await printed.pages[0]!.draw(4);
    writeFileSync(toArtefact('print-crowded-whole.png'), whole.png);
    const part = await printed.pages[1]!.draw(4);
    writeFileSync(toArtefact('print-crowded-part.png'), part.png);
    await printed.page.close();
  });

  it('lists what the map does not show, and says why', async () => {
    const printed = await print('/print?kind=hospital&map=13/29.906/150.5247');
    const rows = listRows(printed);
    const pins = new Set(listPins(printed).map(({ number }) => number));
    const items = await listFacilities('kind=hospital');
    expect(rows.size).toBe(items.length);
    expect(pins.size).toBeGreaterThan(0);
    expect(pins.size).toBeLessThan(items.length);
    for (const [number, text] of rows)
      if (!pins.has(number)) expect(text).toMatch(/地図の範囲外|位置不明/);
    await printed.page.close();
  });

  it('prints verdicts with their patterns and words, each area by its number', async () => {
    const printed = await print(
      '/print?layer=homecare&list=areas&colour=verdict&orientation=landscape',
    );
    const rows = listRows(printed);
    expect(rows.size).toBe(13);
    expect(new Set(listPins(printed).map(({ number }) => number))).toEqual(new Set(rows.keys()));
    expect(printed.pages[0]?.all).toContain('未設定');
    const drawn = await printed.pages[0]!.draw(4);
    writeFileSync(toArtefact('print-verdicts.png'), drawn.png);
    await printed.page.close();
  });

  it('is reached from the map, printed by a button, and left again', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/?kind=hospital`);
    await page.getByRole('link', { name: '印刷', exact: true }).click();
    await page.waitForURL(/\/print\?/);
    const button = page.getByRole('button', { name: '印刷する' });
    await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
    await page.getByRole('radio', { name: '横' }).click();
    await page.waitForURL(/orientation=landscape/);
    await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
    await page.getByRole('link', { name: '画面に戻る' }).click();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.has('kind'));
    await expect.poll(() => page.locator('.total strong').count(), patiently).toBe(1);
    await page.close();
  });

  it('is white paper on a dark screen', async () => {
    const { page } = await openPage(browser, { colorScheme: 'dark' });
    await page.goto(`${site.origin}/print?kind=hospital&within=city:98201`);
    const sheet = page.locator('.paper-sheet').first();
    await sheet.waitFor({ timeout: 60_000 });
    expect(
      await sheet.evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return [backgroundColor, color];
      }),
    ).toEqual(['rgb(255, 255, 255)', 'rgb(26, 26, 26)']);
    await page.close();
  });
});
