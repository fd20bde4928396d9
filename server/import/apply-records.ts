import type { SourceRecord } from '../../geo/registry/source-record.ts';
import { compareVersions, findCurrentVersion } from '../../geo/registry/version.ts';
import type { RecordWriter, StoredVersion } from '../database/source-record-table.ts';
import type { RowIssue, RowRef } from './format.ts';
import type { LineOutcomes, RowOutcome } from './line-outcomes.ts';
import { compareWithParts, encodeParts, type RowPart, toRowPart } from './row-parts.ts';

/** Where one file's records go, and what is told of the rows they came from. */
export interface RecordSink {
  readonly apply: (record: SourceRecord, rows: readonly RowRef[]) => void;
  /** Settles the outcome of every row; to be called once, after the last record. */
  readonly settle: () => void;
}

interface Emission {
  readonly rows: readonly { readonly line: number; readonly part?: RowPart }[];
}

/** One content that a file gives for a key: with two of them, only the better one stays. */
interface Content {
  version: StoredVersion;
  readonly emissions: Emission[];
}

interface KeyEntry {
  readonly key: string;
  readonly before: StoredVersion | undefined;
  readAnew: boolean;
  readonly contents: Content[];
}

/**
 * Puts one file's records into the database and tells every row's outcome:
 * created (key new), updated (the key's current content changed), unchanged (the same, or older),
 * or rejected (the file itself holds a better row of the same key). Independent of the row order.
 */
export function openRecordSink(
  writer: RecordWriter,
  outcomes: LineOutcomes,
  issues: {
    readonly reject: (issue: RowIssue) => void;
    readonly doubt: (issue: RowIssue) => void;
  },
): RecordSink {
  const entries = new Map<string, KeyEntry>();

  const settleEntry = ({ key, before, readAnew, contents }: KeyEntry) => {
    const best = findCurrentVersion(contents.map((content) => content.version))!;
    const winner = contents.find((content) => content.version.id === best.id)!;
    const [kept, ...repeated] = winner.emissions.sort((a, b) => firstLine(a) - firstLine(b));
    const outcome = outcomeOf(best, before, readAnew);
    const tell = before && outcome === 'updated' ? rowTeller(writer, before) : () => outcome;
    for (const row of kept!.rows) outcomes.settle(row.line, tell(row.part));
    for (const row of repeated.flatMap((emission) => emission.rows)) {
      outcomes.settle(row.line, 'unchanged');
      issues.doubt({
        line: row.line,
        column: '',
        value: key,
        reason: 'duplicate-row',
        message: `${firstLine(kept!)}行目と同じ内容の行です。1件として取り込みました。`,
      });
    }
    const lost = contents.filter((content) => content !== winner);
    for (const row of lost.flatMap((content) => content.emissions).flatMap(({ rows }) => rows)) {
      issues.reject({
        line: row.line,
        column: '',
        value: key,
        reason: 'duplicate-key',
        message: `${firstLine(kept!)}行目と同じ番号（${key}）で内容が異なるため、この行は取り込みませんでした。正しい行だけを残して取り込み直してください。`,
      });
    }
  };

  return {
    apply(record, rows) {
      const read = rows.map(({ line, part }) =>
        part === undefined ? { line } : { line, part: toRowPart(part) },
      );
      const parts = encodeParts(read.flatMap(({ part }) => part ?? []));
      const { before, readAnew, put } = writer.put(record, parts);
      const name = `${record.source}\u0000${record.key}`;
      const entry = entries.get(name) ?? { key: record.key, before, readAnew, contents: [] };
      entry.readAnew ||= readAnew;
      entries.set(name, entry);
      const content = entry.contents.find(({ version }) => version.id === put.id);
      if (content === undefined) entry.contents.push({ version: put, emissions: [{ rows: read }] });
      else {
        content.version = put;
        content.emissions.push({ rows: read });
      }
    },
    settle() {
      for (const entry of entries.values()) settleEntry(entry);
      entries.clear();
    },
  };
}

function outcomeOf(
  put: StoredVersion,
  before: StoredVersion | undefined,
  readAnew: boolean,
): RowOutcome {
  if (before === undefined) return 'created';
  if (put.hash === before.hash) return 'unchanged';
  return readAnew || compareVersions(put, before) > 0 ? 'updated' : 'unchanged';
}

/** For a changed record: what to say of each of its rows. */
function rowTeller(
  writer: RecordWriter,
  before: StoredVersion,
): (part: RowPart | undefined) => RowOutcome {
  const encoded = writer.findParts(before.id);
  if (encoded === null) return () => 'updated';
  const compare = compareWithParts(encoded);
  return (part) => (part === undefined ? 'updated' : compare(part));
}

function firstLine({ rows }: Emission): number {
  return rows.reduce((least, row) => Math.min(least, row.line), Number.POSITIVE_INFINITY);
}
