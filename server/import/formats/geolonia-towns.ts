import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { readTownPoint, toTownRecord } from '../town-record.ts';

const columns = [
  { id: 'prefecture', names: ['都道府県コード'] },
  { id: 'prefectureName', names: ['都道府県名'], required: true },
  { id: 'prefectureKana', names: ['都道府県名カナ'] },
  { id: 'prefectureRoman', names: ['都道府県名ローマ字'] },
  { id: 'municipality', names: ['市区町村コード'], required: true },
  { id: 'municipalityName', names: ['市区町村名'], required: true },
  { id: 'municipalityKana', names: ['市区町村名カナ'] },
  { id: 'municipalityRoman', names: ['市区町村名ローマ字'] },
  { id: 'townCode', names: ['大字町丁目コード'] },
  { id: 'townKana', names: ['大字町丁目名カナ'] },
  { id: 'townRoman', names: ['大字町丁目名ローマ字'] },
  { id: 'town', names: ['大字町丁目名', '大字・町丁目名'], required: true },
  { id: 'block', names: ['小字・通称名'], required: true },
  { id: 'lat', names: ['緯度'], required: true },
  { id: 'lng', names: ['経度'], required: true },
] as const satisfies readonly Column[];

/** What the table writes where a municipality has no 大字 at all. */
const noTown = /^[(（]?大字(な|無)し[)）]?$/u;

/** Geolonia 住所データ: representative points of 町丁目 and 小字, with municipality codes. */
export const geoloniaTowns: TableFormat = {
  id: 'geolonia-towns',
  label: 'Geolonia 住所データ（町丁目）',
  columns,
  open: (context) => ({ row: (row) => readTown(row, context) }),
};

function readTown(row: Row, context: ReadContext): void {
  const values = new RowValues(row, context);
  const municipality = values.municipality('municipality')?.municipality;
  if (municipality === undefined) {
    context.reject({
      line: row.line,
      column: row.header('municipality'),
      value: row.get('municipality'),
      reason: 'malformed-code',
      message: '市区町村コード（5桁）がありません。コードを入れて取り込み直してください。',
    });
    return;
  }
  const town = values.text('town') ?? '';
  const record = toTownRecord({
    key: ['geolonia', municipality],
    slice: `geolonia|${municipality.slice(0, 2)}`,
    edition: context.edition,
    body: {
      municipality,
      prefectureName: values.text('prefectureName') ?? '',
      municipalityName: values.text('municipalityName') ?? '',
      town: noTown.test(town) ? '' : town,
      block: values.text('block') ?? '',
      position: readTownPoint(values),
    },
  });
  context.emit(record, [{ line: row.line }]);
}
