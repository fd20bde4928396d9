import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageAnswer } from '../../geo/atlas/answers.ts';
import type { CandidatesAnswer } from '../../geo/atlas/answers-candidates.ts';
import type { KeptScenario } from '../../geo/coverage/kept-scenario.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser, openPage, patiently } from './open-browser.ts';
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

const ask = async <Answer>(path: string): Promise<Answer> =>
  (await (await fetch(site.origin + path)).json()) as Answer;

/** Presses the control of this name by key: no mouse. */
async function pressByKey(within: Page | Locator, role: 'button' | 'link', name: string | RegExp) {
  const control = within.getByRole(role, { name }).first();
  await control.waitFor();
  await control.press('Enter');
}

const activeSentence = (page: Page) => page.locator('.what-if-bar li').first();

describe('もしも', () => {
  it('is an official’s whole job by keyboard: a lacking area, a body, the verdict, kept and shared', async () => {
    const { page, errors } = await openPage(browser);
    const { areas, summary } = await ask<CoverageAnswer>('/api/coverage?layer=homecare');
    const lacking = areas
      .filter((area) => area.active.verdict === 'lacking')
      .sort((a, b) => (b.over75 ?? 0) - (a.over75 ?? 0))[0]!;
    const query = `layer=homecare&role=active&area=${lacking.code}`;
    const answer = await ask<CandidatesAnswer>(`/api/candidates?${query}`);
    const candidate = answer.areas[0]!.candidates[0]!.facility!;

    await page.goto(`${site.origin}/coverage/what-if`);
    await expect
      .poll(() => activeSentence(page).textContent(), patiently)
      .toBe(`積極的役割を担う医療機関：未設定 ${summary.active.lacking}圏域のまま`);
    await pressByKey(page, 'link', lacking.name);
    await page.waitForURL(new RegExp(`area=${lacking.code}`));

    await page.getByText('候補の決め方：').waitFor();
    await pressByKey(page, 'button', `試す：${candidate.name}`);
    await expect
      .poll(() => activeSentence(page).textContent(), patiently)
      .toBe(
        `積極的役割を担う医療機関：未設定 ${summary.active.lacking}圏域 → ${summary.active.lacking - 1}圏域（75歳以上 ${lacking.over75!.toLocaleString('ja-JP')}人分）`,
      );
    const row = page.locator('.what-if-areas tr', { hasText: lacking.name });
    expect(await row.locator('.verdict-word').first().textContent()).toBe('未設定');
    expect(await row.locator('.verdict-word').last().textContent()).not.toBe('未設定');

    await page.getByLabel('機関をさがす').focus();
    await page.keyboard.type(candidate.name);
    const found = page.locator('.what-if-search li', { hasText: candidate.name });
    await pressByKey(found, 'button', 'なくなったら');
    await page.locator('.what-if-changes .warning-text').first().waitFor();
    await pressByKey(page, 'button', '一つ前に戻す');
    await expect.poll(() => page.locator('.what-if-column ol > li').count(), patiently).toBe(1);

    await pressByKey(page, 'button', '計算する');
    await page
      .getByText('これより少ない組み合わせはないことが計算で確かめられています。')
      .waitFor();
    await pressByKey(page, 'button', 'すべて試算に加える');
    await expect.poll(() => activeSentence(page).textContent(), patiently).toContain('→ 0圏域');
    await pressByKey(page, 'button', '一つ前に戻す');

    await page.getByLabel('試算の名前').focus();
    await page.keyboard.type('山間部 <b>案</b>');
    await page.getByLabel('メモ', { exact: true }).fill('調整会議で話す');
    await pressByKey(page, 'button', '保存する');
    await page.waitForURL(/\/coverage\/what-if\/[0-9a-f]+/);
    await page.getByText(/^保存しました/).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.screenshot({ path: toArtefact('what-if.png'), fullPage: true });

    const download = page.waitForEvent('download');
    await pressByKey(page, 'button', '内容のデータ（JSON）');
    const taken = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as KeptScenario;
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const { version, facilities, ...kept } = await ask<KeptScenario>(`/api/scenarios/${id}`);
    expect(taken).toEqual(kept);
    expect([version, facilities.map(({ name }) => name)]).toEqual([1, [candidate.name]]);
    expect(taken.changes).toEqual([
      {
        type: 'designate',
        role: 'active',
        area: { layer: 'homecare', code: lacking.code },
        facility: candidate.id,
      },
    ]);

    const again = await openPage(browser);
    await again.page.goto(`${site.origin}/coverage/what-if/${id}`);
    await expect
      .poll(() => activeSentence(again.page).textContent(), patiently)
      .toContain(`→ ${summary.active.lacking - 1}圏域`);
    expect(await again.page.getByLabel('試算の名前').inputValue()).toBe('山間部 <b>案</b>');

    await again.page.getByLabel('メモ', { exact: true }).fill('先に保存する人');
    await again.page.getByRole('button', { name: '上書きする' }).click();
    await again.page.getByText(/^保存しました/).waitFor();
    await page.getByLabel('メモ', { exact: true }).fill('後から保存する人');
    await pressByKey(page, 'button', '上書きする');
    await page.getByRole('alert').getByText('ほかの人がこの試算を先に保存した').waitFor();
    await pressByKey(page, 'button', /相手の内容を読み込む/);
    await expect
      .poll(() => page.getByLabel('メモ', { exact: true }).inputValue(), patiently)
      .toBe('先に保存する人');

    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.proposal-sheet');
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('.what-if-body').isVisible()).toBe(false);
    const printed = await sheet.textContent();
    for (const word of ['山間部 <b>案</b>', '指定案ではありません', candidate.name, '出典'])
      expect(printed).toContain(word);
    expect(errors.filter((error) => !error.includes('409'))).toEqual([]);
    await Promise.all([page.close(), again.page.close()]);
  });

  it('is for staff: whoever comes from elsewhere is told so, and sees no scenario', async () => {
    const { page } = await openPage(browser, {
      extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.9' },
    });
    await page.goto(`${site.origin}/coverage/what-if`);
    await page.getByText('担当者かどうか確かめます').waitFor();
    expect(await page.locator('.what-if-page').count()).toBe(0);
    await page.close();
  });
});
