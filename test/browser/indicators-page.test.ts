import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { openBrowser, openPage, patiently, waitForMap } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import type { Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let page: Page;
let errors: string[];
let answer: IndicatorsAnswer;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  ({ page, errors } = await openPage(browser));
  const response = await fetch(`${site.origin}/api/indicators?layer=municipality`);
  answer = (await response.json()) as IndicatorsAnswer;
  await page.goto(`${site.origin}/coverage/indicators?layer=municipality&indicator=support-clinic`);
  await waitForMap(page);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const legendCounts = async () => {
  const texts = await page.locator('.class-legend .legend-count').allTextContents();
  return texts.map((text) => Number.parseInt(text.replaceAll(',', ''), 10));
};
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
/** Areas without a value: not known, and withheld because few people live there. */
function countGaps(id: 'support-clinic' | 'nursing-24h-share') {
  const { values, suppressed } = answer.figures[id];
  const none = values.filter((value) => value === null).length;
  return { unknown: none - suppressed.length, withheld: suppressed.length };
}
const picture = async () =>
  (await page.locator('.map-canvas canvas').screenshot()).toString('base64');

describe('指標', () => {
  it('ranks every area with its value, its parts and its rank', async () => {
    const { values, numerators } = answer.figures['support-clinic'];
    const rows = await page.locator('.ranking-table tbody tr').all();
    expect(rows).toHaveLength(answer.areas.length);
    const best = Math.max(...values.map((value) => value ?? 0));
    expect(await rows[0]?.locator('td').first().textContent()).toBe('1');
    expect(await rows[0]?.locator('.ranking-value strong').textContent()).toBe(best.toFixed(1));
    for (const row of rows) {
      const name = await row.locator('th').textContent();
      const i = answer.areas.findIndex((area) => area.name === name);
      const numerator = numerators[i] ?? null;
      expect(await row.locator('td').nth(2).textContent()).toBe(
        numerator === null ? '–' : numerator.toLocaleString('ja-JP'),
      );
    }
  });

  it('tells in its legend how many areas are in each class, all of them together', async () => {
    expect(sum(await legendCounts())).toBe(answer.areas.length);
    const { unknown, withheld } = countGaps('support-clinic');
    expect(withheld).toBeGreaterThan(0);
    for (const [word, count] of [
      ['データなし', unknown],
      ['秘匿', withheld],
    ] as const) {
      const gap = page.locator('.class-legend li', { hasText: word });
      expect(await gap.count()).toBe(count > 0 ? 1 : 0);
      if (count > 0) expect(await gap.locator('.legend-count').textContent()).toBe(`${count}圏域`);
    }
  });

  it('cuts otherwise when asked, and the map is painted anew by the same style', async () => {
    const before = await picture();
    await page.getByRole('radio', { name: '等間隔' }).click({ force: true });
    await page.getByLabel('階級の数').selectOption('3');
    await page.waitForURL(/classing=equal.*classes=3/);
    await waitForMap(page);
    const counts = await legendCounts();
    expect(sum(counts)).toBe(answer.areas.length);
    await expect.poll(picture, patiently).not.toBe(before);
  });

  it('raises the area on the map that is focused in the table, and says its figure', async () => {
    const plain = await picture();
    const link = page.locator('.ranking-table tbody a').nth(2);
    await link.focus();
    const name = (await link.textContent()) ?? '';
    expect(await page.locator('.figure-note').textContent()).toContain(name);
    await expect.poll(picture, patiently).not.toBe(plain);
    await link.press('Enter');
    await page.waitForURL(/area=/);
    expect(await page.locator('tr[data-selected] th').textContent()).toBe(name);
  });

  it('shows no data as a pattern, never as the lowest class', async () => {
    const { unknown } = countGaps('nursing-24h-share');
    expect(unknown).toBeGreaterThan(0);
    await page.getByLabel('指標', { exact: true }).selectOption('nursing-24h-share');
    await page.waitForURL(/nursing-24h-share/);
    const gap = page.locator('.class-legend li', { hasText: 'データなし' });
    await expect
      .poll(() => gap.locator('.legend-count').textContent(), patiently)
      .toBe(`${unknown}圏域`);
    expect(await gap.locator('pattern').count()).toBe(1);
    expect(sum(await legendCounts())).toBe(answer.areas.length);
    await page.screenshot({ path: toArtefact('indicators.png') });
  });

  it('sets two indicators against each other, and the table holds what the plot shows', async () => {
    await page.getByRole('radio', { name: '散布図' }).click({ force: true });
    await page.getByLabel('指標', { exact: true }).selectOption('support-clinic');
    await page.getByLabel('比べる指標（横軸）').selectOption('visiting-nurse');
    await page.waitForURL(/against=visiting-nurse/);
    const pairs = answer.areas.filter(
      (_, i) =>
        answer.figures['support-clinic'].values[i] !== null &&
        answer.figures['visiting-nurse'].values[i] !== null,
    );
    const drawn = async () => {
      const outlines = await page
        .locator('.scatter-points')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
      return outlines.join('').split('z').length - 1;
    };
    await expect.poll(drawn, patiently).toBe(pairs.length);
    const rows = page.locator('.scatter-table tbody tr');
    expect(await rows.count()).toBe(answer.areas.length);
    for (const row of (await rows.all()).slice(0, 5)) {
      const name = await row.locator('th').textContent();
      const i = answer.areas.findIndex((area) => area.name === name);
      const nurses = answer.figures['visiting-nurse'].values[i] ?? null;
      expect(await row.locator('td').nth(1).textContent()).toBe(nurses?.toFixed(1) ?? '–');
    }
    await rows.first().locator('a').focus();
    expect(await page.locator('.scatter-label').textContent()).toBe(
      await rows.first().locator('th').textContent(),
    );
    await page.screenshot({ path: toArtefact('scatter.png') });
    expect(errors).toEqual([]);
  });
});
