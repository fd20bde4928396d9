import type { ImportReport } from '../geo/atlas/answers.ts';
import type { ChangeOutcome, ImportTrial, RefusedFile } from '../geo/desk/import-changes.ts';
import type { ChangePage } from './desk/change-files.ts';
import type { ImportProgress } from './import/progress.ts';
import type { Upload } from './routes/upload.ts';

/** An import as whoever started it may watch it. */
export interface ImportState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  /** Only tried: nothing is kept in the database. */
  readonly dryRun: boolean;
  readonly progress: ImportProgress | null;
  /** How long the trial of the same files took; null when they were not tried before. */
  readonly expectedSeconds: number | null;
  readonly report: ImportReport | null;
  /** What a trial found out; null for anything else, and until it is done. */
  readonly trial: ImportTrial | null;
  /** The refused rows as files, while they are kept. */
  readonly refused: readonly RefusedFile[];
  /** Why it failed, as a sentence. */
  readonly message: string | null;
}

/** Why something cannot be done now, as a sentence. */
export interface DeskRefusal {
  readonly ok: false;
  readonly message: string;
}

/** Takes imports one at a time; each runs in a worker while reads go on. */
export interface ImportDesk {
  /** Undefined while another one runs. */
  readonly start: (upload: Upload) => ImportState | undefined;
  /** Id of the import that runs now. */
  readonly running: () => string | null;
  readonly find: (id: string) => ImportState | undefined;
  /** Resolves when the import has moved on. */
  readonly nextChange: (id: string) => Promise<void>;
  /** Imports the files of a trial, without their being sent again. */
  readonly confirm: (
    id: string,
  ) => { readonly ok: true; readonly state: ImportState } | DeskRefusal;
  /** Takes an import back; drops the files of a trial. */
  readonly undo: (
    id: string,
  ) => Promise<{ readonly ok: true; readonly state: ImportState } | DeskRefusal>;
  /**
   * A page of what a trial would change, from `start` on: 0, or the `next` of the page before.
   * Undefined when it is not kept (any more), or no page begins there.
   */
  readonly readChanges: (
    id: string,
    outcome: ChangeOutcome,
    start: number,
    limit: number,
  ) => Promise<ChangePage | undefined>;
  /** Where a file of refused rows stands, while it is kept. */
  readonly findRefused: (
    id: string,
    download: string,
  ) => { readonly path: string; readonly saveAs: string } | undefined;
  /** Drops what is kept for a while. */
  readonly close: () => Promise<void>;
}
