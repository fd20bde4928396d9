import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { dirname } from 'node:path';
import type { AtlasSnapshot } from '../geo/atlas/snapshot.ts';
import { findBatch } from './database/import-batch-table.ts';
import type { Store } from './database/sqlite.ts';
import { rejectionsPathBeside } from './import/report.ts';
import { runInWorker, type WorkerResult } from './import/run-in-worker.ts';
import type { ImportDesk, ImportState } from './import-desk.ts';
import type { Upload } from './routes/upload.ts';

export interface DeskSettings {
  readonly databasePath: string;
  readonly today: () => string;
  /** Called with the state of things after an import or its undoing. */
  readonly publish: (snapshot: AtlasSnapshot) => void;
  /** Called with an error that no person can mend. */
  readonly onBug: (error: unknown) => void;
}

const BUG_MESSAGE =
  '取り込みの途中で問題が起きました。データベースは変えていません。管理者に連絡してください。';

/** @param history a connection for looking up imports of earlier days. */
export function openImportDesk(history: Store, settings: DeskSettings): ImportDesk {
  const { databasePath, today } = settings;
  const states = new Map<string, ImportState>();
  const changes = new EventEmitter().setMaxListeners(0);
  let busy = false;

  const put = (state: ImportState): ImportState => {
    states.set(state.id, state);
    changes.emit(state.id);
    return state;
  };

  const work = async (task: () => Promise<WorkerResult>): Promise<WorkerResult> => {
    busy = true;
    try {
      const result = await task();
      if (result.ok) settings.publish(result.snapshot);
      return result;
    } catch (error) {
      settings.onBug(error);
      return { ok: false, message: BUG_MESSAGE };
    } finally {
      busy = false;
    }
  };

  const runImport = async (id: string, upload: Upload) => {
    const result = await work(() =>
      runInWorker(
        {
          type: 'import',
          databasePath,
          paths: upload.paths,
          settings: {
            kind: 'files',
            ticket: id,
            options: upload.options,
            today: today(),
            dryRun: upload.dryRun,
            rejectionsPath: rejectionsPathBeside(databasePath, new Date()),
            shownFrom: dirname(upload.paths[0] ?? '.'),
          },
        },
        (progress) => put({ ...states.get(id)!, progress }),
      ),
    );
    await upload.discard().catch(settings.onBug);
    const before = states.get(id)!;
    // What the database holds is done, whatever went wrong after.
    const report = result.ok ? result.report : (findBatch(history, id)?.report ?? null);
    put(
      result.ok || report
        ? { ...before, state: 'done', report }
        : { ...before, state: 'failed', message: result.message },
    );
  };

  const find = (id: string): ImportState | undefined => {
    const known = states.get(id);
    if (known) return known;
    const batch = findBatch(history, id);
    return batch && { id, state: batch.state, progress: null, report: batch.report, message: null };
  };

  return {
    start(upload) {
      if (busy) return undefined;
      const id = randomUUID();
      const state = put({ id, state: 'running', progress: null, report: null, message: null });
      runImport(id, upload).catch(settings.onBug);
      return state;
    },
    find,
    async nextChange(id) {
      if (find(id)?.state === 'running') await once(changes, id);
    },
    async undo(id) {
      if (busy) return { ok: false, message: 'ほかの取り込みが進行中です。' };
      const result = await work(() =>
        runInWorker({ type: 'undo', databasePath, today: today(), ticket: id }),
      );
      if (!result.ok) return result;
      const before = find(id);
      return {
        ok: true,
        state: put({
          id,
          state: 'undone',
          progress: null,
          report: before?.report ?? result.report,
          message: null,
        }),
      };
    },
  };
}
