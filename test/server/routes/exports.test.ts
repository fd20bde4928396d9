import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, Problem } from '../../../geo/atlas/answers.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const totalOf = async (query: string) =>
  (await server.askJson<FacilitiesAnswer>('public', `/api/facilities?${query}`)).total;

const readCsv = async (answer: Response, encoding = 'utf-8') => {
  const text = new TextDecoder(encoding).decode(await answer.arrayBuffer());
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
};

describe('GET /api/export', () => {
  it('hands out what the list shows, all of it, in its order', async () => {
    const query = 'kind=clinic&layer=prefecture&area=98';
    const answer = await server.ask('public', `/api/export/standard-medical.csv?${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const { data, errors } = await readCsv(answer.clone());
    expect(errors).toEqual([]);
    expect(data).toHaveLength(await totalOf(query));
    expect(answer.headers.get('x-facility-count')).toBe(String(data.length));
    const shown = await server.askJson<FacilitiesAnswer>(
      'public',
      `/api/facilities?${query}&limit=500`,
    );
    expect(data.slice(0, 500).map((row) => row.ID)).toEqual(shown.items.map(({ id }) => id));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('names the file by the date of its data, in Japanese and in ASCII', async () => {
    const { headers } = await server.ask('public', '/api/export/recommended-care.csv');
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="recommended-care_\d{4}-\d\d-\d\d\.csv"; /u);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toMatch(
      /^介護サービス事業所一覧_推奨データセット_\d{4}-\d\d-\d\d時点\.csv$/u,
    );
  });

  it('writes CP932 where it is asked for, and says what it replaced', async () => {
    const path = '/api/export/recommended-medical.csv?encoding=cp932';
    const answer = await server.ask('public', path);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=Shift_JIS');
    const replaced = answer.headers.get('x-replaced-characters') ?? '';
    expect(replaced).toMatch(/^U\+[0-9A-F]{4,6}=U\+[0-9A-F]{4};\d+/u);
    const { data } = await readCsv(answer, 'shift_jis');
    expect(data[0]).toHaveProperty('医療機関の種類');
    const note = await server.ask('public', path.replace('.csv', '.txt'));
    expect(await note.text()).toMatch(/CP932にない文字: 「.+」（U\+[0-9A-F]+）を「.+」に置き換え/u);
  });

  it('gives GeoJSON of RFC 7946 with its sources and what was done to them', async () => {
    const answer = await server.ask('public', '/api/export/facilities.geojson?kind=hospital');
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    const collection = JSON.parse(await answer.text());
    expect(collection.type).toBe('FeatureCollection');
    expect(collection).not.toHaveProperty('crs');
    expect(collection.features).toHaveLength(await totalOf('kind=hospital'));
    expect(collection.metadata.sources.length).toBeGreaterThan(0);
    expect(collection.metadata.notes.join()).toContain('加工');
    for (const { type, geometry } of collection.features) {
      expect(type).toBe('Feature');
      if (geometry === null) continue;
      expect(geometry.type).toBe('Point');
      const [lng, lat] = geometry.coordinates;
      expect(lng).toBeGreaterThan(120);
      expect(lat).toBeLessThan(50);
    }
  });

  it('gives files without facilities where none fits', async () => {
    const csv = await server.ask('public', '/api/export/standard-care.csv?q=どこにもない');
    expect((await readCsv(csv)).data).toEqual([]);
    const json = await server.ask('public', '/api/export/facilities.geojson?q=どこにもない');
    expect(JSON.parse(await json.text()).features).toEqual([]);
  });

  it.each([
    ['standard-medical.csv?limit=3', 'limit'],
    ['standard-medical.csv?cursor=x', 'cursor'],
    ['standard-medical.csv?encoding=utf-7', 'encoding'],
    ['facilities.xlsx?encoding=cp932', 'encoding'],
    ['facilities.geojson?kind=moon', 'kind'],
    ['facilities.geojson?moon=1', 'moon'],
  ])('%s names what is wrong', async (path, name) => {
    const answer = await server.ask('public', `/api/export/${path}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as Problem;
    expect(errors?.map((error) => error.name)).toEqual([name]);
  });

  it('knows no other file', async () => {
    const answer = await server.ask('public', '/api/export/facilities.pdf');
    expect(answer.status).toBe(404);
  });
});

describe('POST /api/export', () => {
  it('exports around a home without a trace of it', async () => {
    const address = '見本県青葉市雲本町一丁目6番9号';
    const answer = await server.ask('public', '/api/export/facilities.geojson', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: address }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { metadata } = JSON.parse(await answer.text());
    expect(JSON.stringify(metadata)).not.toContain(address);
    expect(server.log()).not.toContain(address);
  });
});
