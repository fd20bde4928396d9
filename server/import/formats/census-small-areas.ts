import { hasPolygons, toFeatureRow } from '../feature-row.ts';
import type { FeatureFormat, ReadContext, Row } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { type AreaHead, collectShapes } from '../shape-collector.ts';
import { parseAreaCode } from '../values/area-code.ts';
import { eraYear } from '../values/date.ts';

/**
 * e-Stat 国勢調査 小地域 (町丁・字等): borders of the small areas, and their population where the layer
 * carries it. A town in several pieces is several features, of which one holds the population.
 */
export const censusSmallAreas: FeatureFormat = {
  id: 'census-small-areas',
  label: '国勢調査 小地域（町丁・字等）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPolygons(geometryTypes) &&
    ['KEY_CODE', 'S_NAME'].every((name) => propertyNames.includes(name)),
  open: (context) => {
    const year = findCensusYear(context.file, context.edition);
    const date = year === null ? null : `${year}-10-01`;
    const edition = date ?? context.edition;
    const shapes = collectShapes(context, edition);
    const populations = collectPopulations(context, year, date);
    return {
      feature: ({ properties, geometry }, index) => {
        const row = toFeatureRow(properties, index);
        const area = readSmallArea(row, context);
        if (!area) return;
        if (shapes.add(area, `small|${area.code.slice(0, 5)}`, geometry, index))
          populations.add(area.code, row);
      },
      end: () => {
        shapes.end();
        populations.end();
      },
    };
  },
};

/**
 * The year of the census, from the file's name (`r2ka22101`, `A002005212020DDSWC22`), else from its
 * edition when that is a census year; null when neither tells.
 */
export function findCensusYear(file: string, edition: string | null): number | null {
  const [, era, eraNumber] = /(?:^|[^a-z])([rh])(\d{1,2})k[aen]/i.exec(file) ?? [];
  if (era !== undefined && eraNumber !== undefined) return eraYear(era, eraNumber);
  const [, code] = /A00200521(20\d\d)/i.exec(file) ?? [];
  if (code !== undefined) return Number(code);
  const year = Number(edition?.slice(0, 4) ?? Number.NaN);
  return year % 5 === 0 ? year : null;
}

function readSmallArea(row: Row, context: ReadContext): AreaHead | undefined {
  const values = new RowValues(row, context);
  const cell = row.get('KEY_CODE');
  const parsed = parseAreaCode(cell, 'small', {});
  const code = parsed.value?.code;
  if (code === undefined) {
    context.reject({
      line: row.line,
      column: 'KEY_CODE',
      value: cell,
      reason: parsed.doubts[0]?.reason ?? 'missing-key',
      message: parsed.doubts[0]?.message ?? 'KEY_CODE が空です。小地域の番号を入れてください。',
    });
    return undefined;
  }
  values.take('KEY_CODE', parsed);
  const cityName = values.text('CITY_NAME');
  const prefectureName = values.text('PREF_NAME');
  return {
    layer: 'small',
    code,
    // A municipality without towns is one small area under its own name.
    name: values.text('S_NAME') ?? cityName ?? code,
    parent: { layer: 'municipality', code: code.slice(0, 5) },
    ...(prefectureName && { prefectureName }),
    ...(cityName && { cityName }),
  };
}

function collectPopulations(context: ReadContext, year: number | null, date: string | null) {
  const totals = new Map<string, { total: number; lines: { line: number }[] }>();
  return {
    add(code: string, row: Row) {
      const total = new RowValues(row, context).count('JINKO');
      if (total === undefined) return;
      const known = totals.get(code) ?? { total: 0, lines: [] };
      known.total += total;
      known.lines.push({ line: row.line });
      totals.set(code, known);
    },
    end() {
      for (const [code, { total, lines }] of totals)
        context.emit(
          {
            source: 'population',
            key: `small|${code}|census|${year ?? ''}`,
            layout: 2,
            edition: date ?? context.edition,
            slice: `small|${code.slice(0, 5)}|census|${year ?? ''}`,
            body: {
              type: 'population',
              layer: 'small',
              code,
              year,
              date,
              definition: 'census',
              total,
              over65: null,
              over75: null,
              over85: null,
            },
          },
          lines,
        );
      if (year !== null || totals.size === 0) return;
      const [first] = [...totals.values()][0]!.lines;
      context.doubt({
        line: first!.line,
        column: 'JINKO',
        value: '',
        reason: 'year-unknown',
        message:
          '何年の国勢調査か、ファイル名から分かりません。--as-of 2020-10-01 のように付けて取り込み直してください。',
      });
    },
  };
}
