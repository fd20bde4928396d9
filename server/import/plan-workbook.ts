import type { PlanIndicator, PlanRow, PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { toEmptySheet } from '../../geo/plan/plan-state.ts';
import { restoreDefused } from '../../geo/registry/spreadsheet-cell.ts';
import { planStates, planThemes } from '../../geo/terms/plan-theme.ts';
import { type PlanColumnId, planColumns, planLabels } from '../export/plan-workbook.ts';
import type { SheetRow } from './sheet.ts';
import { openWorkbook } from './xlsx.ts';

/** A cell that cannot be taken as it is. */
export interface PlanFault {
  /** `7行目 状態` */
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

type Line = Readonly<Record<PlanColumnId, string>> & { readonly line: number };

/**
 * Reads a sheet back from its workbook; every line becomes a row, a goal, or a fault with its place.
 * @throws {WorkbookError} when the file is no workbook.
 */
export async function readPlanWorkbook(
  bytes: Uint8Array,
): Promise<{ readonly sheet: PlanSheet; readonly faults: readonly PlanFault[] }> {
  const rows = await readRows(bytes);
  const head = rows.findIndex(({ cells }) =>
    planColumns.every(({ header }) => cells.some((cell) => cell.trim() === header)),
  );
  if (head < 0) {
    const headers = planColumns.map(({ header }) => header).join('、');
    const reason = `見出しの行（${headers}）が見つかりません。書き出した計画シートの形のまま使ってください。`;
    return { sheet: toEmptySheet(), faults: [{ name: '見出し', value: '', reason }] };
  }
  const topOf = (label: string) =>
    rows.slice(0, head).find(({ cells }) => cells[0]?.trim() === label)?.cells[1] ?? '';
  const places = planColumns.map(
    ({ id, header }) =>
      [id, rows[head]!.cells.findIndex((cell) => cell.trim() === header)] as const,
  );
  const lines = rows.slice(head + 1).map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(places.map(([id, place]) => [id, restoreDefused(cells[place] ?? '')])),
  })) as unknown as readonly Line[];
  return toSheet(
    lines,
    restoreDefused(topOf(planLabels.vision)),
    restoreDefused(topOf(planLabels.period)),
  );
}

async function readRows(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const [first] = await openWorkbook(bytes);
  const rows: SheetRow[] = [];
  if (first) for await (const batch of first.rows()) rows.push(...batch);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function toSheet(lines: readonly Line[], vision: string, period: string) {
  const goals: Record<string, string> = { ...toEmptySheet().goals };
  const faults: PlanFault[] = [];
  const rows = lines.flatMap((line): PlanRow[] => {
    const theme = planThemes.find(({ label }) => label === line.theme.trim());
    if (!theme) {
      const reason = `場面は ${planThemes.map(({ label }) => label).join('、')} のどれかにしてください。`;
      faults.push({ name: `${line.line}行目 場面`, value: line.theme, reason });
      return [];
    }
    if (line.goal !== '') {
      if (goals[theme.id] === '') goals[theme.id] = line.goal;
      else if (goals[theme.id] !== line.goal) {
        const reason = '同じ場面に目標が二つあります。一つの行だけに書いてください。';
        faults.push({ name: `${line.line}行目 目標`, value: line.goal, reason });
      }
    }
    if (isGoalOnly(line)) return [];
    const state = planStates.find(({ label }) => label === (line.state.trim() || '予定'));
    if (!state) {
      const reason = `状態は ${planStates.map(({ label }) => label).join('、')} のどれかにしてください。`;
      faults.push({ name: `${line.line}行目 状態`, value: line.state, reason });
      return [];
    }
    const { issue, action, owner, target, year, result } = line;
    const due = line.due.trim();
    const indicator = toIndicator(line);
    return [
      {
        theme: theme.id,
        issue,
        action,
        owner,
        due,
        state: state.id,
        indicator,
        target,
        year,
        result,
      },
    ];
  });
  return { sheet: { vision, period, goals: goals as PlanSheet['goals'], rows }, faults };
}

function isGoalOnly(line: Line): boolean {
  return planColumns.every(({ id }) => id === 'theme' || id === 'goal' || line[id] === '');
}

function toIndicator({ indicator, indicatorId }: Line): PlanIndicator {
  const id = indicatorId.trim();
  return id === '' ? { type: 'free', name: indicator } : { type: 'table', id };
}
