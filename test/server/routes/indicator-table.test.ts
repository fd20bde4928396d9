import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const indicator = 'support-clinic-enhanced';

describe('the ranking of areas by an indicator', () => {
  it('holds every area once with the figures of /api/indicators, the highest first', async () => {
    const answer = await server.askJson<IndicatorsAnswer>(
      'public',
      '/api/indicators?layer=homecare',
    );
    const { values, numerators, denominators } = answer.figures[indicator];
    const file = await server.ask(
      'public',
      `/api/export/indicators.xlsx?layer=homecare&indicator=${indicator}`,
    );
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const [header = [], ...rows] = book.sheets[0]?.rows ?? [];
    const at = (name: string) => header.indexOf(name);
    expect(rows.map((row) => row[at('圏域コード')]).sort()).toEqual(
      answer.areas.map(({ code }) => code).sort(),
    );
    const seen: number[] = [];
    for (const row of rows) {
      const i = answer.areas.findIndex(({ code }) => code === row[at('圏域コード')]);
      const value = values[i] ?? null;
      expect(row[at('分子')] ?? null).toBe(numerators[i]);
      expect(row[at('分母')] ?? null).toBe(denominators[i]);
      if (value === null) {
        expect(row[at('順位')] ?? null).toBeNull();
        expect(row[at('値がない理由')]).toContain('データなし');
        continue;
      }
      expect(row[at('値')]).toBeCloseTo(value * 100, 4);
      expect(row[at('順位')]).toBe(
        1 + values.filter((other) => other !== null && other > value).length,
      );
      seen.push(value);
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    const notes = book.sheets[1]?.rows.flat().join('\n') ?? '';
    expect(notes).toContain('架空');
    expect(notes).toContain('計算式');
  });

  it('says the same as CSV, of one prefecture when asked', async () => {
    const ask = async (prefecture: string) => {
      const query = `layer=city&indicator=support-clinic&prefecture=${prefecture}`;
      const file = await server.ask('public', `/api/export/indicators.csv?${query}`);
      const text = (await file.text()).replace(/^\uFEFF/, '');
      return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    };
    const { data } = await ask('98');
    expect(data.length).toBeGreaterThan(0);
    expect(data[0]?.順位).toBe('1');
    expect((await ask('01')).data).toEqual([]);
  });

  it('refuses an indicator that there is not', async () => {
    const answer = await server.ask('public', '/api/export/indicators.csv?indicator=luck');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('luck');
  });
});
