import { fileURLToPath } from 'node:url';
import type { FacilityClaim } from '../../../geo/registry/facility-claim.ts';
import type { SourceRecord } from '../../../geo/registry/source-record.ts';
import type { ImportOptions, RowIssue, RowRef } from '../../../server/import/format.ts';
import { tableFormats } from '../../../server/import/formats/registry.ts';
import { type InputFile, toInputBytes, toInputFile } from '../../../server/import/input-file.ts';
import { type OpenedPart, openInput } from '../../../server/import/open-input.ts';
import { readTable, type TableRead } from '../../../server/import/read-table.ts';

export interface ReadFixture {
  readonly read: TableRead;
  readonly records: { readonly record: SourceRecord; readonly rows: readonly RowRef[] }[];
  readonly rejected: RowIssue[];
  readonly doubts: RowIssue[];
  /** Data rows handed over, by line. */
  readonly fed: number[];
  /** Rows that say nothing by design. */
  readonly passed: number[];
}

/** Reads a fixture beside this file through the whole way from bytes to records. */
export function readFixture(name: string, options: ImportOptions = {}): Promise<ReadFixture> {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  return readInput(toInputFile(path, name), options);
}

export function readText(
  text: string,
  options: ImportOptions = {},
  file = 'table.csv',
): Promise<ReadFixture> {
  return readInput(toInputBytes(file, new TextEncoder().encode(text)), options);
}

export async function readInput(
  input: InputFile,
  options: ImportOptions = {},
): Promise<ReadFixture> {
  const [part] = await openAll(input);
  if (part?.type !== 'sheet') throw new Error(`Expected a sheet, got ${JSON.stringify(part)}`);
  const result = { records: [], rejected: [], doubts: [], fed: [], passed: [] } as Omit<
    ReadFixture,
    'read'
  >;
  const read = await readTable(part.sheet, tableFormats, options, {
    feed: (line) => result.fed.push(line),
    emit: (record, rows) => result.records.push({ record, rows }),
    reject: (issue) => result.rejected.push(issue),
    doubt: (issue) => result.doubts.push(issue),
    pass: (line) => result.passed.push(line),
  });
  return { read, ...result };
}

export async function openAll(input: InputFile): Promise<OpenedPart[]> {
  const parts: OpenedPart[] = [];
  for await (const part of openInput(input)) parts.push(part);
  return parts;
}

/** The claims of facility records, by key. */
export function claimsOf(fixture: ReadFixture): Record<string, FacilityClaim> {
  const claims: Record<string, FacilityClaim> = {};
  for (const { record } of fixture.records)
    if (record.body.type === 'facility') claims[record.key] = record.body.claim;
  return claims;
}

/** Lines that ended in a record or in a rejection: must be every line that was fed. */
export function accountedLines(fixture: ReadFixture): number[] {
  const lines = new Set([
    ...fixture.records.flatMap(({ rows }) => rows.map((row) => row.line)),
    ...fixture.rejected.map((issue) => issue.line),
  ]);
  return [...lines].sort((a, b) => a - b);
}
