import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations } from './list-violations.ts';
import { openBrowser, openPage, patiently } from './open-browser.ts';
import { openSite } from './open-site.ts';
import { readPdf } from './read-pdf.ts';
import type { Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let area: { readonly code: string; readonly name: string };

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const answer = await fetch(`${site.origin}/api/areas?layer=homecare`);
  area = ((await answer.json()) as { areas: (typeof area)[] }).areas[0]!;
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const hostile = '<b>令和6年度</b>=1+1';

describe('the trend', () => {
  it('keeps a day under any name, shows it beside today, and brings it back when thrown away', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.origin}/coverage/trend`);
    const keep = page.getByRole('button', { name: 'この時点を保存', exact: true });
    await keep.waitFor(patiently);
    await page.getByLabel('名前', { exact: true }).fill(hostile);
    await keep.click();
    await page.getByText(`「${hostile}」を保存しました。`).waitFor(patiently);
    const rows = page.getByRole('table', { name: /^積極的役割を担う医療機関/ }).locator('tbody tr');
    await rows.nth(1).waitFor(patiently);
    const [kept, today] = await rows.allInnerTexts();
    expect(kept).toContain(hostile);
    // The same data: the same numbers on both days.
    expect(kept?.split('\t').slice(1)).toEqual(today?.split('\t').slice(1));
    await page.getByText('増えた・なくなった・変わった機関はありません。').waitFor(patiently);
    await page.getByRole('button', { name: `「${hostile}」を消す` }).click();
    await page.getByRole('button', { name: `「${hostile}」を元に戻す` }).click(patiently);
    await page.getByRole('button', { name: `「${hostile}」を消す` }).waitFor(patiently);
    expect(await listViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the plan sheet', () => {
  const open = async () => {
    const watched = await openPage(browser);
    await watched.page.goto(
      `${site.origin}/coverage/plan?${new URLSearchParams({ layer: 'homecare', area: area.code })}`,
    );
    await watched.page.getByLabel('めざす姿').waitFor(patiently);
    return watched;
  };
  const isSaved = (page: Page) => page.getByText(/^保存しました/).waitFor(patiently);

  it('offers the year’s cycle, saves itself, and two writers hear of each other', async () => {
    const [{ page, errors }, other] = [await open(), await open()];
    await page.getByRole('heading', { name: '一年の回し方' }).waitFor();
    await page.getByLabel('めざす姿').fill('住み慣れた家で暮らせる');
    await page.getByRole('button', { name: '看取りの課題を加える' }).click();
    const row = page.getByRole('group', { name: '看取り 課題と対応策 1' });
    await row.getByRole('textbox', { name: '対応策' }).fill('=合同の研修を開く');
    await row.getByLabel('担当（組織・役職）').fill('見本市 長寿課');
    await row.getByLabel('期限').fill('2020-01-31');
    await row.getByLabel('指標', { exact: true }).selectOption('support-clinic');
    await row.getByText('現在', { exact: false }).first().waitFor(patiently);
    await row.getByText('期限を過ぎています').waitFor();
    await isSaved(page);

    await other.page.getByLabel('めざす姿').fill('別の人の書いたこと');
    await other.page.getByRole('alert').waitFor(patiently);
    await other.page.getByRole('button', { name: '相手の内容を読み込む' }).click();
    const vision = other.page.getByLabel('めざす姿');
    await expect.poll(() => vision.inputValue(), patiently).toBe('住み慣れた家で暮らせる');
    await other.page.getByRole('button', { name: '元に戻す' }).click();
    expect(await vision.inputValue()).toBe('別の人の書いたこと');
    await isSaved(other.page);
    await other.page.close();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is read again as it was left, prints on A4 across, and comes back from its workbook', async () => {
    const { page, errors } = await open();
    const vision = page.getByLabel('めざす姿');
    expect(await vision.inputValue()).toBe('別の人の書いたこと');
    await page.getByRole('button', { name: '日常の療養支援の課題を加える' }).click();
    const row = page.getByRole('group', { name: '日常の療養支援 課題と対応策 1' });
    await row.getByRole('textbox', { name: '対応策' }).fill('=合同の研修を開く');
    await row.getByLabel('担当（組織・役職）').fill('見本市 長寿課');
    await page.getByText('まもなく保存します').waitFor(patiently);
    await isSaved(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'xlsx で取り出す' }).click();
    const buffer = readFileSync(await (await download).path());
    const [paper, ...more] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(more).toEqual([]);
    expect(
      [paper?.widthMillimetres, paper?.heightMillimetres].map((mm) => Math.round(mm ?? 0)),
    ).toEqual([297, 210]);
    for (const words of ['別の人の書いたこと', '=合同の研修を開く', '見本市長寿課'])
      expect(paper?.all).toContain(words);

    await vision.fill('');
    await isSaved(page);
    await page.getByLabel('取り出したファイルを読み込む').setInputFiles({
      name: '計画シート.xlsx',
      mimeType: 'application/octet-stream',
      buffer,
    });
    await expect.poll(() => vision.inputValue(), patiently).toBe('別の人の書いたこと');
    await isSaved(page);
    expect(await listViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
