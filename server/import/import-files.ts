import { randomUUID } from 'node:crypto';
import type { ImportFileReport, ImportReport } from '../../geo/atlas/answers.ts';
import { finishBatch, insertBatch, markAsDemo } from '../database/import-batch-table.ts';
import { isDemoLoaded, retireDemo } from '../database/record-change-table.ts';
import type { ImportKind } from '../database/schema.ts';
import { openRecordWriter } from '../database/source-record-table.ts';
import { inTransaction, type Store } from '../database/sqlite.ts';
import { readersFingerprint } from '../program-fingerprint.ts';
import { type CollectedFile, collectFiles } from './collect-files.ts';
import { derive } from './derive.ts';
import type { FileIssue } from './file-account.ts';
import type { ImportOptions } from './format.ts';
import { openProgressMeter, type ProgressListener } from './progress.ts';
import { type OpenFile, readFile } from './read-file.ts';
import { composeReport, writeRejections } from './report.ts';
import { openOwnerFinder } from './resolve-owners.ts';

export interface ImportSettings {
  readonly kind: ImportKind;
  /** Name under which the import can be asked for afterwards. */
  readonly ticket?: string;
  readonly options: ImportOptions;
  /** `YYYY-MM-DD` as of which areas are composed. */
  readonly today: string;
  /** Report everything, keep nothing. */
  readonly dryRun: boolean;
  /** Where rejected and doubtful rows are written as CSV, when there are any. */
  readonly rejectionsPath: string;
  /** Folder from which paths are shown; absent = as given. */
  readonly shownFrom?: string;
  readonly onProgress?: ProgressListener;
  /** Looks at what the import has done before it is kept or taken back. */
  readonly examine?: (state: ImportedState) => Promise<void>;
}

/** An import within its transaction, when everything has been read and derived. */
export interface ImportedState {
  readonly collected: readonly CollectedFile[];
  readonly issues: readonly FileIssue[];
  /** The fictional prefecture goes with this import. */
  readonly demoRetired: boolean;
}

export interface ImportOutcome {
  readonly report: ImportReport;
  /** 0 every file was read, 1 something stayed out, 2 a named file could not be read. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Files and folders in, in any order; records, facilities and areas in the database out.
 * Everything goes in or, when the process dies, nothing. Bad input is told in the report;
 * only bugs throw.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  settings: ImportSettings,
): Promise<ImportOutcome> {
  const collected = collectFiles(paths, settings.shownFrom);
  const meter = openProgressMeter(collected.length, settings.onProgress);
  return inTransaction(store, async () => {
    const importId = await insertBatch(store, {
      ticket: settings.ticket ?? randomUUID(),
      kind: settings.kind,
      readers: readersFingerprint(),
      startedAt: new Date().toISOString(),
    });
    const messages: string[] = settings.dryRun ? [dryRunMessage] : [];
    const issues: FileIssue[] = [];
    const wasDemo = isDemoLoaded(store);
    let demoRetired = false;
    const context = {
      store,
      writer: openRecordWriter(store, importId, readersFingerprint()),
      options: settings.options,
      note: (issue: FileIssue) => issues.push(issue),
      meter,
    };

    const opened: { readonly from: CollectedFile; readonly parts: readonly OpenFile[] }[] = [];
    for (const from of collected) {
      meter.beginFile(from.file);
      opened.push({ from, parts: await readFile(from, context) });
    }
    const findOwner = openOwnerFinder(store);
    const files = opened.flatMap(({ parts }) => parts.map((part) => part.close(findOwner)));
    if (settings.kind !== 'demo' && wasDemo) {
      // Reading the demo's own files again makes nothing real of it.
      if (!bringsAnything(files)) await markAsDemo(store, importId);
      else demoRetired = retireDemo(store, importId) > 0;
      if (demoRetired) messages.push(demoMessage);
    }

    meter.beginDeriving();
    const { dataVersion } = await derive(store, settings.today);
    await settings.examine?.({ collected, issues, demoRetired });
    if (issues.length > 0) writeRejections(settings.rejectionsPath, issues);
    const report = composeReport({
      files,
      dataVersion,
      seconds: meter.seconds(),
      rejections: issues.length > 0 ? settings.rejectionsPath : null,
      messages,
    });
    await finishBatch(store, importId, new Date().toISOString(), report);
    const namedFiles = new Set(
      opened.flatMap(({ from, parts }) => (from.named ? parts.map((part) => part.file) : [])),
    );
    return {
      keep: !settings.dryRun && files.some((file) => file.status === 'read'),
      value: { report, exitCode: exitCodeOf(files, namedFiles) },
    };
  });
}

const dryRunMessage = '確かめただけです。データベースには何も保存していません。';

const demoMessage = '見本県（架空）のデータを外しました。この取り込みを取り消すと元に戻ります。';

function bringsAnything(files: readonly ImportFileReport[]): boolean {
  return files.some((file) => file.created + file.updated > 0);
}

function exitCodeOf(
  files: readonly ImportFileReport[],
  namedFiles: ReadonlySet<string>,
): ImportOutcome['exitCode'] {
  const failed = files.filter((file) => file.status === 'failed');
  if (failed.some((file) => namedFiles.has(file.file))) return 2;
  return failed.length > 0 || files.some((file) => file.rejected > 0) ? 1 : 0;
}
