import { Worker } from 'node:worker_threads';
import type { ImportReport } from '../../geo/atlas/answers.ts';
import type { AtlasSnapshot } from '../../geo/atlas/snapshot.ts';
import type { Examination } from '../desk/examine-import.ts';
import type { ProgressListener } from './progress.ts';
import type { WorkerMessage, WorkerTask } from './worker-task.ts';

export type WorkerResult =
  | {
      readonly ok: true;
      readonly report: ImportReport | null;
      readonly examination: Examination | null;
      readonly snapshot: AtlasSnapshot;
    }
  | { readonly ok: false; readonly message: string };

/** Runs from `tsc` output only: a thread cannot start from TypeScript. */
const workerUrl = new URL('./worker.js', import.meta.url);

/** Does a task in a thread of its own; what a person can mend comes as a value, a bug rejects. */
export function runInWorker(
  task: WorkerTask,
  onProgress?: ProgressListener,
): Promise<WorkerResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData: task });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'refused') resolve({ ok: false, message: message.message });
      else {
        const { report, examination, snapshot } = message;
        resolve({ ok: true, report, examination, snapshot });
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`worker ended with ${code} before its answer`)));
  });
}
