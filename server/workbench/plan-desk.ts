import type { Atlas } from '../../geo/atlas/atlas.ts';
import { indicators } from '../../geo/coverage/indicator.ts';
import type {
  PlanAnswer,
  PlanFigure,
  PlanListItem,
  PlanResult,
  PlanSheet,
} from '../../geo/plan/plan-sheet.ts';
import { isEmptySheet, isOverdue, sortRows, toEmptySheet } from '../../geo/plan/plan-state.ts';
import { describeTrend, type Moment } from '../../geo/trend/describe-trend.ts';
import type { Store } from '../database/sqlite.ts';
import { findPlan, type KeptPlan, listPlans, putPlan } from './plan-table.ts';
import type { SnapshotBook } from './snapshot-book.ts';

/** Keeps the plan sheets, and lays beside them what the figures became. */
export interface PlanDesk {
  /** Undefined when there is no such area and no sheet of it. */
  readonly find: (atlas: Atlas, area: AreaAsked, today: string) => Promise<PlanAnswer | undefined>;
  /** Over the version that was read; `newer` when another one was written since. */
  readonly save: (
    atlas: Atlas,
    area: AreaAsked,
    written: { readonly version: number; readonly sheet: PlanSheet },
    today: string,
  ) => Promise<PlanAnswer | 'unknown' | 'newer'>;
  readonly list: (atlas: Atlas, layer: string, today: string) => Promise<readonly PlanListItem[]>;
}

interface AreaAsked {
  readonly layer: string;
  readonly code: string;
}

export function openPlanDesk(store: Store, snapshots: SnapshotBook, now: () => Date): PlanDesk {
  const describe = async (
    atlas: Atlas,
    area: AreaAsked,
    kept: KeptPlan | undefined,
    today: string,
  ): Promise<PlanAnswer> => ({
    ...area,
    name: atlas.areas.find(area.layer, area.code)?.name ?? area.code,
    version: kept?.version ?? 0,
    updatedAt: kept?.updatedAt ?? null,
    sheet: kept?.sheet ?? toEmptySheet(),
    results: describeResults(await snapshots.listMoments(atlas, today, area.layer), area),
  });
  const isKnown = (atlas: Atlas, { layer, code }: AreaAsked) =>
    atlas.areas.find(layer, code) !== undefined;
  return {
    async find(atlas, area, today) {
      const kept = await findPlan(store, area.layer, area.code);
      return kept || isKnown(atlas, area) ? describe(atlas, area, kept, today) : undefined;
    },
    async save(atlas, area, { version, sheet }, today) {
      const before = await findPlan(store, area.layer, area.code);
      if (!before && !isKnown(atlas, area)) return 'unknown';
      const kept = putPlan(store, area, {
        version,
        sheet: { ...sheet, rows: sortRows(sheet.rows) },
        updatedAt: now().toISOString(),
      });
      return kept ? describe(atlas, area, kept, today) : 'newer';
    },
    async list(atlas, layer, today) {
      const kept = await listPlans(store, layer);
      return kept
        .filter(({ sheet }) => !isEmptySheet(sheet))
        .map(({ code, updatedAt, sheet: { rows } }) => ({
          code,
          name: atlas.areas.find(layer, code)?.name ?? null,
          updatedAt,
          rows: rows.length,
          done: rows.filter(({ state }) => state === 'done').length,
          overdue: rows
            .filter((row) => isOverdue(row, today))
            .map(({ action, due }) => ({ action, due })),
        }));
    },
  };
}

/** Days on which the area was made otherwise than today are left out: they are not this area's. */
function describeResults(
  moments: readonly Moment[],
  { layer, code }: AreaAsked,
): Readonly<Record<string, PlanResult>> {
  const known = moments.at(-1)?.figures.indicators ?? [];
  return Object.fromEntries(
    known.map(({ id, name, unit }): [string, PlanResult] => {
      const { areas } = describeTrend(moments, { layer, area: code, indicator: id });
      const area = areas[0];
      const made = area?.outlines.at(-1) ?? null;
      const figures = (area?.figures ?? []).flatMap((figure, i): PlanFigure[] => {
        const { value, numerator, denominator } = figure;
        if (value === null || area?.outlines[i] !== made) return [];
        const { figures: day, id: number } = moments[i]!;
        return [{ asOf: day.asOf, now: number === null, value, numerator, denominator }];
      });
      const direction = indicators.find((row) => row.id === id)?.direction ?? 'none';
      return [id, { name, unit, direction, figures }];
    }),
  );
}
