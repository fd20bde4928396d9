import { type PlanThemeId, planThemes } from '../terms/plan-theme.ts';
import type { PlanResult, PlanRow, PlanSheet } from './plan-sheet.ts';

export function toEmptySheet(): PlanSheet {
  const goals = Object.fromEntries(planThemes.map(({ id }) => [id, '']));
  return { vision: '', period: '', goals: goals as Record<PlanThemeId, string>, rows: [] };
}

export function toEmptyRow(theme: PlanThemeId): PlanRow {
  return {
    ...{ theme, issue: '', action: '', owner: '', due: '', state: 'planned' },
    ...{ indicator: { type: 'free', name: '' }, target: '', year: '', result: '' },
  };
}

/** Rows of one theme together, in the order of the themes; within a theme as they stood. */
export function sortRows(rows: readonly PlanRow[]): readonly PlanRow[] {
  return planThemes.flatMap(({ id }) => rows.filter(({ theme }) => theme === id));
}

export function isEmptySheet({ vision, period, goals, rows }: PlanSheet): boolean {
  return (
    [vision, period, ...Object.values(goals)].every((text) => text === '') && rows.length === 0
  );
}

/** Past its day and not done. @param today `YYYY-MM-DD`. */
export function isOverdue({ due, state }: Pick<PlanRow, 'due' | 'state'>, today: string): boolean {
  return due !== '' && due < today && state !== 'done';
}

/**
 * Whether a figure reaches its target; null where that cannot be said. The target of a share may be
 * written as a share or in percent.
 */
export function hasReached(
  target: string,
  value: number,
  { unit, direction }: Pick<PlanResult, 'unit' | 'direction'>,
): boolean | null {
  const wanted = toNumber(target);
  if (wanted === null || direction === 'none') return null;
  return value >= (unit === 'share' && wanted > 1 ? wanted / 100 : wanted);
}

/** A figure in half or full width, with thousands separators or a percent sign; null for words. */
export function toNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(plain);
  return match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : null;
}
