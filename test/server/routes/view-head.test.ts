import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer } from '../../../geo/atlas/answers.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { openServer, type TestServer } from './open-server.ts';
import { toVisibleText } from './read-page.ts';
import { importAndSettle } from './upload-files.ts';

const origin = 'https://map.example.jp';
const built = `<!doctype html><html lang="ja"><head>
<meta name="description" content="建てたまま" />
<title>資源マップ</title><script type="module" src="/assets/a.js"></script></head><body></body></html>`;

let server: TestServer;
let webRoot: string;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'zaitaku-head-'));
  writeFileSync(join(webRoot, 'index.html'), built);
  server = await openServer({ webRoot, settings: { publicUrl: origin } });
});
afterAll(async () => {
  await server.close();
  rmSync(webRoot, { recursive: true, force: true });
});

const read = async (path: string, at = server) => (await at.ask('public', path)).text();
const contentOf = (page: string, name: string) =>
  toVisibleText(new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(page)?.[1] ?? '');
const titleOf = (page: string) => toVisibleText(/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '');

describe('a link to a view', () => {
  it('is called by the facility that is open in it, whose own page is the one to be kept', async () => {
    const { items } = await server.askJson<FacilitiesAnswer>('public', '/api/facilities?limit=1');
    const { id, name } = items[0]!;
    const page = await read(`/?kind=clinic&facility=${id}`);
    expect(titleOf(page)).toContain(name);
    expect(contentOf(page, 'og:title')).toContain(name);
    expect(contentOf(page, 'og:description')).toContain(name);
    expect(page).toContain(`<link rel="canonical" href="${origin}/facilities/${id}" />`);
  });

  it('is called by the area that is open in it', async () => {
    const page = await read('/?layer=secondary&area=9801');
    expect(contentOf(page, 'og:title')).toContain('中央');
    expect(contentOf(page, 'og:url')).toBe(`${origin}/areas/secondary/9801`);
  });

  it('has one title and one description, and the page loads as it was built', async () => {
    for (const path of [
      '/',
      '/?facility=unknown',
      '/?layer=moon&area=1',
      '/coverage',
      '/elsewhere',
    ]) {
      const page = await read(path);
      expect(page.match(/<title>/g)).toHaveLength(1);
      expect(page.match(/name="description"/g)).toHaveLength(1);
      expect(page).toContain('<script type="module" src="/assets/a.js"></script>');
      expect(contentOf(page, 'og:site_name')).toBe('在宅医療・介護連携 資源マップ');
    }
    expect(titleOf(await read('/'))).toBe('資源マップ');
    expect(titleOf(await read('/coverage'))).toContain('充足状況');
  });

  it('shows a hostile name as text', async () => {
    const bare = await openServer({ empty: true, webRoot });
    const name = `</title><script>alert(1)</script>$&$'"訪問看護`;
    const cell = `"${name.replaceAll('"', '""')}"`;
    const table = careTable([{ number: officeNumber(1), name: cell }]);
    await importAndSettle(bare, [{ name: 'a.csv', content: table }]);
    const [id] = bare.atlas.current().facilities.ids;
    const [stored = ''] = bare.atlas.current().facilities.names;
    const page = await read(`/?facility=${id}`, bare);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(titleOf(page)).toContain(stored);
    expect(contentOf(page, 'og:title')).toContain(stored);
    await bare.close();
  });
});
