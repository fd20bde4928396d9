import { restoreDefused } from '../../../geo/registry/spreadsheet-cell.ts';
import type { RoleId } from '../../../geo/terms/role.ts';
import type { Column, ReadContext, Row, RowReader, TableFormat } from '../format.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults } from '../row-faults.ts';
import { parseDate } from '../values/date.ts';
import type { Parsed } from '../values/parsed.ts';
import { parseYesNo } from '../values/yes-no.ts';
import { holderColumns } from './designation-holder.ts';
import { readDesignations } from './designation-row.ts';
import { toDesignationKey } from './designations.ts';

/** Where a role is ticked. */
export const tickColumns: readonly (Column & { readonly role: RoleId; readonly word: string })[] = [
  {
    id: 'tickActive',
    names: ['積極的役割（○）'],
    required: true,
    role: 'active',
    word: '積極的役割',
  },
  { id: 'tickHub', names: ['連携拠点（○）'], required: true, role: 'hub', word: '連携拠点' },
];

/** Cells above the table that hold for every ticked row which leaves its own empty. */
export const topCells: readonly { readonly column: string; readonly label: string }[] = [
  { column: 'plan', label: '計画（この表のすべての行）' },
  { column: 'validFrom', label: '位置付け開始日（この表のすべての行）' },
  { column: 'validTo', label: '位置付け終了日（この表のすべての行）' },
  { column: 'evidence', label: '根拠資料（この表のすべての行）' },
  { column: 'filledOn', label: '記入日' },
];

/**
 * The workbook that is handed out per 圏域 with its 在支診・在支病 filled in: an official ticks who
 * holds which role. A ticked row is a designation like any other; a row without a tick says nothing,
 * neither now nor when a later workbook leaves it out.
 */
export const designationWorkbook: TableFormat = {
  id: 'designation-workbook',
  label: '位置付けの記入用の表',
  columns: [
    ...tickColumns,
    ...holderColumns,
    { id: 'prefecture', names: ['都道府県コード'] },
    { id: 'reception', names: ['受付時間'] },
    { id: 'consultees', names: ['相談対象'] },
    { id: 'layer', names: ['担当圏域の種類'], required: true },
    { id: 'areas', names: ['担当圏域コード'], required: true },
    { id: 'serviceLayer', names: ['活動対象地域の種類'] },
    { id: 'serviceAreas', names: ['活動対象地域コード'] },
    { id: 'plan', names: ['計画'] },
    { id: 'validFrom', names: ['位置付け開始日'] },
    { id: 'validTo', names: ['位置付け終了日'] },
    { id: 'evidence', names: ['根拠資料'] },
    { id: 'note', names: ['備考'] },
  ],
  open: openDesignationWorkbook,
};

const nothingInherited = { prefecture: undefined, roles: undefined, planOf: () => undefined };

function openDesignationWorkbook(context: ReadContext): RowReader {
  const top = readTopCells(context.preamble);
  const filledOn = parseDate(top.get('filledOn') ?? '').value;
  return {
    row(row) {
      const ticked = readTicks(row, context);
      if (ticked === undefined) return;
      if (ticked.length === 0) {
        context.pass(row.line);
        return;
      }
      const filled: Row = {
        ...row,
        get: (column) =>
          column === 'role' ? ticked.join('、') : row.get(column) || (top.get(column) ?? ''),
        header: (column) => (column === 'role' ? '' : row.header(column)),
      };
      for (const draft of readDesignations(filled, context, nothingInherited)) {
        const key = toDesignationKey(draft);
        context.emit(
          {
            source: 'designation',
            key,
            layout: 2,
            edition: filledOn ?? context.edition,
            // Of a part that is its own: no other workbook takes it out of use.
            slice: key,
            body: draft.body,
          },
          [{ line: row.line }],
        );
      }
    },
  };
}

/** The words of the ticked roles; undefined when a tick cannot be read (then the row is rejected). */
function readTicks(row: Row, context: ReadContext): readonly string[] | undefined {
  const faults = openRowFaults(row, context);
  const ticked = tickColumns.flatMap(({ id, word }) =>
    faults.read(id, parseTick(row.get(id))) ? word : [],
  );
  return faults.any() ? undefined : ticked;
}

const parseTick = (cell: string): Parsed<boolean> =>
  parseYesNo(/^[レ✓✔☑]$/u.test(cell.trim()) ? '○' : cell);

function readTopCells(preamble: ReadContext['preamble']): ReadonlyMap<string, string> {
  const byLabel = new Map(topCells.map(({ label, column }) => [foldHeader(label), column]));
  return new Map(
    preamble.flatMap(({ cells }): [string, string][] => {
      const column = byLabel.get(foldHeader(cells[0] ?? ''));
      const value = restoreDefused((cells[1] ?? '').trim());
      return column === undefined || value === '' ? [] : [[column, value]];
    }),
  );
}
