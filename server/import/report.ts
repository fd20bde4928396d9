import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import papaparse from 'papaparse';
import type { ImportCounts, ImportFileReport, ImportReport } from '../../geo/atlas/answers.ts';
import type { FileIssue } from './file-account.ts';

/** Sums of all files. */
export function sumCounts(files: readonly ImportFileReport[]): ImportCounts {
  const totals = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };
  for (const file of files)
    for (const key of Object.keys(totals) as (keyof ImportCounts)[]) totals[key] += file[key];
  return totals;
}

/** The report of one import, measured in this process. */
export function composeReport(input: {
  readonly files: readonly ImportFileReport[];
  readonly dataVersion: string;
  readonly seconds: number;
  readonly rejections: string | null;
  readonly messages: readonly string[];
}): ImportReport {
  const totals = sumCounts(input.files);
  const seconds = Math.round(input.seconds * 1000) / 1000;
  return {
    ok: input.files.every((file) => file.status !== 'failed'),
    dataVersion: input.dataVersion,
    seconds,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
    rowsPerSecond: seconds > 0 ? Math.round(totals.rows / seconds) : totals.rows,
    files: input.files,
    totals,
    rejections: input.rejections,
    messages: input.messages,
  };
}

const severityWords: Readonly<Record<FileIssue['severity'], string>> = {
  rejected: '取り込めず',
  doubtful: '要確認',
};

const columns: readonly { readonly header: string; readonly cell: (issue: FileIssue) => string }[] =
  [
    { header: 'ファイル', cell: (issue) => issue.file },
    { header: '行', cell: (issue) => String(issue.line) },
    { header: '列', cell: (issue) => issue.column },
    { header: '値', cell: (issue) => issue.value },
    { header: '区分', cell: (issue) => severityWords[issue.severity] },
    { header: '理由', cell: (issue) => issue.reason },
    { header: '説明', cell: (issue) => issue.message },
  ];

/**
 * Writes rejected and doubtful rows as CSV for a spreadsheet: UTF-8 with BOM, cells that a
 * spreadsheet would run as a formula defused by an apostrophe.
 */
export function writeRejections(path: string, issues: readonly FileIssue[]): void {
  const text = papaparse.unparse(
    {
      fields: columns.map((column) => column.header),
      data: issues.map((issue) => columns.map((column) => column.cell(issue))),
    },
    { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r].*$/s },
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `\uFEFF${text}\r\n`);
}

/** `rejections-20261122-093000.csv` beside the database; numbered when that name is taken. */
export function rejectionsPathBeside(databasePath: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const path = join(dirname(databasePath), `rejections-${stamp}${suffix}.csv`);
    if (!existsSync(path)) return path;
  }
}
