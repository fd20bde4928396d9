import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AreaAnswer,
  AreasAnswer,
  FacilitiesAnswer,
  FacilityItem,
} from '../../geo/atlas/answers.ts';
import { verdicts } from '../../geo/terms/role.ts';
import { openBrowser, openPage, patiently, waitForMap } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
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

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${site.origin}${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const formatCount = (count: number) => count.toLocaleString('ja-JP');
const totalOf = (page: Page) => page.locator('.total strong');

describe('地図でさがす', () => {
  it('opens on the fictional prefecture with the true count, and asks no other host', async () => {
    const { page, requests, errors } = await openPage(browser);
    await page.goto(site.origin);
    await waitForMap(page);
    const all = await ask<FacilitiesAnswer>('/api/facilities');
    expect(await totalOf(page).textContent()).toBe(`${formatCount(all.total)}件`);
    expect(await page.locator('.demo-banner').textContent()).toContain('架空');
    await page.screenshot({ path: toArtefact('map-page.png') });
    expect(
      requests.filter((url) => !url.startsWith(site.origin) && !/^(blob|data):/.test(url)),
    ).toEqual([]);
    expect(requests.some((url) => url.includes('/api/tiles/facilities/'))).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('switches layers, and the URL keeps the choice', async () => {
    const { page, requests } = await openPage(browser);
    await page.goto(site.origin);
    await waitForMap(page);
    await page.locator('.map-controls').getByLabel('圏域の種類').selectOption('daily');
    await page.waitForURL(/layer=daily/);
    await expect
      .poll(() => requests.some((url) => url.includes('/api/tiles/areas-daily/')), patiently)
      .toBe(true);
    await page.reload();
    await waitForMap(page);
    const select = page.locator('.map-controls').getByLabel('圏域の種類');
    expect(await select.inputValue()).toBe('daily');
    await page.close();
  });

  it('finds facilities by two characters', async () => {
    const { page } = await openPage(browser);
    await page.goto(site.origin);
    await page.locator('.facility-row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('看護');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    const found = await ask<FacilitiesAnswer>(`/api/facilities?q=${encodeURIComponent('看護')}`);
    expect(found.total).toBeGreaterThan(0);
    await expect
      .poll(() => totalOf(page).textContent(), patiently)
      .toBe(`${formatCount(found.total)}件`);
    await expect
      .poll(() => page.locator('.facility-row .row-name').first().textContent(), patiently)
      .toBe(found.items[0]?.name);
    await page.close();
  });

  it('opens an area by keyboard alone, and the URL brings the same verdicts back', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/?layer=homecare&list=areas`);
    const { areas } = await ask<AreasAnswer>('/api/areas?layer=homecare');
    await page.locator('.area-row').first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: '圏域', exact: true });
    await panel.getByRole('heading', { level: 2 }).waitFor();
    const name = await panel.getByRole('heading', { level: 2 }).textContent();
    const code = areas.find((area) => area.name === name)?.code;
    const area = await ask<AreaAnswer>(`/api/areas/homecare/${code}`);
    const words = [area.coverage.active, area.coverage.hub].map(
      (role) => verdicts.find((verdict) => verdict.id === role.verdict)?.label,
    );
    const marks = panel.locator('.verdict-line .verdict-word');
    expect(await marks.allInnerTexts()).toEqual(words);
    await page.reload();
    await marks.first().waitFor();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(await marks.allInnerTexts()).toEqual(words);
    await waitForMap(page);
    await page.screenshot({ path: toArtefact('area-panel.png') });
    await page.close();
  });

  it('closes a panel with Esc and gives the focus back to the row it came from', async () => {
    const { page } = await openPage(browser);
    await page.goto(site.origin);
    const row = page.locator('.facility-row').first();
    await row.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = page.locator('[data-index="2"] a');
    await expect
      .poll(() => third.evaluate((link) => link === document.activeElement), patiently)
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.card h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.side-panel').waitFor({ state: 'detached' });
    await expect
      .poll(() => third.evaluate((link) => link === document.activeElement), patiently)
      .toBe(true);
    await page.close();
  });

  it('opens what is pressed on the map, alone or as a small list', async () => {
    const { page } = await openPage(browser);
    const { items } = await ask<FacilitiesAnswer>('/api/facilities?kind=hospital&limit=50');
    const placed = items.filter((item) => item.position !== null) as (FacilityItem & {
      position: readonly [number, number];
    })[];
    const [hospital] = placed;
    if (!hospital) throw new Error('The fictional prefecture has no hospital with a position.');
    const [lng, lat] = hospital.position;
    await page.goto(`${site.origin}/?kind=hospital&map=17/${lat}/${lng}`);
    await waitForMap(page);
    const box = await page.locator('.map-canvas').boundingBox();
    if (!box) throw new Error('The map has no box.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(new RegExp(`facility=${hospital.id}`));
    expect(await page.locator('.card h2').textContent()).toBe(hospital.name);
    expect(await page.locator('.field-source').first().textContent()).toContain('出典');
    await page.screenshot({ path: toArtefact('facility-card.png') });
    await page.close();
  });

  it('says where the list is after panning, and searches there when asked', async () => {
    const { page } = await openPage(browser);
    await page.goto(site.origin);
    await waitForMap(page);
    expect(await page.getByRole('button', { name: 'この範囲で検索' }).count()).toBe(0);
    await page.getByRole('button', { name: '拡大' }).click();
    await page.getByRole('button', { name: 'この範囲で検索' }).click();
    await page.waitForURL(/bbox=/);
    const bbox = new URL(page.url()).searchParams.get('bbox');
    const inside = await ask<FacilitiesAnswer>(`/api/facilities?bbox=${bbox}`);
    await expect
      .poll(() => totalOf(page).textContent(), patiently)
      .toBe(`${formatCount(inside.total)}件`);
    await page.getByRole('button', { name: '地図のこの範囲だけ を外す' }).click();
    await page.waitForURL((url) => !url.searchParams.has('bbox'));
    await page.close();
  });

  it('lists from a typed address outwards, and never lets it into a URL', async () => {
    const { page, requests } = await openPage(browser);
    const { items } = await ask<FacilitiesAnswer>('/api/facilities?kind=clinic&limit=50');
    const address = items.find((item) => /丁目/.test(item.address ?? ''))?.address;
    if (!address) throw new Error('The fictional prefecture has no clinic at a 丁目.');
    const town = address.slice(-12, -4);
    await page.goto(site.origin);
    await waitForMap(page);
    await expect.poll(() => page.url(), patiently).toContain('map=');
    const opened = page.url();
    await page.keyboard.press('/');
    await page.keyboard.type(address);
    const located = page.waitForResponse((response) => response.url().endsWith('/api/locate'));
    const listed = page.waitForResponse((response) =>
      response.url().endsWith('/api/facilities/search'),
    );
    await page.keyboard.press('Enter');
    await Promise.all([located, listed]);
    await expect
      .poll(() => page.locator('.row-foot').first().textContent(), patiently)
      .toMatch(/から直線 [\d.]+ k?m/);
    await waitForMap(page);
    await page.screenshot({ path: toArtefact('near-address.png') });
    expect(page.url()).toBe(opened);
    const told = requests.map((url) => decodeURIComponent(url));
    expect(told.filter((url) => url.includes(town))).toEqual([]);
    await page.getByRole('button', { name: /から近い順 を外す/ }).click();
    await page.getByText('から直線').first().waitFor({ state: 'detached' });
    await page.close();
  });

  it('comes back to the same place in the list', async () => {
    const { page } = await openPage(browser);
    await page.goto(site.origin);
    await page.locator('.facility-row').first().waitFor();
    const finder = page.locator('.finder');
    await finder.evaluate((element) => element.scrollTo(0, 2400));
    await page.getByRole('link', { name: '充足状況' }).click();
    await page.locator('.coverage-table').waitFor();
    await page.goBack();
    await page.locator('.facility-row').first().waitFor();
    await expect
      .poll(() => finder.evaluate((element) => element.scrollTop), patiently)
      .toBeGreaterThan(2300);
    await page.close();
  });

  it('says what happened when the list does not come, and tries again when asked', async () => {
    const { page } = await openPage(browser);
    let broken = true;
    await page.route('**/api/facilities?*', (route) =>
      broken
        ? route.fulfill({ status: 400, json: { detail: '試験のための失敗です。' } })
        : route.continue(),
    );
    await page.goto(site.origin);
    const note = page.getByRole('alert');
    await note.waitFor();
    expect(await note.textContent()).toContain('試験のための失敗です。');
    broken = false;
    await note.getByRole('button').click();
    await page.locator('.facility-row').first().waitFor();
    await page.close();
  });
});
