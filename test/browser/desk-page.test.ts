import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import type { ImportsAnswer } from '../../geo/desk/import-changes.ts';
import type { ReportReceipt } from '../../geo/desk/report.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser, openPage, patiently, phone } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
import { readPdf } from './read-pdf.ts';
import type { Site } from './start-site.ts';

const token = 'a-word-for-the-desk-only';

let site: Site;
let publicSite: Site;
let browser: Browser;

beforeAll(async () => {
  [site, publicSite, browser] = await Promise.all([
    openSite(),
    openSite({ AUDIENCE: 'public', ADMIN_TOKEN: token }),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await publicSite?.close();
});

async function findClinic(origin: string) {
  const response = await fetch(`${origin}/api/facilities?kind=clinic&limit=1`);
  const { items } = (await response.json()) as FacilitiesAnswer;
  const [clinic] = items;
  if (!clinic) throw new Error('The fictional prefecture has no clinic.');
  return clinic;
}

/** As the form for residents sends it, without an account. */
async function tell(origin: string, facility: string, text: string): Promise<ReportReceipt> {
  const response = await fetch(`${origin}/api/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facility, field: 'phone', text }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as ReportReceipt;
}

/** A table of the standard data set as an office may keep it; the third row lacks a name. */
const table = [
  '全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,実施サービス,所在地_連結表記,緯度,経度,電話番号,事業所番号,定員',
  '95201,B01,見本県見本市,かもめデイ<i>海</i>,カモメデイ,通所介護（デイサービス）,見本県見本市浜7,35.52,150.52,000-000-0041,9570000024,30',
  '95201,B02,見本県見本市,=ちどりデイ,チドリデイ,通所介護（デイサービス）,見本県見本市浜8,35.53,150.53,000-000-0042,9570000032,20',
  '95201,B03,見本県見本市,,,通所介護（デイサービス）,見本県見本市浜9,35.54,150.54,000-000-0043,,10',
];
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
});

describe('データの取り込み', () => {
  it('shows what a file would change, puts it in, and takes it back', async () => {
    const own = await openSite();
    onTestFinished(own.close);
    const { page, errors } = await openPage(browser);
    await page.goto(`${own.origin}/about`);
    await page.getByRole('link', { name: '担当者のページ' }).click();
    await page.getByRole('heading', { level: 1, name: 'データの取り込み' }).waitFor();
    expect(await listViolations(page)).toEqual([]);

    await page.locator('input[type=file]').first().setInputFiles(file('事業所一覧.csv', table));
    await page.getByRole('heading', { name: /選んだファイル 1件/ }).waitFor();
    await page.getByRole('button', { name: '変わるところを確かめる' }).click();
    await page.getByRole('heading', { name: '取り込むと、こう変わります' }).waitFor(patiently);
    const sheet = page.locator('.import-sheet');
    const summary = await sheet.locator('.change-summary').textContent();
    expect(summary).toContain('新しく入る 2件');
    expect(summary).toContain('取り込めない行 1行');
    const account = await sheet.locator('table').first().textContent();
    expect(account).toContain('自治体標準オープンデータセット 介護サービス事業所一覧');
    expect(account).toContain('UTF-8');
    await sheet.getByText('かもめデイ<i>海</i>').first().waitFor();
    await sheet.getByText('=ちどりデイ').first().waitFor();
    await sheet.locator('.map-canvas[aria-busy="false"]').waitFor(patiently);
    expect(await listViolations(page)).toEqual([]);
    await page.screenshot({ path: toArtefact('desk-trial.png'), fullPage: true });

    await page.getByRole('radio', { name: /^取り込めない行 1/ }).check({ force: true });
    await sheet.getByRole('row', { name: /名称/ }).waitFor();
    const saving = page.waitForEvent('download');
    await sheet.getByRole('button', { name: /^事業所一覧.csv（1行）/ }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('事業所一覧_取り込めなかった行.csv');
    const [header, ...rows] = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(header).toMatch(/,定員,取り込めなかった理由$/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/見本県見本市浜9.*名称.*。/);

    const find = async () => {
      const response = await fetch(
        `${own.origin}/api/facilities?q=${encodeURIComponent('かもめデイ')}`,
      );
      return ((await response.json()) as FacilitiesAnswer).total;
    };
    expect(await find()).toBe(0);
    await page.getByRole('button', { name: 'この内容を取り込む' }).click();
    await page.getByRole('heading', { name: '取り込みました' }).waitFor(patiently);
    expect(await find()).toBe(1);
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '地図と一覧で見る' }).click();
    await page.locator('.facility-row').filter({ hasText: 'かもめデイ<i>海</i>' }).waitFor();
    expect(await page.locator('.demo-banner').count()).toBe(0);

    await page.goto(`${own.origin}/admin`);
    const newest = page.getByRole('row', { name: /事業所一覧.csv/ });
    await newest.getByRole('button', { name: '取り消す（取り込む前に戻す）' }).click();
    await newest.getByText('取り消し済み').waitFor(patiently);
    expect(await find()).toBe(0);
    await page.locator('.demo-banner').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is done by keyboard alone, and forgotten files leave nothing', async () => {
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(`${site.origin}/admin`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file('一覧.csv', table));
    const check = page.getByRole('button', { name: '変わるところを確かめる' });
    await expect.poll(() => check.isEnabled(), patiently).toBe(true);
    await check.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: '取り込むと、こう変わります' });
    await heading.waitFor(patiently);
    await expect
      .poll(() => heading.evaluate((element) => element === document.activeElement), patiently)
      .toBe(true);
    const trial = page.url();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).waitFor();
    await page.goto(trial);
    await page.getByRole('button', { name: 'はじめからやり直す' }).waitFor();
    expect(await page.getByRole('button', { name: 'この内容を取り込む' }).count()).toBe(0);
    const folders = await fetch(`${site.origin}/api/imports`);
    expect(((await folders.json()) as ImportsAnswer).items.map(({ kind }) => kind)).toEqual([
      'demo',
    ]);
    await page.close();
  });

  it('says in words why a file cannot be read, and that nothing changed', async () => {
    const { page } = await openPage(browser, { colorScheme: 'dark' });
    await page.goto(`${site.origin}/admin`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(file('お知らせ.csv', ['これは表ではありません']));
    await page.getByRole('button', { name: '変わるところを確かめる' }).click();
    const sheet = page.locator('.import-sheet');
    await sheet.getByText('見分けられません').waitFor(patiently);
    await sheet.getByText('変わるところはありません。').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.close();
  });
});

describe('住民からの報告', () => {
  it('what a resident reported is read, closed with a note, and deleted', async () => {
    const clinic = await findClinic(site.origin);
    const said = '電話番号が違います。\n<b>=1+1</b>';
    const { number } = await tell(site.origin, clinic.id, said);
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.origin}/admin/reports`);
    const entry = page.locator('.report-entry').filter({ hasText: number });
    await entry.waitFor();
    expect(await entry.getByRole('link', { name: clinic.name }).getAttribute('href')).toBe(
      `/?facility=${clinic.id}`,
    );
    expect(await entry.textContent()).toContain('<b>=1+1</b>');
    expect(await page.locator('.note-warning').textContent()).toContain('患者');
    expect(await page.getByRole('radio', { name: '対応していない 1件' }).isChecked()).toBe(true);
    expect(await listViolations(page)).toEqual([]);
    await entry.getByLabel(/^対応の記録/).fill('電話で確かめ、番号を直した。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(`${number} を対応済みにしました。`).waitFor();
    expect(await page.locator('.report-entry').count()).toBe(0);
    await page.getByRole('radio', { name: '対応済み 1件' }).check({ force: true });
    await entry.waitFor();
    expect(await entry.textContent()).toContain('電話で確かめ、番号を直した。');
    expect(await entry.textContent()).toContain('自動で消えます');
    await entry.getByRole('button', { name: '報告を消す' }).click();
    await entry.getByRole('button', { name: '消す', exact: true }).click();
    await page.getByText(`${number} を消しました。`).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('asks whoever comes from elsewhere for the word, and keeps it for the tab only', async () => {
    const clinic = await findClinic(publicSite.origin);
    const { number } = await tell(publicSite.origin, clinic.id, '休みの曜日が違います。');
    const { page, requests } = await openPage(browser, { viewport: phone });
    await page.goto(publicSite.origin);
    expect(await page.getByRole('link', { name: '担当者のページ' }).count()).toBe(0);
    await page.goto(`${publicSite.origin}/admin/reports`);
    const word = page.getByLabel('合言葉', { exact: true });
    await word.fill('not-the-word-at-all');
    await page.keyboard.press('Enter');
    await page.getByText('合言葉が違うようです').waitFor();
    expect(await page.getByText(number).count()).toBe(0);
    expect(await listViolations(page)).toEqual([]);
    await word.fill(token);
    await page.keyboard.press('Enter');
    await page.getByText(number).waitFor();
    await page.reload();
    await page.getByText(number).waitFor();
    expect(requests.filter((url) => url.includes(token))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(token);
    await page.getByRole('button', { name: '合言葉を消して終わる' }).click();
    await word.waitFor();
    expect(await page.getByText(number).count()).toBe(0);
    await page.close();
  });
});

const narrow = { width: 320, height: 640 };
const languages = ['ja', 'easy', 'en'] as const;
const paths = ['/admin', '/admin/reports', '/admin/handover', '/guide'] as const;

describe('the pages of staff', () => {
  it.each(languages)('can be used by everyone, in a narrow window too: %s', async (language) => {
    const { page, errors } = await openPage(browser, { viewport: narrow, colorScheme: 'dark' });
    for (const path of paths) {
      await page.goto(`${site.origin}${path}?lang=${language}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await listViolations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(narrow.width);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('hands over what is due on A4, the notes to be written by hand with it', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/admin/handover`);
    await page.getByRole('heading', { name: '次にすること' }).waitFor();
    const due = page.getByRole('row', { name: /届出受理医療機関名簿/ });
    expect(await due.textContent()).toContain('2026年10月1日');
    await page.getByRole('heading', { name: '期間の終わる位置付け' }).waitFor();
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets.length).toBeLessThanOrEqual(2);
    expect(sheets[0]?.widthMillimetres).toBeCloseTo(210, 0);
    const paper = sheets.map(({ all }) => all).join('');
    expect(paper).toContain('引継ぎ');
    expect(paper).toContain('届出受理医療機関名簿');
    expect(paper).toContain('合言葉（ADMIN_TOKEN）の保管場所');
    await page.close();
  });

  it('gives a workbook of an area to be filled in', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/admin`);
    const areas = page.locator('.workbook-form select').last().locator('option');
    const area = await areas.first().textContent();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '記入用ファイル（Excel）を保存する' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`位置付け記入用_${area}.xlsx`);
    const { sheets } = await readXlsx(readFileSync(await saved.path()));
    expect(JSON.stringify(sheets)).toContain('積極的役割（○）');
    await page.close();
  });
});

describe('はじめの5分', () => {
  it('leads each user to pages that exist', async () => {
    const { page } = await openPage(browser, { viewport: phone });
    await page.goto(publicSite.origin);
    await page.getByRole('contentinfo').getByRole('link', { name: 'はじめの5分' }).click();
    await page.getByRole('heading', { level: 1, name: 'はじめの5分' }).waitFor();
    await page.screenshot({ path: toArtefact('guide.png'), fullPage: true });
    expect(await listViolations(page)).toEqual([]);
    const links = await page
      .locator('.guide-steps a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links).toHaveLength(15);
    for (const path of new Set(links)) {
      await page.goto(publicSite.origin + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expect.poll(() => page.getByText('ページが見つかりません').count(), patiently).toBe(0);
    }
    await page.close();
  });
});
