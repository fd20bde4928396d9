import { hasPolygons, toFeatureRow } from '../feature-row.ts';
import type { FeatureFormat, ReadContext, Row } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { type AreaHead, collectShapes } from '../shape-collector.ts';

/**
 * 国土数値情報 行政区域 (N03): one area per municipality, wards of a 政令市 each of their own. Up to 2023
 * the city of a ward stood in N03_003 and the ward in N03_004, since then in N03_004 and N03_005.
 */
export const n03Boundaries: FeatureFormat = {
  id: 'n03-boundaries',
  label: '国土数値情報 行政区域（N03）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPolygons(geometryTypes) &&
    ['N03_001', 'N03_004', 'N03_007'].every((name) => propertyNames.includes(name)),
  open: (context) => {
    const shapes = collectShapes(context, findN03Edition(context.file) ?? context.edition);
    return {
      feature: ({ properties, geometry }, index) => {
        const area = readMunicipality(toFeatureRow(properties, index), context);
        if (area) shapes.add(area, `municipality|${area.code.slice(0, 2)}`, geometry, index);
      },
      end: shapes.end,
    };
  },
};

/** The date in names of the older kind, `N03-21_210101`: year, month and day in two digits each. */
export function findN03Edition(file: string): string | undefined {
  const [, year, month, day] = /N03-\d{2}[_-](\d{2})(\d{2})(\d{2})(?!\d)/i.exec(file) ?? [];
  return year === undefined ? undefined : `20${year}-${month}-${day}`;
}

function readMunicipality(row: Row, context: ReadContext): AreaHead | undefined {
  const values = new RowValues(row, context);
  const prefectureName = values.text('N03_001');
  const own = values.text('N03_004') ?? '';
  const group = values.text('N03_003');
  const ward = values.text('N03_005');
  const code = values.municipality('N03_007')?.municipality;
  if (code === undefined) {
    context.reject({
      line: row.line,
      column: 'N03_007',
      value: row.get('N03_007'),
      reason: 'malformed-code',
      message: `「${prefectureName ?? ''}${own}」には市区町村コードがないため、どの市区町村にも数えません（所属未定地など）。`,
    });
    return undefined;
  }
  if (own === '') {
    context.reject({
      line: row.line,
      column: 'N03_004',
      value: '',
      reason: 'missing-name',
      message: `市区町村コード${code}に市区町村名がありません。N03_004 に名前を入れてください。`,
    });
    return undefined;
  }
  const isWard = group?.endsWith('市') && own.endsWith('区');
  const cityName = ward ? own : group;
  return {
    layer: 'municipality',
    code,
    name: ward ? `${own}${ward}` : isWard ? `${group}${own}` : own,
    parent: { layer: 'prefecture', code: code.slice(0, 2) },
    ...(prefectureName && { prefectureName }),
    ...(cityName && { cityName }),
  };
}
