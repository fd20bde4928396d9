import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { ImportState } from './desk-api.ts';
import { ProgressBar } from './progress-bar.tsx';
import { findSecondsLeft } from './seconds-left.ts';

const text = words.desk.imports;

/** How far an import is: files, rows, and how long it still takes where a trial tells. */
export function ImportProgress({ state }: { readonly state: ImportState }) {
  const { dryRun, progress, expectedSeconds } = state;
  const label = dryRun ? text.checking : text.importing;
  if (progress === null) return <ProgressBar label={label} share={null} note="" />;
  const { phase, file, fileNumber, fileCount, rows, seconds } = progress;
  const secondsLeft = findSecondsLeft(expectedSeconds, seconds);
  const whole = Math.floor(seconds);
  return (
    <div className="import-progress">
      <ProgressBar
        label={label}
        share={
          expectedSeconds === null
            ? toShareOfFiles(phase, fileNumber, fileCount)
            : Math.min(0.99, seconds / expectedSeconds)
        }
        note={[
          phase === 'reading'
            ? text.fileOf(formatCount(fileNumber), formatCount(fileCount), file)
            : text.deriving,
          text.rows(formatCount(rows)),
          expectedSeconds === null
            ? text.secondsSoFar(formatCount(whole))
            : secondsLeft === null
              ? text.nearlyDone
              : text.secondsLeft(formatCount(secondsLeft)),
        ].join(words.site.listSeparator)}
      />
      {!dryRun && <p className="help">{text.mayLeave}</p>}
    </div>
  );
}

/** Files begun, of all; what comes after them is the last tenth. */
function toShareOfFiles(
  phase: 'reading' | 'deriving' | 'done',
  fileNumber: number,
  fileCount: number,
): number {
  if (phase !== 'reading' || fileCount === 0) return 0.9;
  return (0.9 * (fileNumber - 1)) / fileCount;
}
