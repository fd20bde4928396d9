import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInWorker } from '../../../build/server/import/run-in-worker.js';
import type { AreaAnswer, AreasAnswer } from '../../../geo/atlas/answers.ts';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import { tellsAny } from '../../geo/coverage/tells-any.ts';
import { openServer, type TestServer, today } from './open-server.ts';

/*
 * Figures imported beside the fictional prefecture: every municipality has its own number of visits,
 * so that a number that must not be seen can be looked for in all that is answered.
 */
let server: TestServer;
let folder: string;
let municipalities: AreasAnswer['areas'];
const visits = new Map<string, number>();
const layers = ['prefecture', 'secondary', 'homecare', 'city', 'municipality', 'daily'] as const;
const [people, institutions] = ['figure:houmon', 'figure:kyoryoku'] as const;

const header = '圏域の種類,圏域コード,指標ID,指標名,場面,年,値,単位,出典,定義\n';
const line = (code: string, id: string, value: number | string, unit: string) =>
  `市区町村,${code},${id},指標${id},日常の療養支援,2025,${value},${unit},見本県調べ,<b>数え方</b>\n`;

async function importFile(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const result = await runInWorker({
    type: 'import',
    databasePath: server.databasePath,
    paths: [path],
    settings: {
      kind: 'demo',
      options: {},
      today,
      dryRun: false,
      rejectionsPath: join(folder, 'rejections.csv'),
    },
  });
  if (!result.ok) throw new Error(result.message);
  server.look();
  while (server.atlas.current().dataVersion !== result.snapshot.dataVersion) await wait(20);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-figures-'));
  server = await openServer();
  municipalities = (await server.askJson<AreasAnswer>('public', '/api/areas?layer=municipality'))
    .areas;
  const told = municipalities.filter(({ city }) => city !== '98100');
  told.forEach(({ code }, i) => {
    visits.set(code, code === '98301' ? 7 : 70_003 + i * 1_117);
  });
  const rows = [...visits].flatMap(([code, value]) => [
    line(code, 'houmon', value, '人'),
    line(code, 'kyoryoku', value, 'か所'),
  ]);
  // Of the 政令市 only the city is known.
  const city = [line('98100', 'houmon', 400_009, '人'), line('98100', 'kyoryoku', 31, 'か所')];
  await importFile('figures.csv', header + [...rows, ...city].join(''));
});
afterAll(async () => {
  expect(server.bugs).toEqual([]);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (layer: string) =>
  server.askJson<IndicatorsAnswer>('public', `/api/indicators?layer=${layer}`);

describe('imported figures', () => {
  it('stand beside the others with their own words, added up only where every member is known', async () => {
    const answer = await ask('prefecture');
    expect(answer.indicators.find(({ id }) => id === institutions)).toMatchObject({
      ...{ unit: 'own', unitLabel: 'か所', year: 2025, scenes: ['daily'], sources: ['figure'] },
      ...{ name: '指標kyoryoku', formula: '<b>数え方</b>', publisher: '見本県調べ' },
    });
    const figures = answer.figures[institutions]!;
    const sum = (prefecture: string) =>
      municipalities
        .filter((area) => area.prefecture === prefecture)
        .reduce((total, { code }) => total + (visits.get(code) ?? 0), 0);
    expect(answer.areas.map(({ code }, i) => [code, figures.values[i]])).toEqual([
      ['98', sum('98') + 31],
      ['99', sum('99')],
    ]);
    expect(answer.nation.figures[institutions]).toBeNull();
    expect(answer.nation.loaded[institutions]).toBe(2);
  });

  it('of a city alone are empty for its wards, with a pointer to the city', async () => {
    const answer = await ask('municipality');
    const ward = answer.areas.findIndex(({ code }) => code === '98101');
    expect(answer.figures[institutions]!.values[ward]).toBeNull();
    expect(answer.figures[institutions]!.notes['98101']).toEqual({ reason: 'city', city: '98100' });
  });

  it('say which parts lack theirs, and are never a partial sum', async () => {
    const answer = await ask('homecare');
    const at = answer.areas.findIndex(({ code }) => code === '98-02');
    expect(answer.areas[at]).toBeDefined();
    expect(answer.figures[institutions]!.values[at]).toBeNull();
  });
});

describe('a figure of few people', () => {
  const few = () => municipalities.filter(({ population }) => (population?.over75 ?? 1000) < 1000);

  it('is withheld wherever few live, and from 1 to 9 everywhere; counts of institutions are not', async () => {
    const { figures, areas } = await ask('municipality');
    const withheld = figures[people]!.suppressed;
    expect(few().length).toBeGreaterThan(2);
    expect(withheld).toEqual(expect.arrayContaining(few().map(({ code }) => code)));
    expect(withheld).toContain('98301');
    expect(figures[institutions]!.suppressed).toEqual([]);
    for (const code of withheld) {
      const at = areas.findIndex((area) => area.code === code);
      const { values, numerators, denominators } = figures[people]!;
      expect([values[at], numerators[at], denominators[at]]).toEqual([null, null, null]);
    }
  });

  it('cannot be worked out from all layers together', async () => {
    const cells = new Map<string, { key: string; leaves: string[] }>();
    const withheld = new Set<string>();
    for (const layer of layers) {
      const { figures, areas } = await ask(layer);
      const { values, suppressed } = figures[people]!;
      for (const [i, { code }] of areas.entries()) {
        if (values[i] === null && !suppressed.includes(code)) continue;
        const { members } = await server.askJson<AreaAnswer>(
          'public',
          `/api/areas/${layer}/${encodeURIComponent(code)}`,
        );
        const parts = members.length > 0 ? members.map((each) => each.code) : [code];
        const key = layer === 'city' ? `municipality ${code}` : `${layer} ${code}`;
        cells.set(key, { key, leaves: parts });
        if (suppressed.includes(code)) withheld.add(key);
      }
    }
    expect(withheld.size).toBeGreaterThan(few().length);
    expect(tellsAny([...cells.values()], withheld)).toEqual([]);
  });

  it('stands in no answer and no page, whoever asks', async () => {
    const { figures } = await ask('municipality');
    const secrets = figures[people]!.suppressed.flatMap((code) => {
      const value = visits.get(code);
      return value === undefined || value === 7
        ? []
        : new RegExp(`(?<![\\d.])${value}(?!\\d)`, 'u');
    });
    expect(secrets.length).toBeGreaterThan(3);
    // The same numbers are counts of institutions, which are public: those are taken out first.
    for (const who of ['public', 'staff'] as const)
      for (const layer of layers) {
        const answer = await server.askJson<IndicatorsAnswer>(
          who,
          `/api/indicators?layer=${layer}`,
        );
        const said = [answer, ...answer.prefectures, answer.nation].map(({ figures: all }) => {
          const { [institutions]: _, ...rest } = all as Record<string, unknown>;
          return rest;
        });
        for (const secret of secrets) expect(JSON.stringify(said)).not.toMatch(secret);
        for (const { code } of answer.areas) {
          const path = `${layer}/${encodeURIComponent(code)}`;
          for (const page of [`/api/areas/${path}`, `/areas/${path}`]) {
            const text = await (await server.ask(who, page)).text();
            for (const secret of secrets) expect(secret.test(text), page).toBe(false);
          }
        }
      }
  });

  it('tells no rate of institutions either, in the area as little as in the table', async () => {
    const [small] = few();
    const area = await server.askJson<AreaAnswer>(
      'public',
      `/api/areas/municipality/${small!.code}`,
    );
    expect(area.ratesWithheld).toBe(true);
    const rates = [...area.counts.kinds, ...area.counts.services, ...area.counts.filings].flatMap(
      ({ per100kOver65, per100kOver75, per100kOver85 }) => [
        ...[per100kOver65, per100kOver75, per100kOver85],
      ],
    );
    expect(new Set([...rates, ...area.supply.map((row) => row.per100kOver75)])).toEqual(
      new Set([null]),
    );
    const page = await server.ask('public', `/areas/municipality/${small!.code}`);
    expect(await page.text()).toContain('秘匿（人口が少ない）');
  });
});
