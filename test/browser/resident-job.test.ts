import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreasAnswer } from '../../geo/atlas/answers.ts';
import type { CareAnswer } from '../../geo/atlas/answers-care.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser, openPage, patiently, phone } from './open-browser.ts';
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

/** A lot nobody else writes, so that it can be looked for everywhere. */
const lot = '98-7654';
const typed = `見本県見本市中区蛍園一丁目${lot} 秘密荘303`;

async function ask(body: unknown): Promise<CareAnswer> {
  const answer = await fetch(`${site.origin}/api/facilities/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as CareAnswer;
}

/** Moves on with the Tab key alone until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((its) => document.activeElement?.matches(its), selector);
    if (here) return;
  }
  throw new Error(`The Tab key never reached ${selector}.`);
}

const listKept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

describe('a resident', () => {
  it('finds the first contact by address, a provider, and reports an error, by keyboard alone', async () => {
    const { page, requests, errors } = await openPage(browser, { viewport: phone });
    const referrers: string[] = [];
    page.on('request', (request) => referrers.push(request.headers().referer ?? ''));
    await page.goto(`${site.origin}/my-area`);
    await page.getByRole('heading', { level: 1, name: 'わたしの地域' }).waitFor(patiently);

    await tabTo(page, '.address-form input');
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
    await page.locator('.need-card').first().waitFor(patiently);
    // Whoever cannot see it hears the answer begin.
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toContain('蛍園圏域');
    expect(new URL(page.url()).search).toBe('?layer=daily&area=98100-1');

    const expected = await ask({ home: { address: typed }, limit: 1 });
    const centre = expected.functions.find(({ id }) => id === 'support-center')?.nearest;
    const first = page.locator('.first-contact .phone-link');
    await first.waitFor(patiently);
    expect(await first.getAttribute('href')).toBe(`tel:${centre?.phone?.replaceAll('-', '')}`);
    for (const row of expected.functions.filter(({ nearest }) => nearest !== null)) {
      const card = page.locator(`.need-card:has(#${row.id})`);
      if ((await card.count()) === 0) continue;
      expect(await card.textContent()).toContain(row.nearest?.name);
    }

    // A hub that advises professionals only is named without its phone.
    const body = (await page.locator('.my-area').textContent()) ?? '';
    expect(body).toContain('0998-10-2002');
    expect(body).toContain('見本市医師会');
    expect(body).not.toContain('0998-10-1001');
    expect(body).toContain('「いちばんよい医師」という意味ではありません');
    await page.screenshot({ path: toArtefact('resident-my-area.png'), fullPage: true });
    expect(await listViolations(page)).toEqual([]);

    await tabTo(page, '.need-links a');
    await page.keyboard.press('Enter');
    await page.locator('.card .report-link a').waitFor(patiently);
    await tabTo(page, '.report-link a');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '情報の誤りを知らせる' }).waitFor(patiently);
    await page.locator('.report-subject strong').filter({ hasNotText: '読み込んで' }).waitFor();
    expect(await listViolations(page)).toEqual([]);

    await tabTo(page, '.report-fields input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo(page, '.report-form textarea');
    await page.keyboard.insertText('電話番号の最後が違います。');
    await tabTo(page, '.report-form button');
    await page.keyboard.press('Enter');
    const number = page.locator('.report-number');
    await number.waitFor(patiently);
    expect(await number.textContent()).toMatch(/^\d{4}-\d{4,}-[0-9A-Z]{2}$/);
    expect(await listViolations(page)).toEqual([]);

    const told = [...requests, ...referrers, page.url(), await listKept(page)].map(decodeURI);
    for (const secret of [lot, '秘密荘', '蛍園一丁目'])
      expect(told.filter((each) => each.includes(secret))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('chooses an area without an address, in a window of 320 px', async () => {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(`${site.origin}/my-area`);
    await page.getByText('住所を入れずに、地域をえらぶ').click();
    await page.getByLabel('市町村').selectOption({ label: '見本市' });
    await page.getByLabel('日常生活圏域').selectOption({ label: '霞ヶ丘圏域' });
    await page.getByRole('button', { name: 'この地域を見る' }).click();
    await page.locator('.need-card').first().waitFor(patiently);
    expect(page.url()).toContain('area=98100-2');
    const contact = page.locator('.first-contact .contact-name');
    await contact.waitFor(patiently);
    expect(await contact.textContent()).toContain('霞ヶ丘地域包括支援センター');
    for (const path of ['', '/report?facility=none']) {
      if (path) await page.goto(site.origin + path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.close();
  });

  it('is told where the data names no centre, and whom to ask', async () => {
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(`${site.origin}/my-area?layer=municipality&area=98101`);
    const note = page.locator('.unknown-centre');
    await note.waitFor(patiently);
    expect(await note.textContent()).toContain('見本市の、高齢者福祉か介護保険の担当課');
    expect(await page.locator('.first-contact .tag-responsible').count()).toBe(0);
    await page.close();
  });

  it('is told how far an address was understood, and chooses among what it may mean', async () => {
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(`${site.origin}/my-area`);
    await page.getByLabel('お住まいの住所').fill('見本県見本市中区蛍園');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '見本県見本市中区蛍園二丁目' }).click();
    await page.locator('.need-card').first().waitFor(patiently);
    expect(new URL(page.url()).searchParams.get('area')).toBe('98100-1');
    await page.close();
  });

  it('prints any area of the demo on one A4', async () => {
    const { areas } = (await (
      await fetch(`${site.origin}/api/areas?layer=daily`)
    ).json()) as AreasAnswer;
    const { page } = await openPage(browser);
    for (const { code, name } of areas.filter((_, i) => i % 9 === 0)) {
      await page.goto(`${site.origin}/my-area?layer=daily&area=${code}`);
      await page.locator('.need-card').first().waitFor(patiently);
      await page.waitForLoadState('networkidle');
      const bytes = await page.pdf({ preferCSSPageSize: true });
      const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      expect([name, pdf.numPages]).toEqual([name, 1]);
      const { items } = await (await pdf.getPage(1)).getTextContent();
      const printed = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(printed.normalize('NFKC')).toContain('出典');
      expect(printed).not.toContain('お住まいの住所');
      await pdf.destroy();
    }
    await page.close();
  });
});
