import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { PlanRow, PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { defuse } from '../../geo/registry/spreadsheet-cell.ts';
import { planStates, planThemes } from '../../geo/terms/plan-theme.ts';

/** What stands above the table; read back by its label. */
export const planLabels = { vision: 'めざす姿', period: '計画期間' } as const;

/** The columns, left to right; read back by their headers. */
export const planColumns = [
  { id: 'theme', header: '場面', width: 16 },
  { id: 'goal', header: '目標', width: 30 },
  { id: 'issue', header: '課題', width: 34 },
  { id: 'action', header: '対応策', width: 34 },
  { id: 'owner', header: '担当（組織・役職）', width: 22 },
  { id: 'due', header: '期限', width: 12 },
  { id: 'state', header: '状態', width: 10 },
  { id: 'indicator', header: '指標', width: 28 },
  { id: 'indicatorId', header: '指標のID', width: 14 },
  { id: 'target', header: '目標値', width: 12 },
  { id: 'year', header: '目標年度', width: 12 },
  { id: 'result', header: '結果', width: 34 },
] as const;

export type PlanColumnId = (typeof planColumns)[number]['id'];

const labelOf = (table: readonly { readonly id: string; readonly label: string }[], id: string) =>
  table.find((row) => row.id === id)?.label ?? id;

/**
 * A sheet as a workbook on A4 across: 課題 by 課題, the goal on the first line of its scene. What is
 * read back from it is the same sheet.
 * @param place who it is of, for the heading. @param nameOf an indicator of the table, in words.
 */
export function toPlanWorkbook(
  sheet: PlanSheet,
  place: string,
  nameOf: (indicator: string) => string,
): Promise<Uint8Array> {
  const top = [
    ['計画シート', place],
    ['担当の列には、組織か役職を書いてください。個人の氏名は書かないでください。'],
    [planLabels.vision, sheet.vision],
    [planLabels.period, sheet.period],
  ];
  const header = planColumns.map((column) => column.header);
  const lines = planThemes.flatMap(({ id, label }) => {
    const rows = sheet.rows.filter(({ theme }) => theme === id);
    if (rows.length === 0) return sheet.goals[id] === '' ? [] : [[label, sheet.goals[id]]];
    return rows.map((row, i) => [
      label,
      i === 0 ? sheet.goals[id] : '',
      ...toCells(row, nameOf).map(String),
    ]);
  });
  const rows: CellValue[][] = [...top, header, ...lines].map((cells) =>
    cells.map((cell) => (cell === '' ? null : defuse(cell))),
  );
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
  const bold = { style: { font: { bold: true }, ...wrapped } };
  const last = String.fromCharCode(64 + planColumns.length);
  return writeXlsx({
    sheets: [
      {
        name: '計画シート',
        rows,
        columns: planColumns.map(({ width }) => ({ width, style: wrapped })),
        cells: new Map(header.map((_, i) => [`${top.length},${i}`, bold])),
        freezePane: { rows: top.length + 1, columns: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printArea: `$A$1:$${last}$${rows.length}`,
          printTitlesRow: `$${top.length + 1}:$${top.length + 1}`,
        },
        headerFooter: { oddFooter: '&C&P / &N' },
      },
    ],
  });
}

function toCells(row: PlanRow, nameOf: (indicator: string) => string): readonly string[] {
  const { issue, action, owner, due, state, indicator, target, year, result } = row;
  const [name, id] =
    indicator.type === 'table' ? [nameOf(indicator.id), indicator.id] : [indicator.name, ''];
  const told = labelOf(planStates, state);
  return [issue, action, owner, due, told, name, id, target, year, result];
}
