import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { readTownPoint, toTownRecord } from '../town-record.ts';

const columns = [
  { id: 'prefecture', names: ['都道府県コード'] },
  { id: 'prefectureName', names: ['都道府県名'], required: true },
  { id: 'municipality', names: ['市区町村コード'], required: true },
  { id: 'municipalityName', names: ['市区町村名'], required: true },
  { id: 'townCode', names: ['大字町丁目コード'], required: true },
  { id: 'town', names: ['大字町丁目名'], required: true },
  { id: 'lat', names: ['緯度'], required: true },
  { id: 'lng', names: ['経度'], required: true },
  { id: 'sourceCode', names: ['原典資料コード'] },
  { id: 'division', names: ['大字・字・丁目区分コード'] },
] as const satisfies readonly Column[];

/** 国土交通省 位置参照情報, 大字・町丁目レベル: one point per 大字 or 町丁目. */
export const isjTowns: TableFormat = {
  id: 'isj-towns',
  label: '位置参照情報（大字・町丁目レベル）',
  columns,
  open: (context) => ({ row: (row) => readTown(row, context) }),
};

function readTown(row: Row, context: ReadContext): void {
  const values = new RowValues(row, context);
  const municipality = values.municipality('municipality')?.municipality;
  const town = values.text('town');
  if (municipality === undefined || town === undefined) {
    const column = municipality === undefined ? 'municipality' : 'town';
    context.reject({
      line: row.line,
      column: row.header(column),
      value: row.get(column),
      reason: municipality === undefined ? 'malformed-code' : 'missing-name',
      message: `${row.header(column)}がありません。元のファイルを入手し直してください。`,
    });
    return;
  }
  const record = toTownRecord({
    // 大字 of one name occur twice in some municipalities: the code tells them apart.
    key: ['isj', municipality, row.get('townCode')],
    slice: `isj-town|${municipality.slice(0, 2)}`,
    edition: context.edition,
    body: {
      municipality,
      prefectureName: values.text('prefectureName') ?? '',
      municipalityName: values.text('municipalityName') ?? '',
      town,
      block: '',
      position: readTownPoint(values),
    },
  });
  context.emit(record, [{ line: row.line }]);
}
