import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaAnswer, CoverageAnswer } from '../../geo/atlas/answers.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import { type PrintedPage, readPdf } from './read-pdf.ts';
import type { Site } from './start-site.ts';

let site: Site;
let publicSite: Site;
let browser: Browser;

beforeAll(async () => {
  [site, publicSite, browser] = await Promise.all([
    openSite(),
    openSite({ AUDIENCE: 'public' }),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await publicSite?.close();
});

const squeeze = (text: string) => text.replace(/\s/g, '');

async function ask<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(site.origin + path)).json()) as Answer;
}

/** Opens a page that prints on one sheet, and prints it once it says that it is ready. */
async function print(address: string): Promise<{ page: Page; pages: readonly PrintedPage[] }> {
  const { page, errors } = await openPage(browser, { colorScheme: 'dark' });
  await page.goto(address);
  await page.locator('[data-paper="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  expect(errors).toEqual([]);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { page, pages };
}

/** One A4 sheet, upright, with every letter inside its margins and none cut off at the end. */
async function expectOnePage(page: Page, pages: readonly PrintedPage[], last: string) {
  expect(pages).toHaveLength(1);
  const [sheet] = pages;
  expect(sheet?.widthMillimetres).toBeCloseTo(210, 0);
  expect(sheet?.heightMillimetres).toBeCloseTo(297, 0);
  expect(sheet?.missingFonts).toEqual([]);
  for (const { x, y, text } of sheet?.texts ?? [])
    expect(x >= 11 && x <= 199 && y >= 11 && y <= 286, `${text} at ${x}, ${y}`).toBe(true);
  expect(sheet?.all).toContain(squeeze(last));
  const box = await page
    .locator('.one-page')
    .evaluate((its) => [its.scrollHeight - its.clientHeight, its.scrollWidth - its.clientWidth]);
  expect(Math.max(...box)).toBeLessThanOrEqual(0);
}

describe('圏域カルテ', () => {
  it('is one A4 page for the areas that have most to say, and says it', async () => {
    const { areas } = await ask<CoverageAnswer>('/api/coverage?layer=homecare');
    const told = (area: CoverageAnswer['areas'][number]) =>
      [area.active, area.hub].flatMap((its) => [...its.evidence, ...(its.findings ?? [])]).length;
    const most = [...areas].sort((a, b) => told(b) - told(a))[0]!;
    for (const [layer, code] of [
      ['homecare', most.code],
      ['prefecture', '98'],
    ] as const) {
      const address = `/coverage/sheet?layer=${layer}&area=${code}`;
      const { page, pages } = await print(site.origin + address);
      const area = await ask<AreaAnswer>(`/api/areas/${layer}/${code}`);
      await expectOnePage(page, pages, '画面の圏域カルテですべて見られます');
      const { all } = pages[0]!;
      expect(all).toContain(squeeze(`${area.name} 圏域カルテ`));
      expect(all).toContain('架空');
      expect(all).toContain(area.population?.over75?.toLocaleString('ja-JP'));
      for (const { id, count } of area.supply)
        if (id.startsWith('clinic'))
          expect(all).toMatch(
            new RegExp(`支援診${'１２３'[Number(id.slice(-1)) - 1]}（[^）]*）${count}`),
          );
      for (const member of area.members)
        expect(await page.locator('.sheet-screen').textContent()).toContain(member.name);
      writeFileSync(toArtefact(`area-sheet-${layer}.png`), (await pages[0]!.draw(4)).png);
      await page.close();
    }
  });

  it('names no body’s findings to the public, and to staff only where they want them printed', async () => {
    const { areas } = await ask<CoverageAnswer>('/api/coverage?layer=homecare');
    const area = areas.find((its) => its.active.findings?.some((f) => f.severity === 'warning'))!;
    const path = `/coverage/sheet?layer=homecare&area=${area.code}`;
    const staff = await print(site.origin + path);
    expect(staff.pages[0]?.all).toContain('職員限り');
    await staff.page.getByRole('checkbox', { name: '確認すべき点も印刷する' }).uncheck();
    await staff.page.locator('[data-paper="ready"]').waitFor({ state: 'attached' });
    const [without] = await readPdf(await staff.page.pdf({ preferCSSPageSize: true }));
    expect(without?.all).not.toContain('職員限り');
    await staff.page.close();
    const visitor = await print(publicSite.origin + path);
    expect(visitor.pages[0]?.all).not.toContain('職員限り');
    expect(await visitor.page.locator('.findings').count()).toBe(0);
    await visitor.page.close();
  });
});

describe('the one-page summary', () => {
  it('is one A4 page of sentences, with a source for every figure, and can be copied', async () => {
    const { page, pages } = await print(`${site.origin}/coverage/summary?prefecture=98`);
    const { areas, summary } = await ask<CoverageAnswer>('/api/coverage?layer=homecare');
    await expectOnePage(page, pages, 'を加工して作成');
    const { all } = pages[0]!;
    expect(all).toContain(`${areas.length}圏域のうち${summary.active.lacking}圏域です`);
    expect(all).not.toContain('職員限り');
    const document = page.locator('.summary-document').first();
    for (const sentence of await document.locator('ul > li').allTextContents())
      if (/\d/.test(sentence)) expect(sentence).toMatch(/［\d+］$/);
    await page.getByRole('checkbox', { name: /確認すべき点/ }).check();
    expect(await document.textContent()).toContain('職員限り');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '文章をコピー' }).click();
    await page.getByText('コピーしました').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('■ 出典');
    await page.close();
  });
});
