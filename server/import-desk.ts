import type { ImportReport } from '../geo/atlas/answers.ts';
import type { ImportProgress } from './import/progress.ts';
import type { Upload } from './routes/upload.ts';

/** An import as whoever started it may watch it. */
export interface ImportState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly progress: ImportProgress | null;
  readonly report: ImportReport | null;
  /** Why it failed, as a sentence. */
  readonly message: string | null;
}

/** Takes imports one at a time; each runs in a worker while reads go on. */
export interface ImportDesk {
  /** Undefined while another one runs. */
  readonly start: (upload: Upload) => ImportState | undefined;
  readonly find: (id: string) => ImportState | undefined;
  /** Resolves when the import has moved on. */
  readonly nextChange: (id: string) => Promise<void>;
  readonly undo: (
    id: string,
  ) => Promise<
    | { readonly ok: true; readonly state: ImportState }
    | { readonly ok: false; readonly message: string }
  >;
}
