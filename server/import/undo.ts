import { findBatch, findNewestBatch, type ImportBatch } from '../database/import-batch-table.ts';
import { revertImport } from '../database/record-change-table.ts';
import { inTransaction, type Store } from '../database/sqlite.ts';
import { derive } from './derive.ts';

export type UndoResult =
  | { readonly ok: true; readonly batch: ImportBatch; readonly dataVersion: string }
  | { readonly ok: false; readonly message: string };

/**
 * Takes the newest import back: what it brought goes, what it changed returns, and everything is
 * derived again. Only the newest one can be taken back, for later ones may build on it.
 * @param name number or ticket of the import; absent = the newest.
 */
export async function undoImport(
  store: Store,
  today: string,
  name?: number | string,
): Promise<UndoResult> {
  return inTransaction<UndoResult>(store, async () => {
    const newest = findNewestBatch(store);
    const batch = name === undefined ? newest : findBatch(store, name);
    const refusal = whyNotUndo(batch, newest);
    if (refusal !== undefined || batch === undefined)
      return { keep: false, value: { ok: false, message: refusal ?? '' } };
    await revertImport(store, batch.id);
    const { dataVersion } = await derive(store, today);
    return { keep: true, value: { ok: true, batch, dataVersion } };
  });
}

/** Why an import cannot be taken back, as a sentence; undefined when it can. */
export function whyNotUndo(
  batch: ImportBatch | undefined,
  newest: ImportBatch | undefined,
): string | undefined {
  if (newest === undefined) return '取り消せる取り込みがありません。';
  if (batch === undefined) return 'その番号の取り込みはありません。';
  if (batch.state === 'undone') return `取り込み ${batch.id} は、すでに取り消されています。`;
  if (batch.id !== newest.id)
    return `取り消せるのは最も新しい取り込み（${newest.id}）だけです。新しいものから順に取り消してください。`;
  return undefined;
}
