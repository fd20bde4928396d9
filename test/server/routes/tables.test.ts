import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageAnswer } from '../../../geo/atlas/answers.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const words = {
  located: '圏域内にあり',
  assigned: '圏域外が担当',
  lacking: '未設定',
  unknown: '指定データなし（判定不可）',
} as const;

async function readTable(query = '') {
  const answer = await server.ask('public', `/api/export/designation-table.xlsx${query}`);
  expect(answer.status).toBe(200);
  const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const [sheet, sources] = book.sheets;
  if (!sheet || !sources) throw new Error('the workbook lacks a sheet');
  const [header = [], ...rows] = sheet.rows;
  const at = (name: string) => header.indexOf(name);
  return { sheet, sources, header, rows, at };
}

describe('the 別表 of the 医療計画', () => {
  it('tells every area with the verdicts of /api/coverage, a line per body', async () => {
    const { rows, at } = await readTable();
    const coverage = await server.askJson<CoverageAnswer>('public', '/api/coverage?layer=homecare');
    expect([...new Set(rows.map((row) => row[at('圏域コード')]))]).toEqual(
      coverage.areas.map(({ code }) => code),
    );
    for (const area of coverage.areas) {
      const lines = rows.filter((row) => row[at('圏域コード')] === area.code);
      for (const [role, name] of [
        ['active', '積極的役割'],
        ['hub', '連携拠点'],
      ] as const) {
        const { verdict, evidence } = area[role];
        for (const line of lines) expect(line[at(`${name} 充足判定`)]).toContain(words[verdict]);
        expect(lines.map((line) => line[at(`${name} 名称`)] ?? null).filter(Boolean)).toEqual(
          evidence.map(({ holder }) => holder),
        );
        expect(lines.flatMap((line) => line[at(`${name} 始期`)] ?? [])).toEqual(
          evidence.flatMap(({ validFrom }) =>
            validFrom ? [new Date(`${validFrom}T00:00:00Z`)] : [],
          ),
        );
      }
      expect(lines[0]?.[at('75歳以上人口')] ?? null).toBe(area.over75);
    }
  });

  it('can be worked with and printed: header frozen and repeated, one page wide', async () => {
    const { sheet, header, rows } = await readTable();
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.pageSetup).toMatchObject({
      printArea: `$A$1:$W$${rows.length + 1}`,
      printTitlesRow: '$1:$1',
      orientation: 'landscape',
      fitToWidth: 1,
    });
    expect(header).toHaveLength(23);
  });

  it('says where it comes from, and nothing of what is staff’s', async () => {
    const { sources, rows } = await readTable();
    const text = sources.rows.flat().join('\n');
    expect(text).toContain('架空');
    expect(text).toContain('医療計画上の位置付け');
    const staff = await server.askJson<CoverageAnswer>('staff', '/api/coverage?layer=homecare');
    const findings = staff.areas.flatMap(({ active, hub }) =>
      [...(active.findings ?? []), ...(hub.findings ?? [])].map(({ message }) => message),
    );
    expect(findings.length).toBeGreaterThan(0);
    const all = rows.flat().join('\n');
    for (const message of findings) expect(all).not.toContain(message);
  });

  it('is the same as CSV, where no cell is run as a formula', async () => {
    const { header, rows } = await readTable('?layer=municipality');
    const answer = await server.ask(
      'public',
      '/api/export/designation-table.csv?layer=municipality',
    );
    const text = await answer.text();
    const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
      skipEmptyLines: true,
    });
    expect(data[0]).toEqual(header);
    expect(
      data.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/u, ''))),
    ).toEqual(
      rows.map((row) =>
        header.map((_, i) => {
          const cell = row[i] ?? '';
          return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
        }),
      ),
    );
    expect(data.flat().filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
  });

  it('refuses a layer that is not there', async () => {
    const answer = await server.ask('public', '/api/export/designation-table.csv?layer=nowhere');
    expect(answer.status).toBe(400);
  });
});

describe('the overview as a file', () => {
  async function read(query: string) {
    const answer = await server.ask('public', `/api/export/coverage.csv?${query}`);
    expect(answer.status).toBe(200);
    const text = (await answer.text()).replace(/^\uFEFF/u, '');
    const { data } = papaparse.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    return data;
  }

  it('holds the rows of the page under the same filters, with the figures of /api/coverage', async () => {
    for (const role of ['active', 'hub'] as const)
      for (const [verdict, label] of Object.entries(words)) {
        const rows = await read(`layer=municipality&role=${role}&verdict=${verdict}`);
        const { areas } = await server.askJson<CoverageAnswer>(
          'public',
          '/api/coverage?layer=municipality',
        );
        const expected = areas.filter((area) => area[role].verdict === verdict);
        expect(rows.map((row) => row.圏域コード).sort()).toEqual(
          expected.map(({ code }) => code).sort(),
        );
        for (const row of rows) {
          const area = areas.find(({ code }) => code === row.圏域コード);
          const column = role === 'active' ? '積極的役割を担う医療機関' : '連携拠点';
          expect(row[`${column} 充足判定`]).toBe(label);
          expect(row['75歳以上人口']).toBe(String(area?.over75 ?? ''));
        }
      }
    const named = await read('layer=homecare&prefecture=98&name=青葉');
    expect(named.map((row) => row.圏域名).sort()).toEqual(['青葉東・潮見', '青葉西']);
  });

  it('refuses what it does not understand, and names no body', async () => {
    for (const query of ['verdict=missing', 'prefecture=9', 'role=doctor', 'area=98-01'])
      expect((await server.ask('public', `/api/export/coverage.xlsx?${query}`)).status).toBe(400);
    const coverage = await server.askJson<CoverageAnswer>('public', '/api/coverage?layer=homecare');
    const text = JSON.stringify(await read('layer=homecare'));
    for (const { active, hub } of coverage.areas)
      for (const { holder } of [...active.evidence, ...hub.evidence])
        expect(text).not.toContain(holder);
  });
});

describe('the list of findings', () => {
  const path = '/api/export/findings.csv?layer=homecare';

  it('is staff’s alone', async () => {
    for (const form of ['csv', 'xlsx']) {
      const answer = await server.ask('public', `/api/export/findings.${form}`);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('位置付けは');
    }
    const answer = await server.ask('staff', path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has a line for every finding of every area, most people first', async () => {
    const text = await (await server.ask('staff', path)).text();
    const { data } = papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const coverage = await server.askJson<CoverageAnswer>('staff', '/api/coverage?layer=homecare');
    const expected = coverage.areas.flatMap((area) =>
      [...(area.active.findings ?? []), ...(area.hub.findings ?? [])].map(
        ({ message }) => `${area.code} ${message}`,
      ),
    );
    const told = data.map((row) => `${row.圏域コード} ${row.確認すべき点}`);
    expect([...told].sort()).toEqual([...expected].sort());
    expect(told.length).toBeGreaterThan(3);
    const people = data.map((row) => Number(row['75歳以上人口'] || -1));
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });
});
