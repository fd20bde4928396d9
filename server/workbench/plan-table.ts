import type { PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { findNow, type Store } from '../database/sqlite.ts';

export interface KeptPlan {
  readonly code: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly sheet: PlanSheet;
}

export async function findPlan(
  { db }: Store,
  layer: string,
  code: string,
): Promise<KeptPlan | undefined> {
  const row = await db
    .selectFrom('plan_sheet')
    .selectAll()
    .where('layer', '=', layer)
    .where('code', '=', code)
    .executeTakeFirst();
  return row && toPlan(row);
}

/** Ascending by code. */
export async function listPlans({ db }: Store, layer: string): Promise<readonly KeptPlan[]> {
  const rows = db.selectFrom('plan_sheet').selectAll().where('layer', '=', layer);
  return (await rows.orderBy('code').execute()).map(toPlan);
}

/**
 * Writes a sheet over the version that was read (0: there was none); undefined when another one has
 * been written since, and then nothing is changed.
 */
export function putPlan(
  store: Store,
  area: { readonly layer: string; readonly code: string },
  written: { readonly version: number; readonly sheet: PlanSheet; readonly updatedAt: string },
): KeptPlan | undefined {
  const { version, sheet, updatedAt } = written;
  const values = { version: version + 1, body: JSON.stringify(sheet), updated_at: updatedAt };
  const query =
    version === 0
      ? store.db
          .insertInto('plan_sheet')
          .values({ ...area, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
      : store.db
          .updateTable('plan_sheet')
          .set(values)
          .where('layer', '=', area.layer)
          .where('code', '=', area.code)
          .where('version', '=', version)
          .returningAll();
  const row = findNow<Row>(store, query);
  return row && toPlan(row);
}

interface Row {
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly updated_at: string;
}

const toPlan = ({ code, version, body, updated_at }: Row): KeptPlan => ({
  code,
  version,
  updatedAt: updated_at,
  sheet: JSON.parse(body) as PlanSheet,
});
