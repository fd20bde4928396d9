import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { dirname, join } from 'node:path';
import type { AtlasSnapshot } from '../geo/atlas/snapshot.ts';
import type { ImportTrial } from '../geo/desk/import-changes.ts';
import { findBatch } from './database/import-batch-table.ts';
import { findMeta } from './database/meta-table.ts';
import type { Store } from './database/sqlite.ts';
import { readChanges } from './desk/change-files.ts';
import type { Examination } from './desk/examine-import.ts';
import { openKeptFiles } from './desk/kept-files.ts';
import { rejectionsPathBeside } from './import/report.ts';
import { runInWorker, type WorkerResult } from './import/run-in-worker.ts';
import type { ImportDesk, ImportState } from './import-desk.ts';
import type { Upload } from './routes/upload.ts';

export interface DeskSettings {
  readonly databasePath: string;
  readonly today: () => string;
  /** The machine's clock unless given. */
  readonly now?: () => Date;
  /** Called with the state of things after an import or its undoing. */
  readonly publish: (snapshot: AtlasSnapshot) => void;
  /** Called with an error that no person can mend. */
  readonly onBug: (error: unknown) => void;
}

const BUG_MESSAGE =
  '取り込みの途中で問題が起きました。データベースは変えていません。管理者に連絡してください。';
const BUSY_MESSAGE = 'ほかの取り込みが進行中です。終わってからもう一度試してください。';

const untouched: Omit<ImportState, 'id' | 'state'> = {
  dryRun: false,
  progress: null,
  expectedSeconds: null,
  report: null,
  trial: null,
  refused: [],
  message: null,
};

/** @param history a connection for looking up imports of earlier days. */
export function openImportDesk(history: Store, settings: DeskSettings): ImportDesk {
  const { databasePath, today, now = () => new Date() } = settings;
  const states = new Map<string, ImportState>();
  const changes = new EventEmitter().setMaxListeners(0);
  const kept = openKeptFiles(now, settings.onBug);
  const dataVersion = () => findMeta(history, 'data_version') ?? '';
  let busy = false;
  let running: string | null = null;

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
      running = null;
    }
  };

  const runImport = async (id: string, upload: Upload) => {
    const { dryRun } = upload;
    const against = dataVersion();
    const folder = await kept.makeFolder();
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
            dryRun,
            rejectionsPath: dryRun
              ? join(folder, 'rejections.csv')
              : rejectionsPathBeside(databasePath, now()),
            shownFrom: dirname(upload.paths[0] ?? '.'),
          },
          examine: { folder, compare: dryRun },
        },
        (progress) => put({ ...states.get(id)!, progress }),
      ),
    );
    const { examination = null } = result.ok ? result : {};
    kept.keep(id, { upload: dryRun && result.ok ? upload : null, folder });
    if (!dryRun || !result.ok) await upload.discard().catch(settings.onBug);
    const before = states.get(id)!;
    // What the database holds is done, whatever went wrong after.
    const report = result.ok ? result.report : (findBatch(history, id)?.report ?? null);
    put(
      result.ok || report
        ? { ...before, state: 'done', report, ...tellFindings(examination, against) }
        : { ...before, state: 'failed', message: result.message },
    );
  };

  const begin = (upload: Upload, expectedSeconds: number | null): ImportState => {
    const id = randomUUID();
    // Taken before the work begins, for whoever asks in between.
    busy = true;
    running = id;
    const { dryRun } = upload;
    const state = put({ ...untouched, id, state: 'running', dryRun, expectedSeconds });
    runImport(id, upload).catch((error: unknown) => {
      settings.onBug(error);
      busy = false;
      running = null;
      put({ ...states.get(id)!, state: 'failed', message: BUG_MESSAGE });
    });
    return state;
  };

  /** With what is still kept of it. */
  const find = (id: string): ImportState | undefined => {
    const known = states.get(id);
    if (known) {
      const held = kept.find(id);
      const { trial } = known;
      const keptUntil = (held?.upload && held.until.toISOString()) ?? null;
      return {
        ...known,
        trial: trial && { ...trial, keptUntil },
        refused: held ? known.refused : [],
      };
    }
    const batch = findBatch(history, id);
    return batch && { ...untouched, id, state: batch.state, report: batch.report };
  };

  const dropTrial = async (trial: ImportState): Promise<ImportState> => {
    await kept.release(trial.id);
    put({ ...trial, state: 'undone' });
    return find(trial.id)!;
  };

  return {
    start: (upload) => (busy ? undefined : begin(upload, null)),
    running: () => running,
    find,
    async nextChange(id) {
      if (find(id)?.state === 'running') await once(changes, id);
    },
    confirm(id) {
      const tried = find(id);
      const refuse = (message: string) => ({ ok: false, message }) as const;
      if (!tried?.trial)
        return refuse('確かめるだけの取り込み（dryRun）が終わってから確定できます。');
      const { trial, report } = tried;
      if (trial.confirmedAs !== null) return refuse('この取り込みは、すでに確定しています。');
      if (trial.keptUntil === null)
        return refuse('確かめたファイルは、もう残っていません。ファイルをもう一度送ってください。');
      if (busy) return refuse(BUSY_MESSAGE);
      if (dataVersion() !== trial.against)
        return refuse(
          '確かめたあとに、ほかの取り込みや取り消しでデータが変わりました。ファイルをもう一度送って、違いを確かめ直してください。',
        );
      const upload = kept.takeUpload(id);
      if (upload === null) return refuse('ファイルをもう一度送ってください。');
      const state = begin({ ...upload, dryRun: false }, report?.seconds ?? null);
      put({ ...states.get(id)!, trial: { ...trial, confirmedAs: state.id } });
      return { ok: true, state };
    },
    async undo(id) {
      const before = find(id);
      if (before?.trial?.confirmedAs)
        return {
          ok: false,
          message: `この確認は確定済みです。取り消すなら、確定した取り込み（${before.trial.confirmedAs}）を取り消してください。`,
        };
      if (before?.dryRun && before.state !== 'running')
        return { ok: true, state: await dropTrial(before) };
      if (busy) return { ok: false, message: BUSY_MESSAGE };
      const result = await work(() =>
        runInWorker({ type: 'undo', databasePath, today: today(), ticket: id }),
      );
      if (!result.ok) return result;
      const report = before?.report ?? result.report;
      return { ok: true, state: put({ ...untouched, id, state: 'undone', report }) };
    },
    async readChanges(id, outcome, start, limit) {
      const folder = states.get(id)?.trial ? kept.find(id)?.folder : undefined;
      return folder === undefined ? undefined : readChanges(folder, outcome, start, limit);
    },
    findRefused(id, download) {
      const folder = kept.find(id)?.folder;
      const file = find(id)?.refused.find((each) => each.download === download);
      return folder !== undefined && file
        ? { path: join(folder, download), saveAs: file.saveAs }
        : undefined;
    },
    close: kept.close,
  };
}

function tellFindings(
  examination: Examination | null,
  against: string,
): Pick<ImportState, 'trial' | 'refused'> {
  const { counts = null, refused = [] } = examination ?? {};
  const trial: ImportTrial | null = counts && {
    counts,
    against,
    keptUntil: null,
    confirmedAs: null,
  };
  return { trial, refused };
}
