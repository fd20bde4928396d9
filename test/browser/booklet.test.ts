import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreasAnswer, FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import { type PrivateServer, startPrivateServer } from '../../server/print/private-server.ts';
import { toArtefact } from './open-site.ts';
import { type PrintedPage, readPdf } from './read-pdf.ts';

const run = promisify(execFile);
const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zaitaku-booklet-'));
const databasePath = join(folder, 'booklet.sqlite');
const env = { ...process.env, DATABASE_PATH: databasePath };
const city = '98203';

let server: PrivateServer;
let pages: readonly PrintedPage[];

const exportBooklet = (...words: string[]) =>
  run(process.execPath, [inProject('build/server/cli/export.js'), 'booklet', ...words], {
    env,
    encoding: 'buffer',
    maxBuffer: 2 ** 27,
  });

beforeAll(async () => {
  // The demo holds rows that are refused: the import says so by its status.
  await run(process.execPath, [inProject('build/server/cli/import.js'), inProject('seeds/demo')], {
    env,
    maxBuffer: 2 ** 24,
  }).catch((error) => expect(error.code).toBe(1));
  server = await startPrivateServer(databasePath, inProject('build/server/main.js'));
  const { stdout } = await exportBooklet('--city', city);
  writeFileSync(toArtefact('booklet.pdf'), stdout);
  pages = await readPdf(stdout);
}, 300_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const squeeze = (text: string) => text.replace(/\s/g, '');
const ask = async <T>(path: string) => (await (await fetch(server.origin + path)).json()) as T;

describe('the booklet of a municipality, from the command line', () => {
  it('is A4 with its fonts, its text being text', () => {
    for (const page of pages) {
      expect(page.widthMillimetres).toBeCloseTo(210, 0);
      expect(page.heightMillimetres).toBeCloseTo(297, 0);
      expect(page.missingFonts).toEqual([]);
    }
    expect(pages[0]?.all).toContain('潮見市');
    expect(pages[1]?.all).toContain('目次');
    for (const [i, page] of pages.entries()) expect(page.all).toContain(`${i + 1}/${pages.length}`);
  });

  it('opens each 日常生活圏域 on a left page with its map, the list to its right', async () => {
    const { areas } = await ask<AreasAnswer>('/api/areas?layer=daily');
    const own = areas.filter(({ code }) => code.startsWith(`${city}-`));
    expect(own.length).toBeGreaterThan(2);
    for (const area of own) {
      const { items } = await ask<FacilitiesAnswer>(
        `/api/facilities?layer=daily&area=${area.code}&limit=500`,
      );
      const named = (page: PrintedPage) =>
        squeeze(
          page.texts
            .filter(({ y }) => y < 25)
            .map(({ text }) => text)
            .join(''),
        ).includes(area.name);
      const spread = pages.filter(named);
      const first = pages.findIndex(named);
      expect(first % 2, `${area.name} opens on the left`).toBe(1);
      const maps = spread.filter((page) => page.all.includes('約1：'));
      const lists = spread.filter((page) => !page.all.includes('約1：'));
      expect(maps[0]).toBe(spread[0]);
      expect(lists[0]).toBe(pages[first + 1]);
      const pins = maps.flatMap((page) =>
        page.texts.filter(({ text, y }) => /^\d+$/.test(text) && y > 29 && y < 270),
      );
      const placed = items.filter((item) => item.position !== null);
      expect(new Set(pins.map(({ text }) => text)).size).toBe(placed.length);
      const listed = lists.map((page) => page.all).join('');
      for (const { text } of pins) {
        const row = lists.flatMap((page) => page.texts).filter((its) => its.text === text);
        expect(row.length, `${area.name} ${text} has a row`).toBeGreaterThan(0);
      }
      for (const item of items) {
        expect(listed).toContain(squeeze(item.name));
        if (item.phone) expect(listed).toContain(item.phone);
      }
    }
  });

  it('ends with an index by kana that names every facility, and its sources', async () => {
    const { items } = await ask<FacilitiesAnswer>(
      `/api/facilities?layer=city&area=${city}&limit=500`,
    );
    const from = pages.findIndex((page) => page.all.startsWith('五十音の索引'));
    expect(from).toBeGreaterThan(0);
    const index = pages
      .slice(from)
      .map((page) => page.all)
      .join('');
    for (const item of items) expect(index).toContain(squeeze(item.name));
    expect(pages.at(-1)?.all).toContain('出典とデータの日付');
  });

  it('says which municipalities there are, and what to install', async () => {
    await expect(exportBooklet('--city', '95999')).rejects.toMatchObject({ code: 2 });
    const told = await exportBooklet('--city', '95999').catch((error) => String(error.stderr));
    expect(told).toContain('98203 潮見市');
    const bare = await run(
      process.execPath,
      [inProject('build/server/cli/export.js'), 'booklet', '--city', city],
      { env: { DATABASE_PATH: databasePath, PATH: folder } },
    ).catch((error) => String(error.stderr));
    expect(bare).toContain('CHROMIUM_PATH');
  });
});
