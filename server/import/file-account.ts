import type { ImportFileReport } from '../../geo/atlas/answers.ts';
import type { SourceRecord } from '../../geo/registry/source-record.ts';
import type { RecordWriter } from '../database/source-record-table.ts';
import { openRecordSink } from './apply-records.ts';
import type { RowIssue, RowRef } from './format.ts';
import { openLineOutcomes } from './line-outcomes.ts';

/** A rejected or doubtful row with the file it stands in. */
export interface FileIssue extends RowIssue {
  readonly file: string;
  readonly severity: 'rejected' | 'doubtful';
}

/** The books of one file (a sheet, a member of an archive): rows in, outcomes out. */
export interface FileAccount {
  readonly file: string;
  /** A data row was handed to the reader. */
  readonly feed: (line: number) => void;
  readonly emit: (record: SourceRecord, rows: readonly RowRef[]) => void;
  readonly reject: (issue: RowIssue) => void;
  readonly doubt: (issue: RowIssue) => void;
  /** As in ReadContext. */
  readonly pass: (line: number) => void;
  /** Closes the books. Throws when a row has no outcome, for then its reader lost it. */
  readonly close: (read: {
    readonly format: string;
    readonly encoding: string | null;
  }) => ImportFileReport;
}

export function openFileAccount(
  file: string,
  writer: RecordWriter,
  note: (issue: FileIssue) => void,
): FileAccount {
  const outcomes = openLineOutcomes(file);
  const warned = new Map<string, Set<number>>();
  const rejected = new Map<string, Set<number>>();
  const reject = (issue: RowIssue) => {
    outcomes.settle(issue.line, 'rejected');
    addLine(rejected, issue);
    note({ ...issue, file, severity: 'rejected' });
  };
  const doubt = (issue: RowIssue) => {
    addLine(warned, issue);
    note({ ...issue, file, severity: 'doubtful' });
  };
  const sink = openRecordSink(writer, outcomes, { reject, doubt });
  return {
    file,
    feed: outcomes.feed,
    emit: sink.apply,
    reject,
    doubt,
    pass: (line) => outcomes.settle(line, 'unchanged'),
    close({ format, encoding }) {
      sink.settle();
      const warningsByReason = countLines(warned);
      return {
        file,
        status: 'read',
        format,
        encoding,
        ...outcomes.count(),
        warnings: Object.values(warningsByReason).reduce((sum, count) => sum + count, 0),
        warningsByReason,
        rejectedByReason: countLines(rejected),
      };
    },
  };
}

/** The report of a file that brought nothing. */
export function reportUnread(
  file: string,
  status: 'skipped' | 'failed',
  message: string,
): ImportFileReport {
  return {
    file,
    status,
    message,
    format: null,
    encoding: null,
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    warnings: 0,
    warningsByReason: {},
    rejectedByReason: {},
  };
}

function addLine(lines: Map<string, Set<number>>, { reason, line }: RowIssue): void {
  const known = lines.get(reason) ?? new Set();
  known.add(line);
  lines.set(reason, known);
}

/** Rows per reason, in alphabetical order of the reasons. */
function countLines(lines: ReadonlyMap<string, ReadonlySet<number>>): Record<string, number> {
  return Object.fromEntries(
    [...lines]
      .map(([reason, set]) => [reason, set.size] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
