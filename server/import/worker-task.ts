import type { ImportReport } from '../../geo/atlas/answers.ts';
import type { AtlasSnapshot } from '../../geo/atlas/snapshot.ts';
import type { Examination, ExamineTask } from '../desk/examine-import.ts';
import type { ImportSettings } from './import-files.ts';
import type { ImportProgress } from './progress.ts';

/** Work that would keep the server from answering, done in a thread of its own. */
export type WorkerTask =
  | {
      readonly type: 'import';
      readonly databasePath: string;
      readonly paths: readonly string[];
      readonly settings: Omit<ImportSettings, 'onProgress' | 'examine'>;
      /** What to find out before the import is kept or taken back. */
      readonly examine?: ExamineTask;
    }
  | {
      readonly type: 'undo';
      readonly databasePath: string;
      readonly today: string;
      readonly ticket: string;
    }
  /** Derives again where day or rules have moved on, and reads the Atlas. */
  | { readonly type: 'refresh'; readonly databasePath: string; readonly today: string };

export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | {
      readonly type: 'done';
      /** Of an import; null for other tasks. */
      readonly report: ImportReport | null;
      readonly examination: Examination | null;
      readonly snapshot: AtlasSnapshot;
    }
  /** What a person can mend, as a sentence. */
  | { readonly type: 'refused'; readonly message: string };
