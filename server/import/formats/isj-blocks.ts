import type { SourceRecord } from '../../../geo/registry/source-record.ts';
import type { Column, ReadContext, Row, RowReader, TableFormat } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { readTownPoint, toTownRecord } from '../town-record.ts';

const columns = [
  { id: 'prefectureName', names: ['都道府県名'], required: true },
  { id: 'municipalityName', names: ['市区町村名'], required: true },
  { id: 'town', names: ['大字・丁目名', '大字・町丁目名'], required: true },
  { id: 'subTown', names: ['小字・通称名'] },
  { id: 'block', names: ['街区符号・地番'], required: true },
  { id: 'zone', names: ['座標系番号'] },
  { id: 'x', names: ['X座標'] },
  { id: 'y', names: ['Y座標'] },
  { id: 'lat', names: ['緯度'], required: true },
  { id: 'lng', names: ['経度'], required: true },
  { id: 'residential', names: ['住居表示フラグ'] },
  { id: 'representative', names: ['代表フラグ'] },
  { id: 'historyBefore', names: ['更新前履歴フラグ'] },
  { id: 'historyAfter', names: ['更新後履歴フラグ'] },
] as const satisfies readonly Column[];

/**
 * 国土交通省 位置参照情報, 街区レベル: one point per 街区 or 地番. It names municipalities without codes,
 * so the municipality is left to be found by its name. A block with several points is several rows,
 * of which 代表フラグ 1 marks the one that stands for it: they make one record.
 */
export const isjBlocks: TableFormat = {
  id: 'isj-blocks',
  label: '位置参照情報（街区レベル）',
  columns,
  open: (context) => openReader(context),
};

interface Block {
  record: SourceRecord;
  representative: boolean;
  readonly lines: { line: number }[];
}

function openReader(context: ReadContext): RowReader {
  const blocks = new Map<string, Block>();
  return {
    row: (row) => {
      const record = readBlock(row, context);
      if (!record) return;
      const representative = row.get('representative') === '1';
      const known = blocks.get(record.key);
      if (!known) {
        blocks.set(record.key, { record, representative, lines: [{ line: row.line }] });
        return;
      }
      known.lines.push({ line: row.line });
      if (representative && !known.representative) {
        known.record = record;
        known.representative = true;
      }
    },
    end: () => {
      for (const { record, lines } of blocks.values()) context.emit(record, lines);
    },
  };
}

function readBlock(row: Row, context: ReadContext): SourceRecord | undefined {
  const values = new RowValues(row, context);
  const prefectureName = values.text('prefectureName');
  const municipalityName = values.text('municipalityName');
  if (prefectureName === undefined || municipalityName === undefined) {
    const column = prefectureName === undefined ? 'prefectureName' : 'municipalityName';
    context.reject({
      line: row.line,
      column: row.header(column),
      value: '',
      reason: 'missing-name',
      message: `${row.header(column)}がありません。元のファイルを入手し直してください。`,
    });
    return undefined;
  }
  return toTownRecord({
    key: ['isj', prefectureName, municipalityName],
    slice: `isj-block|${prefectureName}`,
    edition: context.edition,
    body: {
      municipality: '',
      prefectureName,
      municipalityName,
      // Addresses are written 大字 + 小字 + 地番.
      town: `${values.text('town') ?? ''}${values.text('subTown') ?? ''}`,
      block: values.text('block') ?? '',
      position: readTownPoint(values),
    },
  });
}
