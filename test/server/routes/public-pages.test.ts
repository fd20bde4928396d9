import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityAnswer } from '../../../geo/atlas/answers.ts';
import { coverageAsOf } from '../../../geo/atlas/coverage.ts';
import { schemaOrgTypes } from '../../../geo/terms/schema-org.ts';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { findFormerId } from './former-id.ts';
import { openServer, type TestServer, today } from './open-server.ts';
import { listLinks, readThings, toVisibleText } from './read-page.ts';
import { importAndSettle } from './upload-files.ts';

const origin = 'https://map.example.jp';

let server: TestServer;
/** Every page reached from /areas by links alone, by its path. */
let reached: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await openServer({ settings: { publicUrl: origin } });
  reached = await followLinks(server);
}, 120_000);
afterAll(() => server.close());

const isOwn = (path: string) => /^\/(areas|facilities)([/?]|$)/.test(path);

async function followLinks(at: TestServer): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = ['/areas'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const answer = await at.ask('public', path);
    expect(answer.status, path).toBe(200);
    const page = await answer.text();
    pages.set(path, page);
    waiting.push(...listLinks(page).filter((link) => isOwn(link) && !pages.has(link)));
  }
  return pages;
}

const idsOf = (paths: Iterable<string>) =>
  [...paths].flatMap((path) => /^\/facilities\/(\w+)$/.exec(path)?.[1] ?? []).sort();

const pageOf = async (path: string, who: 'public' | 'staff' = 'public') =>
  (await server.ask(who, path)).text();

const allLocations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<&]*)<\/loc>/g)].map((found) => found[1]!);

describe('from the list of areas', () => {
  it('links alone lead to every facility there is', () => {
    const ids = [...server.atlas.current().facilities.ids].sort();
    expect(idsOf(reached.keys())).toEqual(ids);
    expect(ids.length).toBeGreaterThan(3000);
  });

  it('links lead to every area of every layer that is listed', () => {
    const { areas } = server.atlas.current();
    for (const layer of areas.layers)
      for (const { code } of areas.list(layer))
        if (layer !== 'small')
          expect(reached.has(`/areas/${layer}/${encodeURIComponent(code)}`), code).toBe(true);
  });

  it('every facility is reached where nothing but facilities was imported', async () => {
    const bare = await openServer({ empty: true });
    const offices = Array.from({ length: 130 }, (_, i) => ({
      number: officeNumber(i),
      name: `例示訪問看護${i}`,
    }));
    await importAndSettle(bare, [{ name: 'a.csv', content: careTable(offices) }]);
    const found = idsOf((await followLinks(bare)).keys());
    expect(found).toEqual([...bare.atlas.current().facilities.ids].sort());
    expect(found).toHaveLength(130);
    await bare.close();
  });

  it('an empty site says what to do next', async () => {
    const empty = await openServer({ empty: true });
    const page = await (await empty.ask('public', '/areas')).text();
    expect(page).toContain('管理者が公的なデータを取り込むと');
    await empty.close();
  });
});

describe('the site map', () => {
  it('is well-formed, and holds every facility and area under the public address', async () => {
    const index = await server.ask('public', '/sitemap.xml');
    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const parts = allLocations(await index.text());
    expect(parts).toEqual([`${origin}/sitemap/1.xml`]);
    const part = await pageOf('/sitemap/1.xml');
    expect(part).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"<]+">\n(<url><loc>[^<>&"']+<\/loc><\/url>\n)+<\/urlset>$/,
    );
    const told = allLocations(part).map((address) => address.replace(origin, ''));
    expect(told.every((path) => path.startsWith('/'))).toBe(true);
    expect(new Set(told).size).toBe(told.length);
    const facilities = [...reached.keys()].filter((path) => path.startsWith('/facilities/'));
    expect(told.filter((path) => path.startsWith('/facilities/')).sort()).toEqual(
      facilities.sort(),
    );
    for (const path of told.filter(isOwn)) expect(reached.has(path), path).toBe(true);
    expect((await server.ask('public', '/sitemap/2.xml')).status).toBe(404);
  });

  it('is named to robots, which are kept from what only staff may see', async () => {
    const open = await pageOf('/robots.txt');
    expect(open).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect(open).not.toMatch(/^Disallow: \/$/m);
    expect(await pageOf('/robots.txt', 'staff')).toMatch(/^Disallow: \/$/m);
  });
});

describe('every page', () => {
  it('has a title, one first heading, a main part and an address of its own', () => {
    const canonicals = new Set<string>();
    for (const [path, page] of reached) {
      expect(page.match(/<title>[^<]+<\/title>/g), path).toHaveLength(1);
      expect(page.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(page, path).toContain('<main id="main"');
      expect(page, path).toContain('<html lang="ja">');
      const canonical = /<link rel="canonical" href="([^"]+)">/.exec(page)?.[1] ?? '';
      expect(canonical.startsWith(`${origin}/`), path).toBe(true);
      canonicals.add(canonical);
    }
    expect(canonicals.size).toBe(reached.size);
  });

  it('says in the demo that all is fictional, and is kept by no search engine', () => {
    for (const [path, page] of reached) {
      expect(page, path).toContain('これは架空の県のデモデータです');
      expect(page, path).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('tells machines of itself in a block that can be read', () => {
    const types = new Set<string>(schemaOrgTypes.map(({ type }) => type));
    for (const [path, page] of reached) {
      const things = readThings(page);
      expect(things.at(-1), path).toMatchObject({ '@type': 'BreadcrumbList' });
      if (!path.startsWith('/facilities/')) continue;
      const id = origin + path;
      const facility = things.find((thing) => thing['@id'] === id);
      expect(facility, path).toMatchObject({ url: id, name: expect.stringMatching(/./) });
      for (const type of [facility?.['@type']].flat()) expect(types).toContain(type);
    }
  });

  it('runs no script and asks nothing of elsewhere', async () => {
    for (const path of ['/areas', '/areas/homecare/98-01', '/nowhere/../facilities/0']) {
      const policy = (await server.ask('public', path)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
    }
    for (const page of reached.values()) {
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).not.toMatch(/\son\w+=|javascript:|<iframe|<form/i);
    }
  });

  it('is confirmed without being sent again, and sent again under another address', async () => {
    const first = await server.ask('public', '/areas/secondary/9801');
    const etag = first.headers.get('etag') ?? '';
    const ask = (path: string) =>
      server.ask('public', path, { headers: { 'If-None-Match': etag } });
    expect((await ask('/areas/secondary/9801')).status).toBe(304);
    expect((await ask('/areas/secondary/9802')).status).toBe(200);
    expect(first.headers.get('vary')).toContain('Host');
  });
});

describe('the page of a facility', () => {
  const facilityOf = async (query: string): Promise<FacilityAnswer> => {
    const { items } = await server.askJson<FacilitiesAnswer>('public', `/api/facilities?${query}`);
    return server.askJson('public', `/api/facilities/${items[0]!.id}`);
  };

  it('shows what the API tells: name, address, phone, sources with their dates', async () => {
    for (const query of ['kind=hospital', 'kind=pharmacy', 'kind=visiting-nurse', 'role=hub']) {
      const facility = await facilityOf(query);
      const text = toVisibleText(await pageOf(`/facilities/${facility.id}`));
      for (const value of [facility.name, facility.address, facility.phone, facility.kana])
        if (value) expect(text).toContain(value);
      expect(text).toContain('この施設の出典');
      expect(text).toContain('情報の誤りを知らせる');
      expect(text).toMatch(/データの日付：20\d\d年/);
    }
  });

  it('tells machines its type, address, telephone, position and hours', async () => {
    const facility = await facilityOf('kind=hospital&filing=支援病3');
    const things = readThings(await pageOf(`/facilities/${facility.id}`));
    const thing = things.find((each) => each['@id'] === `${origin}/facilities/${facility.id}`);
    expect([thing?.['@type']].flat()).toContain('Hospital');
    expect(thing).toMatchObject({
      name: facility.name,
      telephone: facility.phone,
      address: { '@type': 'PostalAddress', addressCountry: 'JP' },
      geo: { latitude: facility.position?.[1], longitude: facility.position?.[0] },
    });
    const week = thing?.openingHoursSpecification as Record<string, string>[] | undefined;
    expect(week?.length).toBeGreaterThan(3);
    for (const hours of week ?? []) {
      expect(hours.dayOfWeek).toMatch(/^https:\/\/schema\.org\/\w+$/);
      expect(hours.opens).toMatch(/^\d\d:\d\d$/);
      expect(hours.closes).toMatch(/^\d\d:\d\d$/);
    }
  });

  it('that is not there says where to go on', async () => {
    const missing = await server.ask('public', '/facilities/000000000000');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBe('no-store');
    const page = await missing.text();
    expect(listLinks(page)).toEqual(expect.arrayContaining(['/', '/areas']));
    expect(page).toContain('noindex');
  });

  it('under a former id leads to the page of the facility that has its record now', async () => {
    const { former, now } = findFormerId(server.databasePath);
    const answer = await server.ask('public', `/facilities/${former}`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`/facilities/${now}`);
    // An import taken back may give the id back.
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('the page of an area', () => {
  it('goes by one address: codes with a check digit and cities lead to it', async () => {
    const moved = async (path: string) => {
      const answer = await server.ask('public', path);
      return [answer.status, answer.headers.get('location')];
    };
    expect(await moved('/areas/municipality/981001')).toEqual([301, '/areas/city/98100']);
    expect(await moved('/areas/municipality')).toEqual([301, '/areas']);
    expect(await moved('/areas/daily')).toEqual([301, '/areas?layer=daily']);
    expect(await moved('/facilities')).toEqual([301, '/areas']);
  });

  it.each([
    '/areas/moon/1',
    '/areas/secondary/0000',
    '/areas?layer=moon',
    '/areas?page=99',
    '/areas?page=0',
    '/areas/municipality/98101?page=999',
    '/areas/municipality/98101?page=x',
    '/areas/secondary/9801?page=2',
  ])('%s is not there, and says where to go on', async (path) => {
    const answer = await server.ask('public', path);
    expect(answer.status).toBe(404);
    expect(listLinks(await answer.text())).toContain('/areas');
  });
});

describe('whoever asks', () => {
  it('reads what the public may read, to the last byte', async () => {
    for (const path of reached.keys())
      if (!path.startsWith('/facilities/'))
        expect(await pageOf(path, 'staff'), path).toBe(reached.get(path));
  });

  it('reads no finding and no phone that is for professionals only', () => {
    const atlas = server.atlas.current();
    const verdicts = atlas.areas.layers.flatMap((layer) =>
      coverageAsOf(atlas, today)
        .listLayer(layer)
        .flatMap(({ roles }) => [roles.active, roles.hub]),
    );
    const findings = new Set(verdicts.flatMap(({ findings: all }) => all.map((f) => f.message)));
    expect(findings.size).toBeGreaterThan(10);
    const kept = new Set(
      verdicts.flatMap(({ evidence }) =>
        evidence.flatMap(({ consultees, phone }) =>
          consultees === 'professionals' && phone ? [phone] : [],
        ),
      ),
    );
    expect(kept.size).toBeGreaterThan(0);
    const pages = [...reached].filter(([, page]) => page.includes('<h2>地域の資源</h2>'));
    expect(pages.length).toBeGreaterThan(100);
    for (const [path, page] of pages) {
      const text = toVisibleText(page);
      for (const finding of findings) expect(text.includes(finding), path).toBe(false);
      const verdictPart = text.slice(0, text.indexOf('地域の資源'));
      for (const phone of kept) expect(verdictPart.includes(phone), path).toBe(false);
    }
  });
});

describe('hostile names', () => {
  const names = [
    '</script><script>alert(1)</script>訪問看護',
    '<!--<script>訪問看護',
    '<img src=x onerror=alert(2)>訪問看護',
    "&quot;'><svg/onload=alert(3)>訪問看護",
    '\u202Eごかんう\u202C訪問看護',
    '=1+1訪問看護',
  ];

  it('show as the text they are, and leave the block for machines readable', async () => {
    const bare = await openServer({ empty: true });
    const offices = names.map((name, i) => ({ number: officeNumber(i), name: quoted(name) }));
    await importAndSettle(bare, [{ name: 'a.csv', content: careTable(offices) }]);
    const atlas = bare.atlas.current();
    const pages = await followLinks(bare);
    const list = [...pages].find(([path]) => path.startsWith('/areas/'))?.[1] ?? '';
    expect(atlas.facilities.size).toBe(names.length);
    for (const [doc, id] of atlas.facilities.ids.entries()) {
      const name = atlas.facilities.names[doc]!;
      const page = pages.get(`/facilities/${id}`) ?? '';
      const thing = readThings(page).find((each) => '@id' in each);
      expect(thing?.name).toBe(name);
      for (const shown of [page, list]) {
        expect(toVisibleText(shown)).toContain(name);
        expect(shown.match(/<script/g)).toHaveLength(1);
        expect(shown).not.toMatch(/<(img|svg)/);
      }
      // Isolated: what turns the order of letters ends with the name.
      expect(page).toMatch(/<h1><bdi>[^<]*<\/bdi><\/h1>/);
    }
    expect(atlas.facilities.names.filter((name) => name.includes('<script>'))).toHaveLength(2);
    await bare.close();
  });
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
