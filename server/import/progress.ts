/** How far an import is; sent often, so it is small and can cross threads. */
export interface ImportProgress {
  readonly phase: 'reading' | 'deriving' | 'done';
  /** File being read; '' while deriving. */
  readonly file: string;
  /** Files begun and files in all. */
  readonly fileNumber: number;
  readonly fileCount: number;
  /** Data rows read so far, of all files. */
  readonly rows: number;
  readonly seconds: number;
}

export type ProgressListener = (progress: ImportProgress) => void;

/** Counts rows and tells the listener now and then, never for every row. */
export interface ProgressMeter {
  readonly beginFile: (file: string) => void;
  readonly countRow: () => void;
  readonly beginDeriving: () => void;
  readonly seconds: () => number;
}

const ROWS_BETWEEN = 500;
const MS_BETWEEN = 100;

/** @param nowMs a clock in milliseconds; `performance.now` outside tests. */
export function openProgressMeter(
  fileCount: number,
  listener: ProgressListener | undefined,
  nowMs: () => number = () => performance.now(),
): ProgressMeter {
  const startedMs = nowMs();
  let file = '';
  let fileNumber = 0;
  let rows = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  const seconds = () => (nowMs() - startedMs) / 1000;
  const tell = (phase: ImportProgress['phase']) => {
    toldMs = nowMs();
    listener?.({ phase, file, fileNumber, fileCount, rows, seconds: seconds() });
  };
  return {
    beginFile(name) {
      file = name;
      fileNumber++;
      tell('reading');
    },
    countRow() {
      rows++;
      if (rows % ROWS_BETWEEN === 0 && nowMs() - toldMs >= MS_BETWEEN) tell('reading');
    },
    beginDeriving() {
      file = '';
      tell('deriving');
    },
    seconds,
  };
}
