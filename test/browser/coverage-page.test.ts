import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageAnswer } from '../../geo/atlas/answers.ts';
import { verdicts } from '../../geo/terms/role.ts';
import { openBrowser, openPage, patiently, waitForMap } from './open-browser.ts';
import { openSite, toArtefact } from './open-site.ts';
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

async function askCoverage(layer: string): Promise<CoverageAnswer> {
  const response = await fetch(`${site.origin}/api/coverage?layer=${layer}`);
  return (await response.json()) as CoverageAnswer;
}

describe('充足状況', () => {
  it('opens coloured with the question answered, and the table tells what the API tells', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.origin}/coverage`);
    await waitForMap(page);
    const coverage = await askCoverage('homecare');
    const { lacking } = coverage.summary.active;
    expect(lacking).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `${coverage.areas.length}圏域のうち ${lacking}圏域で積極的役割を担う医療機関の医療計画上の位置付けが未設定`,
    );
    const rows = page.locator('.coverage-table tbody tr');
    expect(await rows.count()).toBe(coverage.areas.length);
    for (const row of await rows.all()) {
      const name = await row.locator('th').textContent();
      const area = coverage.areas.find((its) => its.name === name);
      const label = verdicts.find((its) => its.id === area?.active.verdict)?.label;
      expect(await row.locator('.verdict-word').first().textContent()).toBe(label);
    }
    await page.screenshot({ path: toArtefact('coverage.png') });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('puts the lacking areas with most people first, and sorts as asked', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/coverage`);
    const first = page.locator('.coverage-table tbody tr').first();
    await first.waitFor();
    expect(await first.locator('.verdict-word').first().textContent()).toBe('未設定');
    await page.getByRole('button', { name: /^75歳以上/ }).click();
    const { areas } = await askCoverage('homecare');
    const largest = Math.max(...areas.map((area) => area.over75 ?? 0));
    await expect
      .poll(() => first.locator('td.number').first().textContent(), patiently)
      .toBe(largest.toLocaleString('ja-JP'));
    await page.close();
  });

  it('changes role and layer, and drills into an area', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.origin}/coverage`);
    await page.locator('.coverage-table').waitFor();
    await page.getByRole('radio', { name: '連携拠点' }).click({ force: true });
    await page.waitForURL(/judge=hub/);
    await page.getByRole('button', { name: '日常生活圏域' }).click();
    await page.waitForURL(/layer=daily/);
    const link = page.locator('.coverage-table tbody a').first();
    await expect.poll(() => link.getAttribute('href'), patiently).toContain('layer=daily');
    const name = await link.textContent();
    await link.click();
    await page.locator('.area-card h2').waitFor();
    expect(await page.locator('.area-card h2').textContent()).toBe(name);
    await page.close();
  });

  it('shows findings to staff, and none to the public', async () => {
    const { areas } = await askCoverage('homecare');
    const area = areas.find((its) => (its.active.findings ?? []).length > 0);
    if (!area) throw new Error('The fictional prefecture has no area with a finding.');
    const path = `/coverage?area=${area.code}`;
    const count = async (origin: string) => {
      const { page } = await openPage(browser);
      await page.goto(origin + path);
      await page.locator('.area-card h2').waitFor();
      const findings = await page.locator('.findings').count();
      await page.close();
      return findings;
    };
    expect(await count(site.origin)).toBeGreaterThan(0);
    expect(await count(publicSite.origin)).toBe(0);
  });
});
