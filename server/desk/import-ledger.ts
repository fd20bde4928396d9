import type { ImportListItem } from '../../geo/desk/import-changes.ts';
import { findNewestBatch, type ImportBatch, listBatches } from '../database/import-batch-table.ts';
import type { Store } from '../database/sqlite.ts';
import { sumCounts } from '../import/report.ts';
import { whyNotUndo } from '../import/undo.ts';

/** What was imported when, read from the database at the time of asking. */
export interface ImportLedger {
  readonly list: () => { readonly total: number; readonly items: readonly ImportListItem[] };
}

const mostListed = 200;

export function openImportLedger(store: Store): ImportLedger {
  return {
    list() {
      const newest = findNewestBatch(store);
      const { total, batches } = listBatches(store, mostListed);
      return { total, items: batches.map((batch) => toItem(batch, newest)) };
    },
  };
}

function toItem(batch: ImportBatch, newest: ImportBatch | undefined): ImportListItem {
  const { id, ticket, kind, state, startedAt, finishedAt, report } = batch;
  const refusal =
    kind === 'demo' && state === 'done'
      ? '見本県（架空）は、ほかのデータを取り込むと自動的に外れます。'
      : whyNotUndo(batch, newest);
  return {
    id: ticket,
    number: id,
    ...{ kind, state, startedAt, finishedAt },
    files: report?.files ?? [],
    totals: report?.totals ?? sumCounts([]),
    messages: report?.messages ?? [],
    mayUndo: refusal === undefined,
    undoRefusal: refusal ?? null,
  };
}
