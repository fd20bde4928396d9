import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityItem } from '../../../geo/atlas/answers.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
let everyone: readonly FacilityItem[];
beforeAll(async () => {
  server = await openServer();
  everyone = (await walk('')).items;
});
afterAll(() => server.close());

const search = (query: string) =>
  server.askJson<FacilitiesAnswer>('staff', `/api/facilities?${query}`);

/** All pages of a search, one after the other. */
async function walk(query: string, limit = 500) {
  const items: FacilityItem[] = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await search(`${query}&limit=${limit}${more}`);
    totals.add(page.total);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return { items, totals: [...totals] };
}

const idsOf = (items: readonly FacilityItem[]) => items.map(({ id }) => id).sort();

describe('the pages of a search', () => {
  it('hold everybody exactly once, as many as the total says', async () => {
    const { facilities } = (
      await server.askJson<{ counts: { facilities: number } }>('staff', '/api/health')
    ).counts;
    expect(everyone).toHaveLength(facilities);
    expect(new Set(everyone.map(({ id }) => id)).size).toBe(facilities);
    for (const query of ['kind=clinic', 'q=病院', 'near=150.5,30', 'sort=name', 'area=98201']) {
      const { items, totals } = await walk(query, 37);
      expect(totals, query).toEqual([items.length]);
      expect(new Set(items.map(({ id }) => id)).size, query).toBe(items.length);
      expect(items.length, query).toBeGreaterThan(37);
    }
  });

  it('are as long as asked, 50 when not', async () => {
    expect((await search('')).items).toHaveLength(50);
    expect((await search('limit=500')).items).toHaveLength(500);
    expect((await search('limit=1')).items).toHaveLength(1);
  });
});

describe('conditions, against a slow look at everybody', () => {
  it('repeated mean or', async () => {
    const { items } = await walk('kind=hospital&kind=dental');
    expect(idsOf(items)).toEqual(
      idsOf(everyone.filter(({ kinds }) => kinds.includes('hospital') || kinds.includes('dental'))),
    );
  });

  it('different mean and', async () => {
    const { items } = await walk('kind=clinic&role=active&area=98100');
    expect(items.length).toBeGreaterThan(0);
    expect(idsOf(items)).toEqual(
      idsOf(
        everyone.filter(
          ({ kinds, roles, areas }) =>
            kinds.includes('clinic') && roles.includes('active') && areas.city === '98100',
        ),
      ),
    );
  });

  it('a filing is found in full width, in half width, with blanks', async () => {
    const expected = idsOf(everyone.filter(({ filings }) => filings.includes('支援診1')));
    expect(expected.length).toBeGreaterThan(0);
    for (const symbol of ['支援診1', '支援診１', '支援診 １', '　支援診１'])
      expect(idsOf((await walk(`filing=${encodeURIComponent(symbol)}`)).items)).toEqual(expected);
  });

  it('an area has 5 digits or 6', async () => {
    const five = await walk('area=98202');
    expect(five.items.length).toBeGreaterThan(0);
    expect(idsOf(five.items)).toEqual(
      idsOf(everyone.filter(({ areas }) => areas.municipality === '98202')),
    );
    expect(idsOf((await walk('area=982024')).items)).toEqual(idsOf(five.items));
  });

  it('the code of a 政令市 stands for its wards', async () => {
    const wards = new Set(
      everyone.flatMap(({ areas }) =>
        areas.city === '98100' && areas.municipality ? areas.municipality : [],
      ),
    );
    expect(wards.size).toBeGreaterThan(1);
    expect(wards.has('98100')).toBe(false);
    const query = [...wards].map((code) => `area=${code}`).join('&');
    expect(idsOf((await walk('area=98100')).items)).toEqual(idsOf((await walk(query)).items));
  });

  it('a layer of its own', async () => {
    expect(idsOf((await walk('layer=homecare&area=98-04')).items)).toEqual(
      idsOf(everyone.filter(({ areas }) => areas.homecare === '98-04')),
    );
  });

  it('an empty value counts as not given', async () => {
    expect((await search('q=&kind=&area=')).total).toBe(everyone.length);
  });
});

describe('a search in a body', () => {
  const post = (body: unknown) =>
    server.ask('staff', '/api/facilities/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each<[string, Record<string, unknown>]>([
    ['', {}],
    ['kind=clinic&kind=hospital&limit=20', { kind: ['clinic', 'hospital'], limit: 20 }],
    ['q=病院&area=98202', { q: '病院', area: 98202 }],
    ['near=150.5,30.2&within=16000&limit=500', { near: [150.5, 30.2], within: 16000, limit: 500 }],
    ['bbox=150,30,151,31', { bbox: [150, 30, 151, 31] }],
    ['filing=支援診１&role=active', { filing: ['支援診１'], role: 'active' }],
  ])('finds what the address %s does', async (query, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(await answer.json()).toEqual(await search(query));
  });

  it('leaves no trace in the log, and neither does an address', async () => {
    await post({ q: '秘密の住所1丁目', near: [150.123456, 30.654321], within: 16000 });
    await post({ q: { broken: '秘密の住所2丁目' } });
    await server.ask('staff', '/api/facilities/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"q": 秘密の住所3丁目',
    });
    const typed = encodeURIComponent('秘密の住所4丁目');
    await server.ask('staff', `/api/facilities?q=${typed}&near=150.123456,30.654321`, {
      headers: { Referer: `https://map.example.jp/?q=${typed}` },
    });
    await server.ask('staff', `/api/facilities?colour=${typed}`);
    const log = server.log();
    expect(log).not.toContain('秘密');
    expect(log).not.toContain(typed);
    expect(log).not.toContain('150.123456');
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines)
      expect(Object.keys(line).sort()).toEqual(
        ['level', 'method', 'milliseconds', 'path', 'status', 'time'].sort(),
      );
    expect(lines.map(({ path }) => path)).toContain('/api/facilities/search');
  });
});
