import type { FigureItem } from '../../../geo/registry/source-record.ts';
import { foldText, tidyText } from '../../../geo/registry/text.ts';
import { type FigureUnit, readFigureUnit } from '../../../geo/terms/figure-unit.ts';
import { findSceneByName, listSceneNames } from '../../../geo/terms/scene.ts';
import { dropAbsent } from '../drop-absent.ts';
import { parseFigure } from '../figure-cell.ts';
import type { ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { findLayerByName, listLayerLabels } from '../values/layer-name.ts';
import { certain, type Parsed, unreadable } from '../values/parsed.ts';
import { parseYear } from '../values/year.ts';

/** Figures of any indicator by area and year. The project's own table, one row a figure. */
export const figures: TableFormat = {
  id: 'figures',
  label: '取り込む指標',
  columns: [
    { id: 'layer', names: ['圏域の種類'], required: true },
    { id: 'code', names: ['圏域コード'], required: true },
    { id: 'name', names: ['圏域名', '圏域の名称'] },
    { id: 'indicatorId', names: ['指標ID'] },
    { id: 'label', names: ['指標名'], required: true },
    { id: 'scene', names: ['場面'] },
    { id: 'year', names: ['年', '年次', '年度'], required: true },
    { id: 'value', names: ['値'], required: true },
    { id: 'unit', names: ['単位'], required: true },
    { id: 'numerator', names: ['分子'] },
    { id: 'denominator', names: ['分母'] },
    { id: 'definition', names: ['定義'] },
    { id: 'publisher', names: ['出典'] },
    { id: 'direction', names: ['方向'] },
    { id: 'caveat', names: ['注意'] },
  ],
  open: (context) => ({ row: (row) => readFigure(row, context) }),
};

const directions: Readonly<Record<string, 'more' | 'less' | 'none'>> = {
  多いほどよい: 'more',
  多いほど良い: 'more',
  高いほどよい: 'more',
  高いほど良い: 'more',
  more: 'more',
  少ないほどよい: 'less',
  少ないほど良い: 'less',
  低いほどよい: 'less',
  低いほど良い: 'less',
  less: 'less',
  どちらでもない: 'none',
  なし: 'none',
  none: 'none',
};

function readFigure(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const layer = findLayerByName(row.get('layer'))?.layer;
  if (layer === undefined)
    faults.fault(
      'layer',
      'unknown-layer',
      `圏域の種類「${row.get('layer')}」は知られていません。${listLayerLabels()}のどれかを入れてください。`,
    );
  const area =
    layer === undefined
      ? undefined
      : faults.need(
          'code',
          parseAreaCode(row.get('code'), layer, ownerOfParent(context.options.parent)),
          'missing-key',
          '圏域コードがありません。圏域を見分ける番号を入れてください。',
        );
  const time = faults.need(
    'year',
    parseYear(row.get('year')),
    'missing-key',
    '年がありません。2025のように入れてください。',
  );
  const item = readItem(row, faults);
  if (faults.any() || !area || !time || !item) return;
  const key = `${item.id}|${area.layer}|${area.code}|${time.year}`;
  context.emit(
    {
      source: 'figure',
      key: `own|${key}`,
      layout: 2,
      edition: context.edition,
      slice: `own|${key}`,
      body: dropAbsent({
        type: 'figure' as const,
        ...area,
        name: tidyText(row.get('name')) || undefined,
        table: 'own' as const,
        year: time.year,
        items: [item],
      }),
    },
    [{ line: row.line }],
  );
}

function readItem(row: Row, faults: RowFaults): FigureItem | undefined {
  const text = (column: string) => tidyText(row.get(column)) || undefined;
  const label = text('label') ?? text('indicatorId');
  if (label === undefined)
    faults.fault('label', 'missing-name', '指標名がありません。何の値かを入れてください。');
  const unit = text('unit');
  if (unit === undefined)
    faults.fault('unit', 'missing-key', '単位がありません。人、件、か所、%などを入れてください。');
  const value = readValue(row, faults);
  const numerator = faults.read('numerator', parseFigure(row.get('numerator')));
  const denominator = faults.read('denominator', parseFigure(row.get('denominator')));
  const scenes = faults.read('scene', parseScenes(row.get('scene')));
  const direction = faults.read('direction', parseDirection(row.get('direction')));
  if (faults.any() || label === undefined || unit === undefined || value === undefined) return;
  const figure = {
    value,
    numerator: numerator ?? undefined,
    denominator: denominator ?? undefined,
  };
  faultParts(figure, readFigureUnit(unit), faults);
  return dropAbsent({
    id: foldText(text('indicatorId') ?? label),
    label,
    unit,
    ...figure,
    scenes,
    direction,
    definition: text('definition'),
    publisher: text('publisher'),
    caveat: text('caveat'),
  }) as FigureItem;
}

/** Undefined after a fault; null where the publisher withholds it. */
function readValue(row: Row, faults: RowFaults): number | null | undefined {
  return faults.need(
    'value',
    parseFigure(row.get('value')),
    'missing-key',
    '値がありません。分からない値の行は入れないでください。公表元が秘匿した値は「秘匿」と入れてください。',
  );
}

/** A rate whose parts say something else cannot be true, nor a count below zero. */
function faultParts(
  figure: {
    readonly value: number | null;
    readonly numerator: number | undefined;
    readonly denominator: number | undefined;
  },
  unit: FigureUnit,
  faults: RowFaults,
): void {
  const { value, numerator, denominator } = figure;
  if (unit.kind === 'count' && value !== null && value < 0)
    faults.fault('value', 'figures-inconsistent', '数が0より小さくなっています。');
  if (numerator === undefined || denominator === undefined) return;
  if (denominator <= 0) {
    faults.fault('denominator', 'figures-inconsistent', '分母が0以下のため、割り算ができません。');
    return;
  }
  if (unit.factor === null || value === null) return;
  const expected = (numerator / denominator) * unit.factor;
  if (Math.abs(expected - value) > Math.max(0.06, Math.abs(expected) * 0.01))
    faults.fault(
      'value',
      'figures-inconsistent',
      `値（${value}）が、分子÷分母から計算した値（${Number(expected.toFixed(2))}）と合いません。値、分子、分母、単位を確かめてください。`,
    );
}

function parseScenes(cell: string): Parsed<FigureItem['scenes']> {
  const names = cell.split(/[;；、,・]/u).flatMap((name) => tidyText(name) || []);
  const found = names.map((name) => ({ name, id: findSceneByName(name) }));
  const unknown = found.find(({ id }) => id === undefined);
  if (unknown)
    return unreadable(
      'unknown-value',
      `場面「${unknown.name}」は知られていません。${listSceneNames()}のどれかを、いくつもあれば「;」で区切って入れてください。`,
    );
  return certain(found.flatMap(({ id }) => id ?? []));
}

function parseDirection(cell: string): Parsed<FigureItem['direction']> {
  const text = tidyText(cell);
  const direction = text === '' ? 'none' : directions[text];
  return direction === undefined
    ? unreadable(
        'unknown-value',
        `方向「${cell}」は読めません。「多いほどよい」「少ないほどよい」「どちらでもない」のどれかを入れてください。`,
      )
    : certain(direction);
}
