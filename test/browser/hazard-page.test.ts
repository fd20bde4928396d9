import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HazardsAnswer } from '../../geo/atlas/answers-hazards.ts';
import { openBrowser, openPage, patiently, waitForMap } from './open-browser.ts';
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

describe('災害', () => {
  it('names what stands alone in a zone, and asks the portal only when switched on', async () => {
    const { page, errors } = await openPage(browser);
    const asked: string[] = [];
    await page.route('https://disaportaldata.gsi.go.jp/**', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${site.origin}/coverage/hazard`);
    await waitForMap(page);
    const response = await fetch(`${site.origin}/api/hazards?layer=homecare`);
    const answer = (await response.json()) as HazardsAnswer;
    const alone = answer.areas.filter(({ sole }) => sole.length > 0);
    expect(alone.length).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `${answer.areas.length}圏域のうち ${alone.length}圏域で、一つしかない機関が災害の想定区域の中にあります`,
    );
    const rows = page.locator('.hazard-table tbody tr');
    expect(await rows.count()).toBe(answer.areas.length);
    const first = rows.first();
    const worst = answer.areas.find(({ name }) => name === alone[0]!.name)!;
    expect(await first.locator('th').textContent()).toBe(worst.name);
    expect(await first.textContent()).toContain(worst.sole[0]!.facility!.name);

    const clinics = answer.areas.reduce((sum, { any }) => sum + (any?.inside.kinds.clinic ?? 0), 0);
    await page.locator('.hazard-page select').selectOption('clinic');
    await page.getByText(`のうち ${clinics.toLocaleString('ja-JP')}（`).waitFor();
    expect(errors).toEqual([]);

    expect(asked).toEqual([]);
    expect(await page.locator('.map-attribution').count()).toBe(0);
    await page.getByRole('checkbox', { name: '津波' }).press(' ');
    await page.waitForURL(/portal=tsunami/);
    await expect.poll(() => asked.length, patiently).toBeGreaterThan(0);
    expect(asked.every((url) => url.includes('/04_tsunami_newlegend_data/'))).toBe(true);
    const attribution = page.getByRole('link', { name: 'ハザードマップポータルサイト' });
    expect(await attribution.isVisible()).toBe(true);
    expect(await first.isVisible()).toBe(true);
    await page.close();
  });
});
