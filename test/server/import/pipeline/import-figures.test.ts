import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFigures } from '../../../../geo/coverage/collect-figures.ts';
import { readAtlasInput } from '../../../../server/database/atlas-input.ts';
import { undoImport } from '../../../../server/import/undo.ts';
import { type Bench, openBench, today } from './care-table.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const header = '圏域の種類,圏域コード,指標ID,指標名,年,値,単位,出典\n';
const line = (code: string, year: number, value: number | string, unit = '人') =>
  `市区町村,${code},houmon,訪問診療の患者,${year},${value},${unit},見本県調べ\n`;
const series = () => collectFigures(readAtlasInput(bench.store).figures);

describe('importing figures', () => {
  it('again changes nothing, and is undone to the byte', async () => {
    await bench.run([bench.write('a.csv', header + line('98201', 2024, 120))]);
    const before = bench.dump();
    expect(
      (await bench.run([bench.write('a.csv', header + line('98201', 2024, 120))])).report.totals,
    )
      // Nothing of the file is new.
      .toMatchObject({ rows: 1, created: 0, updated: 0, unchanged: 1, rejected: 0 });
    expect(bench.dump()).toBe(before);
    await bench.run([bench.write('b_20260401.csv', header + line('98201', 2024, 130))]);
    expect(series()[0]?.values).toEqual([130]);
    expect((await undoImport(bench.store, today)).ok).toBe(true);
    expect(bench.dump()).toBe(before);
    expect(series()[0]?.values).toEqual([120]);
  });

  it('keeps one of two that differ in one file, and tells the other', async () => {
    const { report } = await bench.run([
      bench.write('a.csv', header + line('98201', 2024, 120) + line('98201', 2024, 121)),
    ]);
    expect(report.totals).toMatchObject({ rows: 2, created: 1, rejected: 1 });
    expect(report.files[0]?.rejectedByReason).toEqual({ 'duplicate-key': 1 });
  });

  it('shows the newest year alone, never two years or units mixed', async () => {
    await bench.run([
      bench.write(
        'a.csv',
        header +
          line('98201', 2023, 110) +
          line('98202', 2023, 90) +
          line('98201', 2024, 120) +
          line('98203', 2024, 3, '件'),
      ),
    ]);
    expect(series()).toMatchObject([
      { id: 'figure:houmon', year: 2024, unit: '人', codes: ['98201'], values: [120] },
    ]);
    expect(series()[0]?.contested).toEqual(['municipality|98203']);
  });

  it('of two tables the newer edition counts, and that they differ is told', () => {
    const body = (code: string, value: number) => ({
      ...{ type: 'figure' as const, layer: 'municipality', code, table: 'own' as const },
      ...{ year: 2024, items: [{ id: 'a', label: 'あ', unit: '人', value }] },
    });
    const older = { key: 'x', edition: '2024-01-01', body: body('98201', 1) };
    const newer = { key: 'y', edition: '2025-01-01', body: body('98201', 2) };
    const expected = [{ values: [2], contested: ['municipality|98201'] }];
    expect(collectFigures([older, newer])).toMatchObject(expected);
    expect(collectFigures([newer, older])).toMatchObject(expected);
  });
});
