import { tidyText } from '../../../geo/registry/text.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { readFigures } from '../population-figures.ts';
import { openRowFaults } from '../row-faults.ts';
import { ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { findLayerByName, listLayerLabels } from '../values/layer-name.ts';
import { parsePopulationDefinition } from '../values/population-definition.ts';
import { parseYear } from '../values/year.ts';

/** Figures, year and definition: shared by the tables of areas and of cells. */
export const figureColumns: readonly Column[] = [
  { id: 'year', names: ['年', '年次', '調査年', '調査年月日'], required: true },
  { id: 'total', names: ['総人口'] },
  { id: 'over65', names: ['65歳以上'], required: true },
  { id: 'over75', names: ['75歳以上'] },
  { id: 'over85', names: ['85歳以上'] },
  { id: 'definition', names: ['定義'], required: true },
];

export const yearMissing = '年がありません。2025のように入れてください。';
export const definitionMissing =
  '定義がありません。「住民基本台帳」「国勢調査」「第1号被保険者」「推計」のどれかを入れてください。';

/** Population by area. The project's own table. */
export const population: TableFormat = {
  id: 'population',
  label: '圏域別人口',
  columns: [
    { id: 'layer', names: ['圏域の種類'], required: true },
    { id: 'code', names: ['圏域コード'], required: true },
    { id: 'name', names: ['圏域名', '圏域の名称'] },
    ...figureColumns,
  ],
  open: (context) => ({ row: (row) => readPopulation(row, context) }),
};

function readPopulation(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const layer = findLayerByName(row.get('layer'))?.layer;
  if (layer === undefined)
    faults.fault(
      'layer',
      'unknown-layer',
      `圏域の種類「${row.get('layer')}」は知られていません。${listLayerLabels()}のどれかを入れてください。`,
    );
  const owner = ownerOfParent(context.options.parent);
  const area =
    layer === undefined
      ? undefined
      : faults.need(
          'code',
          parseAreaCode(row.get('code'), layer, owner),
          'missing-key',
          '圏域コードがありません。圏域を見分ける番号を入れてください。',
        );
  const time = faults.need('year', parseYear(row.get('year')), 'missing-key', yearMissing);
  const definition = faults.need(
    'definition',
    parsePopulationDefinition(row.get('definition')),
    'unknown-value',
    definitionMissing,
  );
  const figures = readFigures(row, faults);
  if (faults.any() || !area || !time || !definition) return;
  const key = `${area.layer}|${area.code}|${definition}|${time.date ?? time.year}`;
  context.emit(
    {
      source: 'population',
      key,
      layout: 2,
      edition: context.edition,
      slice: key,
      body: dropAbsent({
        type: 'population' as const,
        ...area,
        name: tidyText(row.get('name')) || undefined,
        ...time,
        definition,
        ...figures,
      }),
    },
    [{ line: row.line }],
  );
}
