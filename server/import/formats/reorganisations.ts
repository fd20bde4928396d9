import { tidyText } from '../../../geo/registry/text.ts';
import type { ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { parseDate } from '../values/date.ts';
import { parseList } from '../values/text.ts';

/** Municipality codes that were replaced; further to the ones built in. The project's own table. */
export const reorganisationTable: TableFormat = {
  id: 'reorganisations',
  label: '市区町村の再編',
  columns: [
    { id: 'oldCode', names: ['旧コード', '旧市区町村コード'], required: true },
    { id: 'newCode', names: ['新コード', '新市区町村コード'], required: true },
    { id: 'date', names: ['施行日', '施行年月日'], required: true },
    { id: 'towns', names: ['町丁', '町丁・字'] },
  ],
  open: (context) => ({ row: (row) => readReorganisation(row, context) }),
};

function readReorganisation(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const oldCode = readCode(row, faults, 'oldCode');
  const newCode = readCode(row, faults, 'newCode');
  const effectiveFrom = faults.need(
    'date',
    parseDate(row.get('date')),
    'missing-key',
    '施行日がありません。2024-01-01のように入れてください。',
  );
  if (oldCode !== undefined && oldCode === newCode)
    faults.fault('newCode', 'malformed-code', '旧コードと新コードが同じです。');
  if (faults.any() || !oldCode || !newCode || !effectiveFrom) return;
  const towns = parseList(row.get('towns')).map(tidyText);
  context.emit(
    {
      source: 'reorganisation',
      key: `${oldCode}|${newCode}|${effectiveFrom}`,
      layout: 2,
      edition: context.edition,
      slice: oldCode.slice(0, 2),
      body: { type: 'reorganisation', oldCode, newCode, effectiveFrom, towns },
    },
    [{ line: row.line }],
  );
}

function readCode(row: Row, faults: RowFaults, column: string): string | undefined {
  const message = '市区町村コードがありません。5桁または6桁の番号を入れてください。';
  const parsed = parseMunicipalityCode(row.get(column));
  const place = faults.need(column, parsed, 'missing-key', message);
  if (place && place.municipality === undefined) faults.fault(column, 'malformed-code', message);
  return place?.municipality;
}
