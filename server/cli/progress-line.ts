import type { ImportProgress, ProgressListener } from '../import/progress.ts';

const BAR_CELLS = 20;

/** Draws progress over one line of a terminal; undefined where nobody watches. */
export function openProgressLine(
  stream: NodeJS.WriteStream,
): { readonly show: ProgressListener; readonly clear: () => void } | undefined {
  if (!stream.isTTY) return undefined;
  const clearLine = '\r\u001b[K';
  return {
    show: (progress) => stream.write(clearLine + formatProgress(progress)),
    clear: () => stream.write(clearLine),
  };
}

/** One line: bar over the files, rows, rows per second, and what is being done. */
export function formatProgress(progress: ImportProgress): string {
  const { phase, file, fileNumber, fileCount, rows, seconds } = progress;
  const filled = Math.round((fileNumber / Math.max(fileCount, 1)) * BAR_CELLS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  const speed = seconds > 0 ? Math.round(rows / seconds) : 0;
  const doing = phase === 'reading' ? file.split('/').at(-1) : '施設と圏域を組み立てています';
  return `${bar} ${fileNumber}/${fileCount}  ${rows.toLocaleString('ja-JP')}行  毎秒${speed.toLocaleString('ja-JP')}行  ${doing}`;
}
