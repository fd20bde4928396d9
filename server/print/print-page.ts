import { chromium } from 'playwright-core';

/** Draws maps in software, so that a machine without a screen prints the same picture. */
export const drawingArguments: readonly string[] = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A booklet of a large city takes about half a minute; a slow machine may take longer. */
const patienceMilliseconds = 300_000;

/**
 * Prints a page of ours as PDF once it says that all its maps are drawn. Rejects when Chromium does
 * not start, or the page never becomes ready.
 * @param chromiumPath the browser's program.
 */
export async function printPage(address: string, chromiumPath: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    // It opens our own page only, and inside a container there is no sandbox to be had.
    chromiumSandbox: false,
    args: [...drawingArguments],
  });
  try {
    const page = await browser.newPage({ locale: 'ja-JP', colorScheme: 'light' });
    await page.goto(address);
    await page.locator('[data-paper="ready"]').waitFor({ timeout: patienceMilliseconds });
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
  }
}
