import { parentPort, workerData } from 'node:worker_threads';
import type { ImportReport } from '../../geo/atlas/answers.ts';
import { buildSnapshot, listTransferables } from '../../geo/atlas/snapshot.ts';
import { readAtlasInput } from '../database/atlas-input.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore, inTransaction, renewReadSnapshot, type Store } from '../database/sqlite.ts';
import { type Examination, examineImport } from '../desk/examine-import.ts';
import { explainRefusal } from '../explain-refusal.ts';
import { derive } from './derive.ts';
import { importFiles } from './import-files.ts';
import { undoImport } from './undo.ts';
import type { WorkerMessage, WorkerTask } from './worker-task.ts';

/** One thread, one task: what it was given when it started. */
const port = parentPort;
if (port === null) throw new Error('worker.js runs in a worker thread only');

const tell = (message: WorkerMessage, transfer: ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

try {
  const task = workerData as WorkerTask;
  const store = await openDatabase(task.databasePath);
  try {
    const done = await carryOut(store, task);
    if ('message' in done) tell({ type: 'refused', message: done.message });
    else {
      // One state of the database, whoever else writes meanwhile.
      renewReadSnapshot(store);
      const snapshot = buildSnapshot(readAtlasInput(store));
      tell({ type: 'done', ...done, snapshot }, listTransferables(snapshot));
    }
  } finally {
    await closeStore(store);
  }
} catch (error) {
  const message = explainRefusal(error);
  if (message === undefined) throw error;
  tell({ type: 'refused', message });
}

interface Done {
  readonly report: ImportReport | null;
  readonly examination: Examination | null;
}

async function carryOut(
  store: Store,
  task: WorkerTask,
): Promise<Done | { readonly message: string }> {
  switch (task.type) {
    case 'import': {
      const { examine } = task;
      let examination: Examination | null = null;
      const { report } = await importFiles(store, task.paths, {
        ...task.settings,
        onProgress: (progress) => tell({ type: 'progress', progress }),
        ...(examine && {
          examine: async (state) => {
            examination = await examineImport(store, examine, state);
          },
        }),
      });
      return { report, examination };
    }
    case 'undo': {
      const result = await undoImport(store, task.today, task.ticket);
      return result.ok
        ? { report: result.batch.report, examination: null }
        : { message: result.message };
    }
    case 'refresh':
      await inTransaction(store, async () => ({
        keep: true,
        value: await derive(store, task.today),
      }));
      return { report: null, examination: null };
  }
}
